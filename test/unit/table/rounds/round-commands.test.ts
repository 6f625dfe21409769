import type { Round } from '$domain';
import { readEntryIds, readTableContent, revealParts, startRound } from '$table';
import { expect, test } from 'vitest';
import { startedTable } from '../../../helpers/tables';

const round: Round = {
  id: 'r1',
  checklistId: 'vragen',
  startedAt: 5,
  participantId: 'anna',
  sealKey: 'A'.repeat(43),
  signature: 'C'.repeat(86),
};
const sealed = {
  id: 'c1.a0',
  partyId: 'leiden',
  participantId: 'bo',
  broughtInAt: 7,
  roundId: 'r1',
  checklistId: 'vragen',
  partCode: 'Q1',
  commitment: 'B'.repeat(43),
  box: 'dicht',
};
const answer = {
  kind: 'answer',
  id: 'c1.a0',
  checklistId: 'vragen',
  checklistVersion: 1,
  partCode: 'Q1',
  explanation: 'Ja',
  evidenceLink: '',
} as const;
const reveal = { roundId: 'r1', partCode: 'Q1', revealedAt: 9, participantId: 'anna', signature: 'D'.repeat(86) };
const fromRound = { roundId: 'r1', commitment: sealed.commitment, salt: 'zout' };

function openTableWithRound() {
  const table = startedTable();
  startRound(table, round);
  table.replica.doc.getMap('sealedAnswers').set(sealed.id, sealed);
  return table;
}

test('TD4 revealing is one transaction; an answer keeps who laid it and when', () => {
  const table = openTableWithRound();
  let count = 0;
  table.replica.doc.on('update', () => (count += 1));
  const openedById = new Map([[sealed.id, { answer, fromRound }]]);
  const reveals = ['Q1', 'Q2'].map((partCode) => ({ ...reveal, partCode }));
  revealParts(table, { reveals, sealedAnswers: [sealed], openedById });
  expect(count).toBe(1);
  const content = readTableContent(table);
  expect(content.sealedAnswers).toEqual([]);
  expect(content.answers).toMatchObject([
    { id: 'c1.a0', partyId: 'leiden', participantId: 'bo', broughtInAt: 7, fromRound },
  ]);
  expect(content.reveals.map(({ partCode, revealedAt }) => [partCode, revealedAt])).toEqual([
    ['Q1', 9],
    ['Q2', 9],
  ]);
  expect(readEntryIds(table).has('c1.a0')).toBe(true);
});

test('what could not be opened stays sealed, and takes part in the next reveal', () => {
  const table = openTableWithRound();
  revealParts(table, { reveals: [reveal], sealedAnswers: [sealed], openedById: new Map() });
  expect(readTableContent(table)).toMatchObject({ answers: [], sealedAnswers: [{ id: 'c1.a0' }], reveals: [reveal] });
  const openedById = new Map([[sealed.id, { answer, fromRound }]]);
  revealParts(table, { reveals: [{ ...reveal, revealedAt: 12 }], sealedAnswers: [sealed], openedById });
  expect(readTableContent(table)).toMatchObject({ answers: [{ id: 'c1.a0' }], sealedAnswers: [], reveals: [{}] });
});

test('TD6 a table of a newer form is not written', () => {
  const table = openTableWithRound();
  table.replica.doc.getMap('meta').set('schemaVersion', 99);
  expect(startRound(table, { ...round, id: 'r2' })).toEqual({
    ok: false,
    error: { type: 'table-newer', foundVersion: 99 },
  });
});
