import { emptyRegion, readReckoning } from '$domain';
import { expect, test } from 'vitest';

test('INV-10 a region says how it reckons; without words, or without their form, it says nothing', () => {
  const region = emptyRegion('region', 'Rijnstreek');
  expect(readReckoning(undefined)).toEqual({});
  expect(readReckoning(region)).toEqual({});
  const reckoning = { smallNumbersBelow: 10, schoolWeeks: 38, streams: ['Fonds'] };
  expect(readReckoning({ ...region, reckoning })).toEqual(reckoning);
  for (const wrong of [{ smallNumbersBelow: 2 }, { smallNumbersBelow: 5.5 }, { schoolWeeks: 99 }, { streams: 'Fonds' }])
    expect(readReckoning({ reckoning: wrong })).toEqual({});
});
