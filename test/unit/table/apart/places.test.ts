import { expect, test } from 'vitest';
import { findBlock, findPlace } from '../../../../src/table/apart/places';
import { meet, writersApart } from '../../../helpers/apart';
import { thereIs } from '../../../helpers/lying';

test('a piece stands in a block of the document, or is gone', () => {
  const [ann] = writersApart('ann');
  const { id } = thereIs(ann.pieces.find(({ text }) => text.includes('De bus rijdt')));
  expect(findBlock(ann.table, id)).toBe(5);
  ann.remove('De bus rijdt');
  expect(findBlock(ann.table, id)).toBe(-1);
});

test('a part goes back to where it stood, and else to the end', () => {
  const [ann, bob] = writersApart('ann', 'bob');
  ann.remove('De bus rijdt');
  bob.addTo('De bus rijdt elke dag.', ' Ook op zaterdag.');
  meet(ann, bob);
  expect(findPlace(ann.table, thereIs(ann.offered[0]).place)).toBe(5);
  expect(findPlace(ann.table, { before: [], after: [] })).toBe(ann.table.document.length);
});
