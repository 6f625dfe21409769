// @vitest-environment happy-dom
import { wholeInventory } from '$domain';
import { expect, test } from 'vitest';
import { choiceToQuery, LIST_PATH, parseChoice } from '../../../../../src/features/inventory/view/choice-address';

const choice = {
  ...wholeInventory,
  search: 'zorg & klas',
  owner: 'without-owner' as const,
  school: '',
  municipality: 'Leiden',
  stream: 'partnership',
  endsBefore: '2027-08-01',
  groupBy: 'provider' as const,
};

test('INV-9 a choice goes into an address and comes out as it was', () => {
  expect(choiceToQuery(wholeInventory)).toBe('');
  expect(parseChoice(`#${LIST_PATH}`)).toEqual(wholeInventory);
  expect(parseChoice(`#${LIST_PATH}${choiceToQuery(choice)}`)).toEqual(choice);
  expect(choiceToQuery({ ...wholeInventory, owner: 'without-owner' })).toBe('?eigenaar=zonder');
});

test('INV-9 what an address says wrongly is left out', () => {
  expect(parseChoice(`#${LIST_PATH}?groep=kleur&einde=morgen&eigenaar=wie&gemeente=Leiden`)).toEqual({
    ...wholeInventory,
    municipality: 'Leiden',
  });
  expect(parseChoice(`#${LIST_PATH}?school=${'x'.repeat(300)}`)).toEqual(wholeInventory);
});
