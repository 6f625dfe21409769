import {
  blankRegisterRow,
  NOTHING_IS_SMALL,
  pendingReceipt,
  prepareContribution,
  type ContributionChoice,
  type Receipt,
} from '$domain';
import { bringIn, joinTable, readRegisterRows, readTableContent, withdraw, type Table } from '$table';
import { beforeEach, expect, test } from 'vitest';
import {
  countOwnNotes,
  countSmallNumbers,
  findLyingIds,
  findStandings,
  hasSomethingToSay,
  listIds,
  pickChosen,
  rememberStandings,
} from '../../../../../src/features/table/bring-in/options';
import { countReads } from '../../../../helpers/count-reads';
import { sampleAnswer, sampleArrangement, sampleDraft, sampleSchool, sampleSeat } from '../../../../helpers/samples';
import { startedTable } from '../../../../helpers/tables';

const seat = sampleSeat('De Brug');
let table: Table;

const readLying = (): Parameters<typeof findStandings>[2] => ({
  ...readTableContent(table),
  registerRows: readRegisterRows(table).rows,
});

beforeEach(() => {
  table = startedTable();
  joinTable(table, seat.participant, seat.party);
});

const prepared: ContributionChoice = {
  answers: [sampleAnswer('1.1a'), sampleAnswer('1.1b', { value: 'no', certainty: 'sure' })],
  arrangements: [sampleArrangement('r1')],
  agreementDrafts: [sampleDraft('d1')],
  registerRows: [],
};

function lay(id: string, choice: ContributionChoice, nowMs: number): Receipt {
  const contribution = prepareContribution(id, table.id, choice);
  bringIn(table, contribution, seat.participant, nowMs);
  return { ...pendingReceipt(contribution, choice, nowMs), state: 'brought-in' };
}

test('what lies on the table as it is now is unchanged, the rest is new', () => {
  const receipt = lay(
    'c1',
    { ...prepared, agreementDrafts: [], registerRows: [], answers: prepared.answers.slice(0, 1) },
    5,
  );
  expect(Object.fromEntries(findStandings(prepared, [receipt], readLying()))).toEqual({
    'clarifying-questions.1.1a': 'unchanged',
    'clarifying-questions.1.1b': 'new',
    r1: 'unchanged',
    d1: 'new',
  });
});

test('while neither the records nor what lies of them changed, no record is read again', () => {
  const receipt = lay('c1', prepared, 5);
  const arrangements = countReads(prepared.arrangements);
  const choice = { ...prepared, arrangements: arrangements.list };
  const receipts = [receipt];
  const read = rememberStandings();
  const first = read(choice, receipts, readLying());
  const reads = arrangements.count();
  expect(reads).toBeGreaterThan(0);

  table.replica.doc.getMap('hands').set(seat.participant.id, {});
  expect(read(choice, receipts, readLying())).toBe(first);
  expect(arrangements.count()).toBe(reads);

  withdraw(
    table,
    receipt.entries.map(({ tableEntryId }) => tableEntryId),
    6,
  );
  expect([...read(choice, receipts, readLying()).values()]).toEqual(['new', 'new', 'new', 'new']);
  expect(arrangements.count()).toBeGreaterThan(reads);
});

test('a changed field, also one that was cleared, is a change; a note to oneself is not', () => {
  const receipt = lay('c1', prepared, 5);
  const changed: ContributionChoice = {
    answers: [
      sampleAnswer('1.1a', { value: 'yes', ownNote: 'alleen voor mij' }),
      sampleAnswer('1.1b', { value: 'no', certainty: null }),
    ],
    arrangements: [sampleArrangement('r1', { volume: { amount: 13, unit: 'hours-per-week' } })],
    agreementDrafts: [sampleDraft('d1', { ownNote: 'anders' })],
    registerRows: [],
  };
  expect([...findStandings(changed, [receipt], readLying()).values()]).toEqual([
    'unchanged',
    'changed',
    'changed',
    'unchanged',
  ]);
});

test('the latest of several times counts, and what was taken back is new again', () => {
  const first = lay('c1', prepared, 5);
  const now = { ...prepared, answers: [sampleAnswer('1.1a', { value: 'no' })] };
  const second = lay('c2', now, 9);
  expect(findStandings(now, [second, first], readLying()).get('clarifying-questions.1.1a')).toBe('unchanged');
  withdraw(
    table,
    [...first.entries, ...second.entries].map(({ tableEntryId }) => tableEntryId),
    12,
  );
  expect(new Set(findStandings(now, [second, first], readLying()).values())).toEqual(new Set(['new']));
});

test('only what was chosen is picked, in its own order', () => {
  const chosen = pickChosen(prepared, new Set(['d1', 'clarifying-questions.1.1b']));
  expect(listIds(chosen)).toEqual(['clarifying-questions.1.1b', 'd1']);
});

test('an answer with a note to oneself alone has nothing to say at a table', () => {
  expect(hasSomethingToSay(sampleAnswer('1.1a', { ownNote: 'later' }))).toBe(false);
  expect(hasSomethingToSay(sampleAnswer('1.1a', { value: 'unknown-here' }))).toBe(true);
  expect(hasSomethingToSay(sampleAnswer('5.1', { explanation: 'In juni.' }))).toBe(true);
});

test('own notes are counted, not shown', () => {
  expect(countOwnNotes(prepared)).toBe(2);
});

test('INV-10 another small number is no change, and within one’s own party it is', () => {
  const only = (youthCount: number): ContributionChoice => ({
    answers: [],
    arrangements: [sampleArrangement('r1', { youthCount, origins: [] })],
    agreementDrafts: [],
    registerRows: [],
  });
  const receipt = lay('c1', only(3), 5);
  const standingOf = (youthCount: number, smallBelow?: number) =>
    findStandings(only(youthCount), [receipt], readLying(), undefined, smallBelow).get('r1');
  expect(standingOf(3)).toBe('unchanged');
  expect(standingOf(2)).toBe('unchanged');
  expect(standingOf(7)).toBe('changed');
  expect(standingOf(0)).toBe('changed');
  expect(standingOf(3, NOTHING_IS_SMALL)).toBe('changed');
});

test('INV-10 tells of how many arrangements a number stays here', () => {
  const origins = [{ municipality: 'Leiden', youthCount: 11 }];
  const choice: ContributionChoice = {
    answers: [sampleAnswer('1.1a')],
    arrangements: [
      sampleArrangement('r1', { youthCount: 3, origins: [] }),
      sampleArrangement('r2', { youthCount: 14, origins: [] }),
      sampleArrangement('r3', { youthCount: 14, origins }),
    ],
    agreementDrafts: [],
    registerRows: [],
  };
  expect(countSmallNumbers(choice, prepareContribution('c1', 't1', choice))).toBe(2);
  expect(countSmallNumbers(choice, prepareContribution('c1', 't1', choice, { smallBelow: NOTHING_IS_SMALL }))).toBe(0);
});

test('what lies sealed is unchanged until the answer is changed on this device', () => {
  const choice = { answers: [sampleAnswer('1.1a')], arrangements: [], agreementDrafts: [], registerRows: [] };
  const { updatedAt } = sampleAnswer('1.1a');
  const contribution = prepareContribution('c1', table.id, choice);
  const seal = { roundId: 'r1', commitment: 'A'.repeat(43), box: 'dicht' };
  bringIn(table, contribution, seat.participant, updatedAt + 5, new Map([['c1.a0', seal]]));
  const receipt: Receipt = { ...pendingReceipt(contribution, choice, 5), state: 'brought-in' };
  const standingOf = (answers: ContributionChoice['answers']) =>
    findStandings({ ...choice, answers }, [receipt], readLying()).get('clarifying-questions.1.1a');
  expect(standingOf(choice.answers)).toBe('unchanged');
  expect(standingOf(choice.answers.map((answer) => ({ ...answer, updatedAt: updatedAt + 9 })))).toBe('changed');
});

test('AC73 an arrangement that this device brought in for this party is found where it lies, and no other', () => {
  const receipt = lay('c1', prepared, 5);
  const find = (partyId: string): readonly (readonly [string, string])[] => [
    ...findLyingIds([receipt], readLying(), partyId),
  ];
  expect(find(seat.party.id)).toEqual([['r1', 'c1.r0']]);
  expect(find('another-party')).toEqual([]);
  withdraw(table, ['c1.r0'], 9);
  expect(find(seat.party.id)).toEqual([]);
});

test('INV-1 a row of a register that lies there as it is now is unchanged, and a changed one is brought in anew', () => {
  const registerRows = [sampleSchool('g1'), sampleSchool('g2', { name: 'School 10' })];
  const choice = { answers: [], arrangements: [], agreementDrafts: [], registerRows };
  const receipt = lay('c1', choice, 5);
  const [first, second] = registerRows;
  if (first === undefined || second === undefined) throw new Error('no rows');
  const now = { ...choice, registerRows: [first, { ...second, brin: '00BB' }, sampleSchool('g3')] };
  expect(Object.fromEntries(findStandings(now, [receipt], readLying()))).toEqual({
    g1: 'unchanged',
    g2: 'changed',
    g3: 'new',
  });
});

test('INV-10 the preview counts the rows of registers of which a small number stays here', () => {
  const estimate = { ...blankRegisterRow('estimate', 'g1', 1), unit: 'youths' as const, from: 10, to: 20 };
  const registerRows = [estimate, { ...estimate, id: 'g2', from: 2 }, sampleSchool('g3')];
  const choice = { answers: [], arrangements: [], agreementDrafts: [], registerRows };
  expect(countSmallNumbers(choice, prepareContribution('c1', 't1', choice))).toBe(1);
  const open = prepareContribution('c1', 't1', choice, { smallBelow: NOTHING_IS_SMALL });
  expect(countSmallNumbers(choice, open)).toBe(0);
});
