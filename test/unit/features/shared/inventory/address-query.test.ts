// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readQuery, showQuery } from '../../../../../src/features/shared/inventory/address-query';

const LIST_PATH = '/voorbereiden/arrangementen';

test('INV-9 the address follows only at its own place', () => {
  window.location.hash = LIST_PATH;
  showQuery(LIST_PATH, '?gemeente=Leiden');
  expect(window.location.hash).toBe(`#${LIST_PATH}?gemeente=Leiden`);
  window.location.hash = '/voorbereiden';
  showQuery(LIST_PATH, '?gemeente=Leiden');
  expect(window.location.hash).toBe('#/voorbereiden');
});

test('what stands behind the question mark is read', () => {
  expect(readQuery('#/a?zoek=zorg+klas').get('zoek')).toBe('zorg klas');
  expect(readQuery('#/a').get('zoek')).toBeNull();
});
