import { changeBehalfAnswer } from '$domain';
import { expect, test } from 'vitest';
import { listParties } from '../../../../../src/features/review/behalf/party-options';
import { sampleSeat } from '../../../../helpers/samples';

test('TBL-12 one types for the parties at the table but one’s own, and for those that were named here before', () => {
  const [own, brug, anker] = ['Gemeente', 'De Brug', 'Anker'].map((name) => sampleSeat(name).party);
  if (own === undefined || brug === undefined || anker === undefined) throw new Error('no parties');
  const place = { tableId: 't1', party: anker };
  const typed = ['1.0a', '1.0b'].map((code) =>
    changeBehalfAnswer(undefined, place, { id: 'vragen', version: 1 }, code, { value: 'yes' }, 1),
  );
  const parties = listParties([own, brug], own.id, typed);
  expect(parties.map(({ name, waitingCount }) => [name, waitingCount])).toEqual([
    ['Anker', 2],
    ['De Brug', 0],
  ]);
  const renamed = { ...anker, name: 'Anker Leiden' };
  expect(listParties([renamed], own.id, typed)).toMatchObject([{ name: 'Anker Leiden', waitingCount: 2 }]);
});
