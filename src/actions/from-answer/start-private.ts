import {
  blankAgreementDraft,
  blankArrangement,
  createId,
  ok,
  type AgreementDraft,
  type AppError,
  type Arrangement,
  type Result,
  type StartedFrom,
} from '$domain';
import type { Services } from '../services';

/** Begins an agreement draft from a part, on this device alone, and returns its id. */
export async function startAgreementDraft(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  startedFrom: StartedFrom,
  facts: Pick<AgreementDraft, 'title' | 'themeCode'>,
): Promise<Result<string, AppError>> {
  const blank = blankAgreementDraft(createId(), facts.themeCode, clock.nowMs());
  const put = await store.agreementDrafts.put({ ...blank, title: facts.title, startedFrom });
  return put.ok ? ok(blank.id) : put;
}

/** Begins a row of the inventory from a part, on this device alone, and returns its id. */
export async function startArrangement(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  startedFrom: StartedFrom,
  facts: Pick<Arrangement, 'name'>,
): Promise<Result<string, AppError>> {
  const blank = blankArrangement(createId(), clock.nowMs());
  const put = await store.arrangements.put({ ...blank, name: facts.name, startedFrom });
  return put.ok ? ok(blank.id) : put;
}
