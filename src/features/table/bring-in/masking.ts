import {
  AgreementDraftSchema,
  AnswerSchema,
  ArrangementSchema,
  changeTexts,
  listChosen,
  ok,
  parseRecord,
  type AppError,
  type ContributedEntry,
  type ContributionChoice,
  RegisterRowSchema,
  type RecordSchema,
  type Result,
} from '$domain';
import type { AppContext } from '../../shared/app-context';
import { maskSeen, type SeenWords } from '../../shared/personal-data/seen-words';

/** What is to be masked: some words in one record. */
export type Masked = SeenWords & { readonly recordId: string };

type Means = Pick<AppContext, 'services' | 'save'>;

/**
 * Masks words in the chosen records themselves, so that what stays here and what goes to the table say the same. A note to oneself is
 * left as it is: it goes nowhere. Returns the choice as it is then, or nothing where it could not be written.
 *
 * @param entries In the order of the choice, as the contribution has them.
 */
export async function maskInChoice(
  { services, save }: Means,
  choice: ContributionChoice,
  entries: readonly ContributedEntry[],
  masked: readonly Masked[],
): Promise<ContributionChoice | undefined> {
  const { store, clock } = services;
  const entryByRecordId = new Map(listChosen(choice).map(({ id }, at) => [id, entries[at]]));
  const change = <T extends { readonly id: string }>(schema: RecordSchema<T>, record: T): T => {
    const entry = entryByRecordId.get(record.id);
    const meant = masked.filter(({ recordId }) => recordId === record.id);
    if (entry === undefined || meant.length === 0) return record;
    const fields = new Set(Object.keys(entry.kind === 'register-row' ? entry.row : entry));
    const changed = changeTexts(record, fields, (text) => maskSeen(text, meant));
    return parseRecord(schema, { ...changed, updatedAt: clock.nowMs() }) ?? record;
  };
  const after: ContributionChoice = {
    answers: choice.answers.map((record) => change(AnswerSchema, record)),
    arrangements: choice.arrangements.map((record) => change(ArrangementSchema, record)),
    agreementDrafts: choice.agreementDrafts.map((record) => change(AgreementDraftSchema, record)),
    registerRows: choice.registerRows.map((record) => change(RegisterRowSchema, record)),
  };
  const written = await save(async () => {
    const outcome = await writeChoice(store, choice, after);
    return outcome.ok ? forgetMasked(store, after, masked) : outcome;
  });
  return written.ok ? after : undefined;
}

/** What was masked in a row is not to be read in what changed in it either. */
async function forgetMasked(
  stores: Stores,
  after: ContributionChoice,
  masked: readonly Masked[],
): Promise<Result<undefined, AppError>> {
  for (const kind of ['arrangements', 'registerRows'] as const)
    for (const { id } of after[kind]) {
      const meant = masked.filter(({ recordId }) => recordId === id);
      if (meant.length === 0) continue;
      const forgotten = await stores[kind].maskHistory(id, (text) => maskSeen(text, meant));
      if (!forgotten.ok) return forgotten;
    }
  return ok(undefined);
}

/** Puts the records back as they were before they were masked. */
export const putBackChoice = (
  { services, save }: Means,
  before: ContributionChoice,
  after: ContributionChoice,
): Promise<Result<undefined, AppError>> => save(() => writeChoice(services.store, after, before));

type Stores = Pick<AppContext['services']['store'], 'answers' | 'arrangements' | 'agreementDrafts' | 'registerRows'>;

/** Writes the records that are not the same any more. */
async function writeChoice(
  stores: Stores,
  before: ContributionChoice,
  after: ContributionChoice,
): Promise<Result<undefined, AppError>> {
  const outcomes = await Promise.all([
    ...after.answers.filter((record, at) => record !== before.answers[at]).map((record) => stores.answers.put(record)),
    ...after.arrangements
      .filter((record, at) => record !== before.arrangements[at])
      .map((record) => stores.arrangements.put(record)),
    ...after.agreementDrafts
      .filter((record, at) => record !== before.agreementDrafts[at])
      .map((record) => stores.agreementDrafts.put(record)),
    ...after.registerRows
      .filter((record, at) => record !== before.registerRows[at])
      .map((record) => stores.registerRows.put(record)),
  ]);
  const failed = outcomes.find((outcome) => !outcome.ok);
  return failed ?? ok(undefined);
}
