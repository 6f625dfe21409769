import { findKnownPart, type ContributedAnswer, type ContributedEntry } from '$domain';
import { localized, t } from '$i18n';
import {
  agreementToFacts,
  answerToFacts,
  arrangementToFacts,
  type EntryMeanings,
  type Fact,
} from '../../shared/entries/entry-words';
import { registerToFacts, rowName } from '../../shared/registers/value-words';

/** Something that is brought in, in words: what it is called and every field that goes along. */
export type EntryWords = { readonly id: string; readonly title: string; readonly facts: readonly Fact[] };

/** An entry that is about to be brought in, in words, each of its fields. */
export function entryToWords(entry: ContributedEntry, meanings: EntryMeanings): EntryWords {
  const { id } = entry;
  switch (entry.kind) {
    case 'answer':
      return { id, title: questionOf(entry, meanings), facts: answerToFacts(entry, meanings) };
    case 'arrangement':
      return { id, title: entry.name || t('inventory.unnamed'), facts: arrangementToFacts(entry, meanings) };
    case 'agreement':
      return { id, title: entry.title || t('agreements.untitled'), facts: agreementToFacts(entry, meanings) };
    case 'register-row':
      return {
        id,
        title: `${t(`registers.one_${entry.row.kind}`)}: ${rowName(entry.row)}`,
        facts: registerToFacts(entry.row).map(({ term, text }) => ({ term, text, isReference: false })),
      };
  }
}

/** The question of an answer as it was asked, or its code where this build does not know it. */
function questionOf({ checklistId, partCode, asked }: ContributedAnswer, { checklists }: EntryMeanings): string {
  if (asked !== undefined) return localized(asked);
  const checklist = checklists.find(({ id }) => id === checklistId);
  const placed = checklist === undefined ? undefined : findKnownPart(checklist, partCode);
  return placed === undefined ? partCode : localized(placed.part.question);
}
