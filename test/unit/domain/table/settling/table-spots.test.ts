import { blankRegisterRow, findTableSpots, holdRegisterRows, indexSettled, viewGroups } from '$domain';
import { expect, test } from 'vitest';
import { lying, lyingContent, match } from '../../../../helpers/lying';
import { lyingRow, settledField } from '../../../../helpers/lying-registers';
import { sampleSchool } from '../../../../helpers/samples';

const TODAY = '2026-11-26';
const provider = { ...blankRegisterRow('provider', 'g1', 1), name: 'Zorg X' };
const contract = { ...blankRegisterRow('contract', 'g2', 1), provider: 'Zorg X', until: '2027-03-01' };
const none = viewGroups(lyingContent({}));

test('INV-11 what several parties say of one name is one spot, and each day that they differ on is one', () => {
  const school = (id: string, party: string, name: string) => lyingRow(id, party, sampleSchool(id, { name }));
  const registerRows = [
    school('e1', 'a', 'De Werf'),
    school('e2', 'b', 'de werf '),
    lyingRow('e3', 'a', contract),
    lyingRow('e4', 'b', contract),
    lyingRow('e5', 'c', { ...contract, until: '2026-01-01' }),
  ];
  expect(findTableSpots({ views: none, registerRows }, TODAY)).toMatchObject([
    { kind: 'contract-before-school-year', day: '2027-03-01', place: { id: 'e3' } },
    { kind: 'contract-ended', day: '2026-01-01', place: { id: 'e5' } },
    { kind: 'school-without-data', school: 'De Werf', place: { id: 'e1' } },
  ]);
  const until = { kind: 'contract' as const, name: 'zorg x', field: 'until' };
  const held = holdRegisterRows(registerRows, indexSettled([settledField('s', 1, '2027-07-31', until)]));
  expect(findTableSpots({ views: none, registerRows: held }, TODAY).map(({ kind }) => kind)).toEqual([
    'school-without-data',
  ]);
});

test('INV-11 a provider at work without a contract, a municipality left out, and what belongs together is looked at as one', () => {
  const content = lyingContent({
    arrangements: [
      lying('a', 'school', {
        ...{ providers: ['Zorg X'], contractEnd: undefined, offeredTo: ['Leiden'], municipality: 'Leiden' },
        origins: [{ municipality: 'Lisse', youthCount: 6 }],
      }),
      lying('b', 'aanbieder', { providers: ['Zorg X'], contractEnd: undefined, offeredTo: [], origins: [] }),
    ],
    entryMatches: [match('m', ['a', 'b'], 1)],
  });
  const views = viewGroups(content);
  const kinds = (...registerRows: Parameters<typeof findTableSpots>[0]['registerRows']) =>
    findTableSpots({ views, registerRows }, TODAY).map(({ kind }) => kind);
  expect(kinds()).toEqual(['provider-without-contract', 'offer-leaves-out']);
  expect(kinds(lyingRow('e1', 'c', { ...provider, isContracted: 'yes' }))).toEqual(['offer-leaves-out']);
  expect(kinds(lyingRow('e2', 'c', { ...contract, until: '2027-07-31' }))).toEqual(['offer-leaves-out']);
});

test('INV-11 a form of help that nobody listed is said once; rows without a name stand by themselves', () => {
  const estimate = { ...blankRegisterRow('estimate', 'g3', 1), area: 'Leiden', formOfHelp: 'Dagbesteding' };
  const nameless = blankRegisterRow('contract', 'g4', 1);
  const registerRows = [
    lyingRow('e1', 'a', { ...estimate, from: 20 }),
    lyingRow('e2', 'b', estimate),
    lyingRow('e3', 'a', { ...nameless, until: '2026-01-01' }),
    lyingRow('e4', 'b', { ...nameless, until: '2026-01-01' }),
  ];
  expect(findTableSpots({ views: none, registerRows }, TODAY).map(({ kind, place }) => [kind, place.id])).toEqual([
    ['contract-ended', 'e3'],
    ['contract-ended', 'e4'],
    ['form-nobody-gives', 'e1'],
  ]);
});
