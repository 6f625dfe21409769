import { answerId, behalfAnswerId, isBehalfRow } from '$domain';
import { expect, test } from 'vitest';
import { sampleSeat } from '../../../helpers/samples';

const place = { tableId: 't1', party: sampleSeat('De Brug').party };

test('TBL-12 is one for each table, party and part, and has an id of its own kind', () => {
  const other = sampleSeat('Het Anker').party;
  const ids = [
    behalfAnswerId(place, 'vragen', '1.0a'),
    behalfAnswerId(place, 'vragen', '1.0b'),
    behalfAnswerId({ ...place, party: other }, 'vragen', '1.0a'),
    behalfAnswerId({ ...place, tableId: 't2' }, 'vragen', '1.0a'),
  ];
  expect(new Set(ids).size).toBe(4);
  expect(ids.every((id) => isBehalfRow({ id }))).toBe(true);
  expect(isBehalfRow({ id: answerId('clarifying-questions', '1.0a') })).toBe(false);
});
