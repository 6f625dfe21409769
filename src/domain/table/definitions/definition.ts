import { bySaying, findLatest } from '../settling/latest';
import type { TermStatement } from './definition-entry';

type Of<Kind extends TermStatement['kind']> = Extract<TermStatement, { kind: Kind }>;

/** What one party means by a word. */
export type PartyReading = Of<'reading'>;

/** A wording that the table settled. */
export type SettledWording = Of<'settled'>;

/** A word of the table, with what each party means by it and what the table settled. */
export type Definition = {
  /** The word as it is compared: capitals and spaces make no difference. */
  readonly key: string;
  /** The word as it was first written. */
  readonly term: string;
  readonly isListed: boolean;
  /** Of each party that gave one. */
  readonly readings: readonly PartyReading[];
  readonly settled: SettledWording | undefined;
  /** What was said of it and does not hold now, the latest first. */
  readonly earlier: readonly (SettledWording | PartyReading | Of<'reopened'>)[];
  /** Words that are better not used for it. */
  readonly avoidedWords: readonly string[];
};

/** A word as it is compared. */
export const termKey = (term: string): string => term.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl');

/** The words of a table from all that was said of them, by the alphabet; the same on every device. */
export function viewDefinitions(statements: readonly TermStatement[]): readonly Definition[] {
  const saidByKey = new Map<string, TermStatement[]>();
  for (const statement of [...statements].sort(bySaying)) {
    const key = termKey(statement.term);
    const said = saidByKey.get(key);
    if (said === undefined) saidByKey.set(key, [statement]);
    else said.push(statement);
  }
  return [...saidByKey]
    .map(([key, said]) => viewOne(key, said))
    .sort((one, other) => one.term.localeCompare(other.term, 'nl') || (one.key < other.key ? -1 : 1));
}

function viewOne(key: string, said: readonly TermStatement[]): Definition {
  const last = said.filter((one) => one.kind === 'settled' || one.kind === 'reopened').at(-1);
  const settled = last?.kind === 'settled' ? last : undefined;
  const readings = latestBy(
    said.filter((one) => one.kind === 'reading'),
    ({ partyId }) => partyId,
  );
  return {
    key,
    term: said[0]?.term.trim() ?? key,
    isListed: findLatest(said.filter((one) => one.kind === 'listed'))?.isListed ?? true,
    readings: readings.filter(({ text }) => text.trim() !== ''),
    settled,
    earlier: said
      .filter((one) => one.kind === 'settled' || one.kind === 'reopened' || one.kind === 'reading')
      .filter((one) => one !== settled && !readings.some(({ id }) => id === one.id))
      .filter((one) => one.kind !== 'reading' || one.text.trim() !== '')
      .reverse(),
    avoidedWords: latestBy(
      said.filter((one) => one.kind === 'avoided'),
      ({ word }) => termKey(word),
    )
      .filter(({ isAvoided }) => isAvoided)
      .map(({ word }) => word.trim()),
  };
}

/** The latest of each, in the order in which the first of each was said. */
function latestBy<T extends TermStatement>(said: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const latestByKey = new Map<string, T>();
  for (const one of said) latestByKey.set(keyOf(one), one);
  return [...latestByKey.values()];
}
