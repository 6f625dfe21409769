import { listChangedFields, type ArrangementClaim, type ContributedEntry } from '$domain';
import { t } from '$i18n';
import { arrangementFact } from '../../shared/entries/entry-words';

/** A field that becomes something else at the table: from what, to what. */
export type ChangeInWords = { readonly term: string; readonly text: string };

/**
 * What bringing an arrangement in again changes of what lies there; `undefined` for what is new at the table. Nothing where
 * it says the same.
 */
export function changesInWords(
  entry: ContributedEntry,
  lying: readonly ArrangementClaim[],
): readonly ChangeInWords[] | undefined {
  if (entry.kind !== 'arrangement') return undefined;
  const before = lying.find(({ entryId }) => entryId === entry.id);
  if (before === undefined) return undefined;
  return listChangedFields(before, entry).map((field) => {
    const { term, text } = arrangementFact(entry, field);
    const earlier = arrangementFact(before, field).text;
    const words = { before: earlier || t('bring.changeNothing'), after: text || t('bring.changeNothing') };
    return { term, text: t('bring.changeFromTo', words) };
  });
}
