import { expect, test } from 'vitest';
import { cellText, fieldText } from '../../../../../src/features/inventory/history/cell-words';

test('INV-13 every kind of field is told in words', () => {
  expect(fieldText('municipality')).toBe('Gemeente van de school');
  expect(fieldText('unheard')).toBe('Een ander veld');
  expect(cellText('municipality', 'Leiden')).toBe('Leiden');
  expect(cellText('municipality', ' ')).toBe('niets');
  expect(cellText('youthCount', 1_400)).toBe('1.400');
  expect(cellText('youthCount', undefined)).toBe('niets');
  expect(cellText('schools', ['De Brug', 'Het Anker'])).toBe('De Brug en Het Anker');
  expect(cellText('schoolKind', 'special')).toBe('speciaal (basis)onderwijs');
  expect(cellText('volume', { amount: 12.5, unit: 'hours-per-week' })).toBe('12,5 uren per week');
  expect(cellText('fundingShares', [{ stream: 'school', percentage: 40 }, { stream: 'subsidy' }])).toBe(
    'school 40 % en subsidie',
  );
  expect(cellText('financialOwner', { state: 'unclear', names: [] })).toBe('niet duidelijk');
  expect(cellText('continuity', 'yes')).toBe('Ja');
  expect(cellText('fundingShares', [{ stream: 'other', name: 'Regiofonds' }])).toBe('Regiofonds');
  expect(cellText('origins', [{ municipality: 'Leiden', youthCount: 3 }, { municipality: 'Katwijk' }])).toBe(
    'Leiden (3) en Katwijk',
  );
  expect(cellText('volumeDate', '2026-10-01')).toBe('1 oktober 2026');
  expect(cellText('contractEnd', '2027-07-31')).toBe('31 juli 2027');
  expect(cellText('youthCount', 'veel')).toBe('iets anders');
});
