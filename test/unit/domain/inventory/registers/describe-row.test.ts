import { blankRegisterRow, nameOfRow, REGISTER_KINDS, textsOfRow } from '$domain';
import { expect, test } from 'vitest';
import { sampleSchool } from '../../../../helpers/samples';

test('a row goes by its own name, or by what it is about', () => {
  expect(nameOfRow(sampleSchool('g1'))).toBe('De Brug');
  const contract = { ...blankRegisterRow('contract', 'g2', 1), provider: 'Aanbieder X', lot: 'Ambulant' };
  expect(nameOfRow(contract)).toBe('Aanbieder X · Ambulant');
  expect(nameOfRow({ ...contract, lot: ' ' })).toBe('Aanbieder X');
  expect(nameOfRow({ ...blankRegisterRow('estimate', 'g3', 1), area: 'Leiden' })).toBe('Leiden');
});

test('beside it stands what one looks for', () => {
  expect(textsOfRow(sampleSchool('g1'))).toEqual(['Leiden', 'SWV Rijnstreek', '00AA']);
  const offers = [{ municipality: 'Leiden' }, { municipality: 'Lisse' }];
  expect(textsOfRow({ ...blankRegisterRow('contract', 'g2', 1), contractedBy: 'Regio', offers })).toEqual([
    'Regio',
    'Leiden',
    'Lisse',
  ]);
});

test.each(REGISTER_KINDS)('a row of %s with nothing in it has no name', (kind) => {
  const row = blankRegisterRow(kind, 'g1', 1);
  expect(nameOfRow(row)).toBe('');
  expect(textsOfRow(row).join('')).toBe('');
});
