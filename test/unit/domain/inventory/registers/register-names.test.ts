import {
  blankArrangement,
  blankRegisterRow,
  emptyRegion,
  exceptRow,
  listRegisterNames,
  noRegisterNames,
  toNameKey,
} from '$domain';
import { expect, test, vi } from 'vitest';
import { sampleArrangement, sampleSchool } from '../../../../helpers/samples';

test('INV-1 what the registers, the arrangements and the region hold can be chosen, each name once', () => {
  const region = { ...emptyRegion('region', 'Regio'), partnerships: [] };
  const names = listRegisterNames({
    arrangements: [sampleArrangement('r1', { fundingShares: [{ stream: 'other', name: 'Fonds Zorg' }] })],
    registerRows: [
      sampleSchool('g1', { name: 'de brug ', partnerships: ['SWV Duin'] }),
      sampleSchool('g2', { name: 'School 10', municipality: 'Katwijk' }),
      sampleSchool('g3', { name: 'School 9' }),
      { ...blankRegisterRow('provider', 'g4', 1), name: 'Aanbieder Y', formsOfHelp: ['Ambulant'] },
      { ...blankRegisterRow('contract', 'g5', 1), provider: 'Aanbieder Z', lot: 'Veiligheid' },
      { ...blankRegisterRow('estimate', 'g6', 1), formOfHelp: 'Verblijf' },
      { ...blankRegisterRow('team-reach', 'g7', 1), municipality: 'Lisse' },
      { ...blankRegisterRow('need', 'g8', 1), partnership: 'SWV Noord' },
      { ...blankRegisterRow('basic-support', 'g9', 1), school: 'De Kade' },
    ],
    regions: [region],
  });
  expect(names.schools).toEqual(['de brug', 'De Kade', 'Het Anker', 'School 9', 'School 10']);
  expect(names.providers).toEqual(['Aanbieder X', 'Aanbieder Y', 'Aanbieder Z']);
  expect(names.municipalities).toEqual(['Katwijk', 'Leiden', 'Lisse']);
  expect(names.partnerships).toEqual(['SWV Duin', 'SWV Noord', 'SWV Rijnstreek']);
  expect(names).toMatchObject({ formsOfHelp: ['Ambulant', 'Verblijf'], lots: ['Veiligheid'], streams: ['Fonds Zorg'] });
  expect(names.parties).toContain('Leiden');
  expect(names.arrangements).toEqual(['Zorgklas']);
});

test('what stands in the row that is filled in is not offered', () => {
  const known = { arrangements: [sampleArrangement('r1')], registerRows: [sampleSchool('g1')], regions: [] };
  expect(listRegisterNames(exceptRow(known, 'r1'))).toMatchObject({ schools: ['De Brug'], providers: [] });
  expect(exceptRow(known, 'g1')).toEqual({ ...known, registerRows: [] });
});

test('INV-7 numbers count as numbers, and thousands of names are put in order by one comparer', () => {
  const slow = vi.spyOn(String.prototype, 'localeCompare');
  const named = (name: string) => ({ ...blankArrangement(name, 1), name });
  const arrangements = ['Klas 10', 'klas 2', 'Éénhoorn', 'Klas 2', 'Dak'].map(named);
  expect(listRegisterNames({ arrangements, registerRows: [], regions: [] }).arrangements).toEqual([
    'Dak',
    'Éénhoorn',
    'klas 2',
    'Klas 10',
  ]);
  expect(slow).not.toHaveBeenCalled();
});

test('nothing known, nothing to choose', () => {
  expect(listRegisterNames({ arrangements: [], registerRows: [], regions: [] })).toEqual(noRegisterNames);
  expect(toNameKey(' De BRUG ')).toBe('de brug');
});
