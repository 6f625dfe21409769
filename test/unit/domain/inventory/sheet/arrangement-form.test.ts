import { SHEET_COLUMNS } from '$domain';
import { expect, test } from 'vitest';
import { ARRANGEMENT_FORM } from '../../../../../src/domain/inventory/sheet/arrangement-form';
import { sampleArrangement } from '../../../../helpers/samples';

const row = sampleArrangement('a', { name: 'Zorgklas', schools: ['De Brug'] });
const other = sampleArrangement('b', { name: 'De zorgklas', schools: ['OBS De Brug'] });

test('every column of an arrangement stands in its form', () => {
  expect(ARRANGEMENT_FORM.columns.map(({ column }) => column)).toEqual(SHEET_COLUMNS);
});

test('INV-7 names at the same school are alike with less; a name stands alone where no school tells it', () => {
  expect(ARRANGEMENT_FORM.likeness('name-and-schools', row, other)).toBeGreaterThan(1);
  expect(ARRANGEMENT_FORM.likeness('name-and-schools', row, { ...other, schools: ['Het Anker'] })).toBe(0);
  expect(ARRANGEMENT_FORM.isNameAlone('name-and-schools', { ...row, schools: [] })).toBe(true);
  expect(ARRANGEMENT_FORM.isNameAlone('name', { ...row, schools: [] })).toBe(false);
});
