import { viewGroups } from '$domain';
import { expect, test } from 'vitest';
import { groupName } from '../../../../../src/features/table/settling/settling-words';
import { pickGroups, type ShownGroups } from '../../../../../src/features/table/settling/shown-groups';
import { lying, lyingContent, match } from '../../../../helpers/lying';

test('arrangements are listed by name, all of them, those without an owner, or those parties differ on', () => {
  const owner = { state: 'named' as const, names: ['Gemeente Leiden'] };
  const owned = { financialOwner: owner, contentOwner: owner };
  const views = viewGroups({
    ...lyingContent({
      arrangements: [
        lying('a', 'school', { name: 'Klas 10', ...owned }),
        lying('b', 'school', { name: 'Klas 9', youthCount: 6, ...owned }),
        lying('c', 'aanbieder', { name: 'Klas 9', youthCount: 8, ...owned }),
        lying('d', 'school', {
          name: 'Zorgklas',
          financialOwner: { state: 'unclear', names: [] },
          contentOwner: { state: 'unclear', names: [] },
        }),
      ],
    }),
    entryMatches: [match('m', ['b', 'c'], 1)],
  });
  const listed = (shown: ShownGroups): readonly string[] => pickGroups(views, shown).map(groupName);
  expect(listed('all')).toEqual(['Klas 9', 'Klas 10', 'Zorgklas']);
  expect(listed('without')).toEqual(['Zorgklas']);
  expect(listed('differs')).toEqual(['Klas 9']);
});

test('a search looks in the name, the places and the providers that any party gives', () => {
  const views = viewGroups({
    ...lyingContent({
      arrangements: [
        lying('a', 'school', { name: 'Zorgklas', schools: ['De Brug'] }),
        lying('b', 'aanbieder', { name: 'Zorggroep', schools: ['De Brug'], providers: ['Horizon'] }),
        lying('c', 'school', { name: 'Taalklas', schools: ['Het Anker'], municipality: 'Katwijk' }),
      ],
    }),
    entryMatches: [match('m', ['a', 'b'], 1)],
  });
  const found = (search: string): readonly string[] => pickGroups(views, 'all', search).map(groupName);
  expect(found(' horizon BRUG ')).toEqual(['Zorgklas']);
  expect(found('zorggroep')).toEqual(['Zorgklas']);
  expect(found('katwijk')).toEqual(['Taalklas']);
  expect(found('   ')).toEqual(['Taalklas', 'Zorgklas']);
  expect(found('nergens')).toEqual([]);
});
