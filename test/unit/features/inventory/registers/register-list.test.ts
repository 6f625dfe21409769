import { blankRegisterRow, REGISTER_KINDS } from '$domain';
import { expect, test } from 'vitest';
import { findRegisterKind, registerPath } from '../../../../../src/features/inventory/registers/register-kinds';
import { listRegister } from '../../../../../src/features/inventory/registers/register-list';
import { rowMeta, rowName } from '../../../../../src/features/shared/registers/value-words';
import { sampleSchool } from '../../../../helpers/samples';

const rows = [
  sampleSchool('g1', { name: '' }),
  sampleSchool('g2', { name: 'School 10' }),
  sampleSchool('g3', { name: 'School 9', municipality: 'Katwijk' }),
  { ...blankRegisterRow('estimate', 'g4', 1), basis: 'past-use' as const },
];

test('INV-1 a register lists its own rows by name, those without a name last', () => {
  expect(listRegister(rows, 'school', '').map(({ id }) => id)).toEqual(['g3', 'g2', 'g1']);
  expect(listRegister(rows, 'school', 'katwijk').map(({ id }) => id)).toEqual(['g3']);
  expect(listRegister(rows, 'provider', '')).toEqual([]);
});

test('a row tells its name and what one looks for', () => {
  expect(rows.map(rowName)).toEqual(['Zonder naam', 'School 10', 'School 9', 'Zonder naam']);
  expect(rowMeta(sampleSchool('g1'))).toBe('Leiden, SWV Rijnstreek en 00AA');
  expect(rows.map(rowMeta)[3]).toBe('gebruik in het verleden');
  expect(rowMeta(blankRegisterRow('need', 'g5', 1))).toBeUndefined();
});

test('every register has an address of its own', () => {
  const paths = REGISTER_KINDS.map(registerPath);
  expect(new Set(paths).size).toBe(REGISTER_KINDS.length);
  expect(REGISTER_KINDS.map((kind) => findRegisterKind(registerPath(kind).split('/').at(-1)))).toEqual([
    ...REGISTER_KINDS,
  ]);
  expect(findRegisterKind('onbekend')).toBeUndefined();
});
