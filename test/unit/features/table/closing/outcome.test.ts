// @vitest-environment happy-dom
import { createId, prepareContribution, type AgendaItem } from '$domain';
import { bringIn, layAgenda, readTableContent, setAgendaState, type Table } from '$table';
import { expect, test } from 'vitest';
import { sayOutcome } from '../../../../../src/features/table/closing/outcome';
import { sampleAnswer, sampleSeat } from '../../../../helpers/samples';
import { startedTable } from '../../../../helpers/tables';

function layItem(table: Table, title: string, state: AgendaItem['state']): void {
  const id = createId();
  layAgenda(table, [{ id, subject: { type: 'own', title }, minutes: 5, participantId: 'p', addedAt: 1 }]);
  if (state === 'done' || state === 'parked') setAgendaState(table, id, state);
}

test('TBL-10 what came of the meeting is one sentence of counts, and nothing is left unsaid', () => {
  const table = startedTable();
  expect(sayOutcome(readTableContent(table))).toBe('Er is nog niets besproken of ingebracht.');
  for (const [title, state] of [
    ['Een', 'done'],
    ['Twee', 'parked'],
    ['Drie', 'open'],
  ] as const)
    layItem(table, title, state);
  const choice = { answers: [sampleAnswer('1.0a')], arrangements: [], agreementDrafts: [], registerRows: [] };
  bringIn(table, prepareContribution('c1', table.id, choice), sampleSeat('De Brug').participant, 5);
  expect(sayOutcome(readTableContent(table))).toBe(
    'Wat dit opleverde: 1 van 3 agendapunten besproken, 1 punt geparkeerd en 1 antwoord op tafel.',
  );
  const content = readTableContent(table);
  const fromRound = { roundId: 'r', commitment: 'c', salt: 's' };
  const answers = content.answers.map((answer) => ({ ...answer, fromRound }));
  expect(sayOutcome({ ...content, answers })).toContain('1 antwoord samen omgedraaid.');
});
