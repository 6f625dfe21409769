import {
  listChosen,
  prepareContribution,
  type Answer,
  type Arrangement,
  type Asked,
  type ContributedEntry,
  type Contribution,
  type ContributionChoice,
  type Receipt,
  type RegisterFacts,
  type TableRegisterRow,
} from '$domain';
import type { TableContent } from '$table';
import { rememberLast } from '../remember-last';

/** Everything private on this device that may be brought in. */
export type Prepared = ContributionChoice;

/** How a record stands to this table: not there, there as it is now, or there as it was before. */
export type Standing = 'new' | 'unchanged' | 'changed';

/** Whether an answer has something to say at a table. A note to oneself alone has not. */
export const hasSomethingToSay = ({ value, explanation, evidenceLink }: Answer): boolean =>
  value !== undefined || explanation.trim() !== '' || evidenceLink.trim() !== '';

/** What of the prepared records was chosen, in their own order. */
export const pickChosen = (prepared: Prepared, chosenIds: ReadonlySet<string>): ContributionChoice => ({
  answers: prepared.answers.filter(({ id }) => chosenIds.has(id)),
  arrangements: prepared.arrangements.filter(({ id }) => chosenIds.has(id)),
  agreementDrafts: prepared.agreementDrafts.filter(({ id }) => chosenIds.has(id)),
  registerRows: prepared.registerRows.filter(({ id }) => chosenIds.has(id)),
});

/** How many chosen records carry a note that stays on this device. */
export const countOwnNotes = ({ answers, arrangements, agreementDrafts }: ContributionChoice): number =>
  [...answers, ...arrangements, ...agreementDrafts].filter(({ ownNote }) => ownNote.trim() !== '').length;

/** The ids of everything that can be chosen. */
export const listIds = (prepared: Prepared): readonly string[] => listChosen(prepared).map(({ id }) => id);

/** What lies on a table of what can be brought in. */
type Lying = Pick<TableContent, 'answers' | 'sealedAnswers' | 'arrangements' | 'agreements'> & {
  readonly registerRows: readonly TableRegisterRow[];
};

/** Makes a reader of how each record stands, which compares anew only where what it compares has changed. */
export function rememberStandings(): typeof findStandings {
  const read = rememberLast(
    (
      prepared: Prepared,
      receipts: readonly Receipt[],
      askedIn: ((answer: Answer) => Asked | undefined) | undefined,
      smallBelow: number | undefined,
      ...[answers, sealedAnswers, arrangements, agreements, registerRows]: LyingLists
    ) =>
      findStandings(
        prepared,
        receipts,
        { answers, sealedAnswers, arrangements, agreements, registerRows },
        askedIn,
        smallBelow,
      ),
  );
  return (
    prepared,
    receipts,
    { answers, sealedAnswers, arrangements, agreements, registerRows },
    askedIn,
    smallBelow,
  ) => read(prepared, receipts, askedIn, smallBelow, answers, sealedAnswers, arrangements, agreements, registerRows);
}

type LyingLists = readonly [
  Lying['answers'],
  Lying['sealedAnswers'],
  Lying['arrangements'],
  Lying['agreements'],
  Lying['registerRows'],
];

/**
 * How each record stands to the table, by record id. What counts is what would be brought in now beside what lies there:
 * a changed note to oneself is no change. What a sealed answer says cannot be read: there the moment of it counts.
 */
export function findStandings(
  prepared: Prepared,
  receipts: readonly Receipt[],
  content: Lying,
  askedIn?: (answer: Answer) => Asked | undefined,
  smallBelow?: number,
): ReadonlyMap<string, Standing> {
  const laidByRecordId = findLaid(receipts, content);
  const { entries } = prepareContribution('', '', prepared, { askedOf: askedIn, smallBelow });
  const sealed = new Set<object>(content.sealedAnswers);
  return new Map(
    listIds(prepared).map((recordId, at): readonly [string, Standing] => {
      const laid = laidByRecordId.get(recordId);
      const entry = entries[at];
      if (laid === undefined || entry === undefined) return [recordId, 'new'];
      if (sealed.has(laid)) return [recordId, isChangedSince(prepared, recordId, laid) ? 'changed' : 'unchanged'];
      return [recordId, saysTheSame(entry, laid) ? 'unchanged' : 'changed'];
    }),
  );
}

const isChangedSince = ({ answers }: Prepared, recordId: string, laid: object): boolean => {
  const updatedAt = answers.find(({ id }) => id === recordId)?.updatedAt ?? 0;
  return !('broughtInAt' in laid) || typeof laid.broughtInAt !== 'number' || updatedAt > laid.broughtInAt;
};

/** What lies on the table of each record that this device brought in, by record id; the latest where there are several. */
function findLaid(receipts: readonly Receipt[], content: Lying): ReadonlyMap<string, object> {
  const laidById = new Map<string, object>([
    ...content.answers.map((answer) => [answer.id, answer] as const),
    ...content.sealedAnswers.map((answer) => [answer.id, answer] as const),
    ...content.arrangements.flatMap(({ claims }) => claims.map((claim) => [claim.entryId, claim] as const)),
    ...content.agreements.map((agreement) => [agreement.id, agreement] as const),
    ...content.registerRows.map((row) => [row.id, row] as const),
  ]);
  const inOrder = [...receipts].sort((one, other) => one.createdAt - other.createdAt);
  return new Map(
    inOrder.flatMap(({ entries }) =>
      entries.flatMap(({ recordId, tableEntryId }) => {
        const laid = laidById.get(tableEntryId);
        return laid === undefined ? [] : [[recordId, laid] as const];
      }),
    ),
  );
}

/** The entry on the table of each arrangement that this device brought in for a party, by record id. */
export function findLyingIds(
  receipts: readonly Receipt[],
  content: Lying,
  partyId: string,
): ReadonlyMap<string, string> {
  const entryByClaim = new Map<object, Lying['arrangements'][number]>(
    content.arrangements.flatMap((entry) => entry.claims.map((claim) => [claim, entry] as const)),
  );
  return new Map(
    [...findLaid(receipts, content)].flatMap(([recordId, laid]) => {
      const entry = entryByClaim.get(laid);
      return entry?.partyId === partyId ? [[recordId, entry.id] as const] : [];
    }),
  );
}

/** Whether every field that would be brought in lies there with the same value, and none besides is filled there. */
function saysTheSame(entry: ContributedEntry, laid: object): boolean {
  const laidByField = new Map<string, unknown>(Object.entries(laid));
  const nowByField = new Map<string, unknown>(Object.entries(entry));
  const fields = new Set([...nowByField.keys(), ...OPTIONAL_FIELDS[entry.kind]]);
  fields.delete('kind');
  fields.delete('id');
  return [...fields].every((field) => isSame(nowByField.get(field), laidByField.get(field)));
}

/** The fields that are absent while they are not filled in. */
const OPTIONAL_FIELDS = {
  answer: ['value', 'certainty', 'changeReason', 'spread', 'asked'],
  arrangement: [
    'schoolKind',
    'since',
    'youthCount',
    'youthCountBelow',
    'youthCountSource',
    'youthCountDate',
    'origins',
    'volume',
    'volumeSource',
    'volumeDate',
    'fundingGapReason',
    'contractEnd',
    'referenceDate',
  ],
  agreement: ['termFrom', 'termUntil'],
  'register-row': [],
} as const satisfies Record<ContributedEntry['kind'], readonly string[]>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Of how many chosen rows a number of youths stays here, because it is small or would give a small one away. */
export const countSmallNumbers = (
  { arrangements, registerRows }: ContributionChoice,
  { entries }: Contribution,
): number => {
  const told = entries.filter((entry) => entry.kind === 'arrangement');
  const toldRows = entries.flatMap((entry) => (entry.kind === 'register-row' ? [entry.row] : []));
  return (
    arrangements.filter((arrangement, at) => countNumbers(arrangement) > countNumbers(told[at])).length +
    registerRows.filter((row, at) => !isSame(listFigures(row), listFigures(toldRows[at]))).length
  );
};

const listFigures = (row: RegisterFacts | undefined): readonly unknown[] => {
  if (row?.kind === 'contract') return row.offers;
  return row?.kind === 'estimate' ? [row.from, row.to] : [];
};

const countNumbers = (facts: Pick<Arrangement, 'youthCount' | 'origins' | 'volume'> | undefined): number =>
  [facts?.youthCount, facts?.volume?.amount, ...(facts?.origins ?? []).map(({ youthCount }) => youthCount)].filter(
    (count) => count !== undefined,
  ).length;
