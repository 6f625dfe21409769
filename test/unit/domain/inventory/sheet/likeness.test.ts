import { expect, test } from 'vitest';
import { likenessOf, tellingName, tellingWords } from '../../../../../src/domain/inventory/sheet/likeness';

test('words that all schools have tell nothing', () => {
  expect(tellingWords('Stichting OBS De Brug')).toEqual(['brug']);
  expect(tellingWords('De school')).toEqual(['de', 'school']);
});

test('the same name in other words is alike, another name is not', () => {
  expect(likenessOf('OBS De Brug', 'de brug')).toBe(1);
  expect(likenessOf('Zorgklas Leiden', 'Zorgklas Lieden')).toBeGreaterThan(0.7);
  expect(likenessOf('De Brug', 'Het Anker')).toBeLessThan(0.2);
  expect(likenessOf('', 'x')).toBe(0);
});

test('INV-7 what kind of body a provider is tells nothing', () => {
  expect(tellingName('Stichting Jeugdhulp Rijnland')).toBe(tellingName(' jeugdhulp  rijnland'));
  expect(likenessOf('Stichting Jeugdhulp Rijnland', 'Jeugdhulp Rijnland')).toBe(1);
});
