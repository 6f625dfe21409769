import { expect, test } from 'vitest';
import { yearHoursText } from '../../../../../src/features/shared/inventory/year-hours';

test('INV-2 a volume is told in hours a year, with the factor', () => {
  expect(yearHoursText({ amount: 12, unit: 'hours-per-week' })).toBe(
    '12 uren per week = 480 uur per jaar (40 schoolweken)',
  );
  expect(yearHoursText({ amount: 3, unit: 'half-days-per-week' })).toBe(
    '3 dagdelen per week = 480 uur per jaar (4 uur per stuk, 40 schoolweken)',
  );
  expect(yearHoursText({ amount: 3, unit: 'places' })).toBe('');
  expect(yearHoursText(undefined)).toBe('');
});
