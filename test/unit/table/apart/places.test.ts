import { lockChapter } from '$table';
import { expect, test } from 'vitest';
import { headingMarks } from '../../../../src/editor/aids/sections';
import { findLockAround, findLockForPart, findPlace } from '../../../../src/table/apart/places';
import { meet, writersApart, type ApartWriter } from '../../../helpers/apart';
import { thereIs } from '../../../helpers/lying';

function lock({ table }: ApartWriter, at: number): void {
  const mark = headingMarks(table.document)[at] ?? '';
  lockChapter(table, { id: `lock-${at}`, mark, participantId: 'p', lockedAt: 1, says: 'x' });
}

function takenOut(...some: readonly string[]) {
  const [ann, bob] = writersApart('ann', 'bob');
  ann.remove(...some);
  bob.addTo('De bus rijdt elke dag.', ' Ook op zaterdag.');
  meet(ann, bob);
  return { ann, offer: thereIs(ann.offered[0]) };
}

test('TD69 a piece is known to stand in a locked chapter', () => {
  const [ann] = writersApart('ann');
  const idOf = (words: string): string => thereIs(ann.pieces.find(({ text }) => text.includes(words))).id;
  lock(ann, 1);
  expect(findLockAround(ann.table, [idOf('De bus rijdt')])).toBe('Vervoer');
  expect(findLockAround(ann.table, [idOf('Vervoer')])).toBe('Vervoer');
  expect(findLockAround(ann.table, [idOf('Wij werken'), idOf('Morgen')])).toBeUndefined();
  expect(findLockAround(ann.table, ['gone'])).toBeUndefined();
});

test('a part would come into the locked chapter that it was taken from', () => {
  const { ann, offer } = takenOut('De bus rijdt');
  expect(findPlace(ann.table, offer.place)).toBe(5);
  expect(findLockForPart(ann.table, offer)).toBeUndefined();
  lock(ann, 1);
  expect(findLockForPart(ann.table, offer)).toBe('Vervoer');
});

test('a part with a heading of its own comes beside a locked chapter, not into it', () => {
  const { ann, offer } = takenOut('Vervoer', 'Het vervoer is', 'De bus rijdt');
  lock(ann, 0);
  expect(findLockForPart(ann.table, offer)).toBeUndefined();
  expect(findLockForPart(ann.table, { ...offer, pieces: offer.pieces.slice(1) })).toBe('Visie');
});
