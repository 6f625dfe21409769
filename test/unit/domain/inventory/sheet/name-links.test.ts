import { blankRegisterRow, noRegisterNames, registerForm } from '$domain';
import { expect, test } from 'vitest';
import { NameLinks } from '../../../../../src/domain/inventory/sheet/name-links';

const form = registerForm('cooperation-agreement');
const row = { ...blankRegisterRow('cooperation-agreement', 'a', 1), parties: ['Kade'] };
const create = (decisions: ReadonlyMap<string, string> = new Map()) =>
  new NameLinks(form, [row], { ...noRegisterNames, parties: ['De Brug'] }, decisions);

test('IX7 what is known, or stands in the register already, is read as it is', () => {
  const links = create();
  expect(links.read('parties', 'DE BRUG; Kade', 2)).toBe('DE BRUG; Kade');
  expect(links.read('name', 'Iets anders', 2)).toBe('Iets anders');
  expect(links.unknown).toEqual([]);
});

test('IX7 an unknown name waits for a choice, once for all rows that have it', () => {
  const links = create();
  expect(links.read('parties', 'De Brug; Horizon', 2)).toBeUndefined();
  expect(links.read('parties', 'horizon', 3)).toBeUndefined();
  expect(links.unknown).toMatchObject([{ kind: 'parties', name: 'Horizon', rows: [2, 3] }]);
  const decided = create(new Map([[links.unknown[0]?.key ?? '', 'De Brug']]));
  expect(decided.read('parties', 'Kade; Horizon', 2)).toBe('Kade; De Brug');
  expect(decided.unknown).toMatchObject([{ decision: 'De Brug' }]);
});
