import { expect, test } from 'vitest';
import { isNumberOfThing, textAfter, textBefore } from '../../../../src/domain/personal-data/personal-data';

test('a number belongs to a thing where the words just before it say so', () => {
  const isThing = (text: string): boolean => isNumberOfThing(text, text.length);
  expect(isThing('Contractnummer ')).toBe(true);
  expect(isThing('een bedrag van € ')).toBe(true);
  expect(isThing('Het nummer van Sem is ')).toBe(false);
  expect(isThing('Het contract is er; haar nummer is ')).toBe(false);
});

test('the text around a place stays within the text', () => {
  expect(textBefore('abc', 2, 10)).toBe('ab');
  expect(textAfter('abc', 2, 10)).toBe('c');
});
