import { expect, test } from 'vitest';
import { draftScope, draftTitle } from '../../../../src/features/agreements/agreement-words';

test('a draft always has a title to go by', () => {
  expect(draftTitle({ title: '' })).toBe('Zonder titel');
  expect(draftTitle({ title: 'Wachttijd' })).toBe('Wachttijd');
});

test('parties and term are told as far as known', () => {
  expect(draftScope({ parties: [] })).toBeUndefined();
  expect(draftScope({ parties: ['school', 'gemeente'], termFrom: '2027-01-01', termUntil: '2028-12-31' })).toBe(
    'school en gemeente · van 1 januari 2027 tot en met 31 december 2028',
  );
  expect(draftScope({ parties: [], termFrom: '2027-01-01' })).toBe('vanaf 1 januari 2027');
  expect(draftScope({ parties: [], termUntil: '2027-01-01' })).toBe('tot en met 1 januari 2027');
});
