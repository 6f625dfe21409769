import type { Services } from '$actions';
import { loadClauseLibrary } from '$content';
import {
  blankAgreementDraft,
  createId,
  ok,
  type AgreementDraft,
  type AppError,
  type ClauseTheme,
  type Result,
} from '$domain';
import { openRecord } from '../shared/open-record';
import type { OpenedRecord } from '../shared/record-editor.svelte';

/** What the form of a draft needs. */
export type OpenedDraft = {
  readonly opened: OpenedRecord<AgreementDraft>;
  /** Empty where the clauses could not be fetched: one's own words matter more. */
  readonly themes: readonly ClauseTheme[];
};

/** Opens a draft, or starts one under the theme that the address names. */
export async function openAgreementDraft(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  id: string,
  themeCode = '',
): Promise<Result<OpenedDraft, AppError>> {
  const themes = await loadClauseLibrary().then(
    (library): readonly ClauseTheme[] => library.themes,
    () => [],
  );
  const isKnown = themes.length === 0 || themes.some(({ code }) => code === themeCode);
  const opened = await openRecord({
    records: store.agreementDrafts,
    kind: 'agreement-draft',
    id,
    createBlank: () => blankAgreementDraft(createId(), isKnown ? themeCode : '', clock.nowMs()),
  });
  return opened.ok ? ok({ opened: opened.value, themes }) : opened;
}
