import { heldArrangement, parseRecord, ArrangementSchema, viewGroups } from '$domain';
import { expect, test } from 'vitest';
import { lying, lyingContent, match, settledCount, thereIs } from '../../../../helpers/lying';

test('an arrangement at the table holds what was settled, and else what the first party says', () => {
  const content = lyingContent({
    arrangements: [
      lying('a', 'school', { youthCount: 6, schools: ['De Brug'], fundingGapReason: undefined }),
      lying('b', 'aanbieder', { youthCount: 9, schools: ['Het Anker'], fundingGapReason: 'Nog in overleg' }),
    ],
    entryMatches: [match('m', ['a', 'b'], 1)],
    settledValues: [settledCount('s', 9, 2, ['a', 'b'])],
  });
  const held = heldArrangement(thereIs(viewGroups(content)[0]));
  expect(parseRecord(ArrangementSchema, held)).toEqual(held);
  expect(held).toMatchObject({ id: 'a', youthCount: 9, schools: ['De Brug'], fundingGapReason: 'Nog in overleg' });
  expect(held.ownNote).toBe('');
});

test('INV-10 a small number stays a band', () => {
  const content = lyingContent({
    arrangements: [lying('a', 'school', { youthCount: undefined, youthCountBelow: 5 })],
  });
  const { youthCount, youthCountBelow } = heldArrangement(thereIs(viewGroups(content)[0]));
  expect([youthCount, youthCountBelow]).toEqual([undefined, 5]);
});
