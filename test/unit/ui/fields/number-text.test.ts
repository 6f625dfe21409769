import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumberText, parseNumberText } from '../../../../src/ui/fields/number-text';

const number = (value: number): unknown => ({ type: 'number', value });
const unreadable = { type: 'unreadable' };

describe('Dutch', () => {
  test.each([
    ['14', 14],
    ['1.250,5', 1250.5],
    ['1250,5', 1250.5],
    ['1.250', 1250],
    ['12.345.678', 12345678],
    ['2.5', 2.5],
    ['0,25', 0.25],
    ['-3', -3],
    ['\u22123,5', -3.5],
    [' 1 250 ', 1250],
    ['0.125', 0.125],
  ])('%s is %d', (text, value) => {
    expect(parseNumberText(text, 'nl')).toEqual(number(value));
  });

  test.each(['veertien', '1,2,3', '1,250.5', '1.25.0', '14 leerlingen', ',5', '5,', '--3', '.', '1e3', 'Infinity'])(
    '%s cannot be read',
    (text) => {
      expect(parseNumberText(text, 'nl')).toEqual(unreadable);
    },
  );
});

test('English reads the marks the other way round', () => {
  expect(parseNumberText('1,250.5', 'en')).toEqual(number(1250.5));
  expect(parseNumberText('1,250', 'en')).toEqual(number(1250));
  expect(parseNumberText('1.250,5', 'en')).toEqual(unreadable);
});

test('nothing but spaces is no number and no fault', () => {
  expect(parseNumberText(' \u00a0 ', 'nl')).toEqual({ type: 'empty' });
});

test('what is written is read back as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (hundredths) => {
      const value = hundredths / 100;
      expect(parseNumberText(formatNumberText(value, 'nl-NL', 2), 'nl')).toEqual(number(value === 0 ? 0 : value));
      expect(parseNumberText(formatNumberText(value, 'en-GB', 2), 'en')).toEqual(number(value === 0 ? 0 : value));
    }),
    { seed: 20261122, numRuns: 300 },
  );
});

test('no number is written as nothing', () => {
  expect(formatNumberText(undefined, 'nl-NL', 2)).toBe('');
});
