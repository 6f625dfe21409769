import { REGISTER_KINDS, registerForm } from '$domain';
import { t } from '$i18n';
import { expect, test } from 'vitest';
import { registerFieldText, registerValueText } from '../../../../../src/features/shared/registers/value-words';

test.each(REGISTER_KINDS)('each column of %s has a name', (kind) => {
  for (const { column } of registerForm(kind).columns)
    expect(registerFieldText(kind, column)).not.toBe(t('views.otherField'));
  expect(registerFieldText(kind, 'something')).toBe(t('views.otherField'));
});

test.each([
  ['contract', 'until', '2027-12-31', '31 december 2027'],
  [
    'contract',
    'offers',
    [{ municipality: 'Leiden', volume: { amount: 12.5, unit: 'places' } }],
    'Leiden (12,5 plaatsen)',
  ],
  ['contract', 'offers', [{ municipality: 'Leiden' }, { municipality: 'Lisse' }], 'Leiden en Lisse'],
  ['provider', 'isContracted', 'yes', 'ja'],
  ['school', 'schoolKind', 'vocational', 'mbo'],
  ['school', 'partnerships', ['SWV Duin', 'SWV Rijn'], 'SWV Duin en SWV Rijn'],
  ['basic-support', 'socialWorkHours', 4.5, '4,5'],
  ['estimate', 'trust', 'low', 'weinig'],
  ['school', 'name', '', 'niets'],
] as const)('%s, %s', (kind, field, value, text) => {
  expect(registerValueText(kind, field, value).toLowerCase()).toContain(text.toLowerCase());
});

test('what has no form there is said to be so', () => {
  expect(registerValueText('school', 'name', 3)).toBe(t('views.otherValue'));
});
