import { changeAnswer, prepareContribution, type TableKey } from '$domain';
import { startRound, type Table } from '$table';
import { expect, test } from 'vitest';
import { sealContribution } from '../../../../src/actions/rounds/seal-contribution';
import { signReveals, signRound } from '../../../../src/table/rounds/round-proof';
import { makeSealKey } from '../../../../src/table/rounds/sealing';
import { createRoleKeys, valueOf } from '../../../helpers/role-keys';
import { sampleArrangement } from '../../../helpers/samples';
import { startedTable } from '../../../helpers/tables';

const answer = (partCode: string) =>
  changeAnswer(undefined, { id: 'vragen', version: 1 }, partCode, { value: 'yes' }, 1);
const contribution = prepareContribution('c1', 't1', {
  answers: [answer('Q1'), answer('Q2')],
  arrangements: [sampleArrangement('r1')],
  agreementDrafts: [],
  registerRows: [],
});

/** A round that the holder of a key puts on the table, signed with that key. */
async function beginRound(table: Table, key: TableKey, sealKeyOf: TableKey, startedAt = 1): Promise<void> {
  const id = `r${startedAt}`;
  const sealKey = valueOf(await makeSealKey(sealKeyOf, id));
  const facts = { id, checklistId: 'vragen', startedAt, participantId: 'anna', sealKey };
  startRound(table, valueOf(await signRound(key, facts)));
}

const seal = async (table: Table, key: TableKey) => [
  ...valueOf(await sealContribution({ table, known: { key } }, contribution)).keys(),
];

test('without a round nothing is sealed', async () => {
  const { editor } = await createRoleKeys();
  expect(await seal(startedTable(), editor)).toEqual([]);
});

test('in a round the answers to parts that are not revealed are sealed, nothing else', async () => {
  const { facilitator, editor } = await createRoleKeys();
  const table = startedTable();
  await beginRound(table, facilitator, facilitator);
  const facts = { roundId: 'r1', partCode: 'Q2', revealedAt: 2, participantId: 'anna' };
  const [reveal] = valueOf(await signReveals(facilitator, [facts]));
  table.replica.doc.getMap('reveals').set('r1/Q2', reveal);
  expect(await seal(table, editor)).toEqual(['c1.a0']);
});

test('AC45 a round or a reveal that no facilitator signed is none: nobody has answers sealed for themselves, or laid open', async () => {
  const { facilitator, editor } = await createRoleKeys();
  const { facilitator: stranger } = await createRoleKeys();
  const table = startedTable();
  await beginRound(table, facilitator, facilitator);
  await beginRound(table, editor, stranger, 9);
  const facts = { roundId: 'r1', partCode: 'Q1', revealedAt: 2, participantId: 'bo' };
  const [reveal] = valueOf(await signReveals(editor, [facts]));
  table.replica.doc.getMap('reveals').set('r1/Q1', reveal);
  const sealed = valueOf(await sealContribution({ table, known: { key: editor } }, contribution));
  expect([...sealed].map(([id, { roundId }]) => [id, roundId])).toEqual([
    ['c1.a0', 'r1'],
    ['c1.a1', 'r1'],
  ]);
});

test('a device that knows of no facilitator to check by lays nothing', async () => {
  const { facilitator, editor } = await createRoleKeys();
  const table = startedTable();
  await beginRound(table, facilitator, facilitator);
  const { certificate: _, ...uncertain } = editor;
  expect(await sealContribution({ table, known: { key: uncertain } }, contribution)).toEqual({
    ok: false,
    error: { type: 'round-unproven' },
  });
});
