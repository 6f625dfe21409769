import { readTableContent, startRound } from '$table';
import { expect, test } from 'vitest';
import { ProvenRounds } from '../../../../../../src/features/shared/at-table/live/proven-rounds';
import { signRound } from '../../../../../../src/table/rounds/round-proof';
import { createRoleKeys, valueOf } from '../../../../../helpers/role-keys';
import { startedTable } from '../../../../../helpers/tables';

const facts = { id: 'r1', checklistId: 'vragen', startedAt: 5, participantId: 'anna', sealKey: 'A'.repeat(43) };

test('CHK-5 a round is shown once it was checked, and one that nobody vouches for never', async () => {
  const { facilitator, editor } = await createRoleKeys();
  const table = startedTable();
  startRound(table, valueOf(await signRound(facilitator, facts)));
  startRound(table, valueOf(await signRound(editor, { ...facts, id: 'r2', startedAt: 9 })));
  const content = readTableContent(table);
  const rounds = new ProvenRounds();
  expect(rounds.keep(content).rounds).toEqual([]);
  const { certificate: _, ...uncertain } = editor;
  expect(await rounds.check(content, uncertain)).toBe(false);
  expect(await rounds.check(content, editor)).toBe(true);
  expect(rounds.keep(content).rounds.map(({ id }) => id)).toEqual(['r1']);
  expect(await rounds.check(content, editor)).toBe(false);
});

test('a table without rounds is as it is', () => {
  const content = readTableContent(startedTable());
  expect(new ProvenRounds().keep(content)).toBe(content);
});
