import { expect, test } from 'vitest';
import {
  isHeldElsewhere,
  isUnderWay,
  showCautiously,
} from '../../../../../../src/features/shared/at-table/live/cautious';
import { device, liveWith } from '../../../../../helpers/live-states';

const lacking = { holdsMine: false } as const;

test('that someone lacks the words shows at once, that they have them does not', () => {
  const all = liveWith([device('Bo'), device('Co')]);
  const some = liveWith([device('Bo', lacking), device('Co')]);
  expect(showCautiously(all, some)).toEqual(some);
  expect(showCautiously(some, all)).toEqual(some);
  // Who is new was never shown to lack them.
  expect(showCautiously(some, liveWith([device('Do')]))).toEqual(liveWith([device('Do')]));
});

test('everything else of the new state shows at once', () => {
  const some = liveWith([device('Bo', lacking)]);
  const next = liveWith([device('Bo', { isHere: false })], {
    receivedFraction: 0.4,
    problem: { type: 'keys-renewed' },
  });
  expect(showCautiously(some, next)).toEqual({ ...next, devices: [device('Bo', { isHere: false, ...lacking })] });
});

test('words are under way while a device that is here lacks them', () => {
  expect(isUnderWay(liveWith([device('Bo', lacking)]))).toBe(true);
  expect(isUnderWay(liveWith([device('Bo', { ...lacking, isHere: false }), device('Co')]))).toBe(false);
});

test('they are held elsewhere when a device that is here has them and nothing is still coming in', () => {
  expect(isHeldElsewhere(liveWith([device('Bo')]))).toBe(true);
  expect(isHeldElsewhere(liveWith([device('Bo')], { isOnlyHere: true }))).toBe(false);
  expect(isHeldElsewhere(liveWith([device('Bo')], { receivedFraction: 0.5 }))).toBe(false);
  expect(isHeldElsewhere(liveWith([device('Bo', { isHere: false })]))).toBe(false);
  expect(isHeldElsewhere(liveWith([]))).toBe(false);
});
