import { lastStretches } from '$domain';
import { expect, test } from 'vitest';
import { WhoSawWhat } from '../../../../../src/domain/table/apart/who-saw-what';
import { sampleStretch } from '../../../../helpers/stretches';

const all = [
  sampleStretch('a'),
  sampleStretch('b', { after: ['a'] }),
  sampleStretch('c', { after: ['b'] }),
  sampleStretch('d', { after: ['a'] }),
  sampleStretch('e', { after: ['a'], along: ['d'.charCodeAt(0)] }),
  sampleStretch('f', { after: ['a'], session: 'b'.charCodeAt(0) }),
];
const saw = new WhoSawWhat(all);

test('who builds on a stretch saw all that it builds on', () => {
  expect(saw.saw('c', 'a')).toBe(true);
  expect(saw.saw('a', 'c')).toBe(false);
  expect(saw.areApart('a', 'c')).toBe(false);
});

test('apart are those who did not know of each other, were not linked and are not one session', () => {
  expect(saw.areApart('c', 'd')).toBe(true);
  expect(saw.areApart('d', 'c')).toBe(true);
  expect(saw.areApart('d', 'e')).toBe(false);
  expect(saw.areApart('b', 'f')).toBe(false);
  expect(saw.areApart('c', 'c')).toBe(false);
  expect(saw.areApart('c', 'nobody')).toBe(false);
});

test('a stretch that begins now builds on those that nothing was built on; a circle ends', () => {
  expect(lastStretches(all)).toEqual(['c', 'd', 'e', 'f']);
  const circle = new WhoSawWhat([sampleStretch('a', { after: ['b'] }), sampleStretch('b', { after: ['a'] })]);
  expect(circle.areApart('a', 'b')).toBe(false);
});
