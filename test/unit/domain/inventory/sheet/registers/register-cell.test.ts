import { blankRegisterRow, type RegisterKind } from '$domain';
import { expect, test } from 'vitest';
import { registerForm } from '../../../../../../src/domain/inventory/sheet/registers/register-form';

function readIn(
  kind: RegisterKind,
  column: string,
  text: string,
  rest: Readonly<Record<string, string>> = {},
): unknown {
  const form = registerForm(kind).columns.find((one) => one.column === column);
  return form?.read(text, blankRegisterRow(kind, 'a', 1), (other) => rest[other] ?? '', []);
}

test.each([
  ['school', 'schoolKind', 'VSO', { schoolKind: 'secondary-special' }],
  ['provider', 'isContracted', 'x', { isContracted: 'yes' }],
  ['provider', 'formsOfHelp', 'Ambulant, GGZ', { formsOfHelp: ['Ambulant', 'GGZ'] }],
  ['contract', 'until', '31-12-2027', { until: '2027-12-31' }],
  ['basic-support', 'socialWorkHours', '4,5', { socialWorkHours: 4.5 }],
  ['basic-support', 'youthHealthCare', 'n.v.t.', {}],
  ['estimate', 'basis', 'Jeugdplannen', { basis: 'youth-plans' }],
  ['estimate', 'unit', 'leerlingen', { unit: 'youths' }],
  ['estimate', 'trust', 'Hoog', { trust: 'high' }],
] as const)('%s, %s: %s', (kind, column, text, change) => {
  expect(readIn(kind, column, text)).toEqual({ ok: true, value: change });
});

test.each([
  ['school', 'schoolKind', 'havo', 'unknown-word'],
  ['school', 'name', 'x'.repeat(201), 'too-long'],
  ['contract', 'until', 'ooit', 'not-a-day'],
  ['contract', 'offers', 'Leiden 12', 'no-unit'],
  ['basic-support', 'socialWorkHours', '-1', 'negative'],
  ['need', 'text', '#VERW!', 'formula-error'],
] as const)('IX2 %s, %s refuses %s: %s', (kind, column, text, error) => {
  expect(readIn(kind, column, text)).toEqual({ ok: false, error });
});
