import { changeAnswer, prepareContribution, type Round } from '$domain';
import { startRound } from '$table';
import { expect, test } from 'vitest';
import { sealContribution } from '../../../../src/actions/rounds/seal-contribution';
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
});

test('without a round nothing is sealed', async () => {
  expect(valueOf(await sealContribution(startedTable(), contribution)).size).toBe(0);
});

test('in a round the answers to parts that are not revealed are sealed, nothing else', async () => {
  const { facilitator } = await createRoleKeys();
  const sealKey = valueOf(await makeSealKey(facilitator, 'r1'));
  const round: Round = { id: 'r1', checklistId: 'vragen', startedAt: 1, participantId: 'anna', sealKey };
  const table = startedTable();
  startRound(table, round);
  const reveal = { roundId: 'r1', partCode: 'Q2', revealedAt: 2, participantId: 'anna' };
  table.replica.doc.getMap('reveals').set('r1/Q2', reveal);
  const sealed = valueOf(await sealContribution(table, contribution));
  expect([...sealed.keys()]).toEqual(['c1.a0']);
  expect(sealed.get('c1.a0')).toMatchObject({ roundId: 'r1' });
});

test('a round with a key that is none is refused, before anything is laid', async () => {
  const table = startedTable();
  startRound(table, { id: 'r1', checklistId: 'vragen', startedAt: 1, participantId: 'anna', sealKey: 'A'.repeat(43) });
  expect((await sealContribution(table, contribution)).ok).toBe(false);
});
