import type { Arrangement } from '$domain';
import { expect, test } from 'vitest';
import { ARRANGEMENT_FORM, keyOf } from '../../../../../src/domain/inventory/sheet/arrangement-form';
import type { RowKey } from '../../../../../src/domain/inventory/sheet/column';
import { Matcher } from '../../../../../src/domain/inventory/sheet/match';
import { sampleArrangement } from '../../../../helpers/samples';

const klas = sampleArrangement('a', { name: 'Zorgklas', schools: ['OBS De Brug'], providers: ['Horizon'] });
const klasElsewhere = sampleArrangement('b', { name: 'Zorgklas', schools: ['Het Anker'], providers: ['Horizon'] });

function createMatcher(by: RowKey, present: readonly (typeof klas)[]): Matcher<Arrangement> {
  const matcher = new Matcher(ARRANGEMENT_FORM, by);
  for (const arrangement of present) matcher.add(arrangement);
  return matcher;
}

const named = (change: Partial<Arrangement>) => sampleArrangement('named', change);

test('a key is the same however a name is written', () => {
  const one = keyOf('name-and-schools', { name: 'ZORGKLAS', schools: ['b', 'A'], providers: [] });
  expect(one).toBe(keyOf('name-and-schools', { name: 'zorgklas ', schools: ['a', 'B'], providers: ['x'] }));
  expect(keyOf('name', { name: ' ', schools: ['a'], providers: [] })).toBeUndefined();
});

test('by name and school there is one, by name there are two', () => {
  expect(createMatcher('name-and-schools', [klas, klasElsewhere]).byKey(klas)).toEqual([klas]);
  expect(createMatcher('name', [klas, klasElsewhere]).byKey(klas)).toEqual([klas, klasElsewhere]);
  expect(createMatcher('name-and-providers', [klas, klasElsewhere]).byKey(klas)).toHaveLength(2);
});

test('what is alike is found, at the same school only', () => {
  const matcher = createMatcher('name-and-schools', [klas, klasElsewhere]);
  expect(matcher.alike(named({ name: 'De zorgklas', schools: ['De Brug'], providers: [] }))).toEqual([klas]);
  expect(matcher.alike(named({ name: 'Taalklas', schools: ['De Kade'], providers: [] }))).toEqual([]);
  expect(matcher.alike(named({ name: 'Zorg-klas', schools: [], providers: [] }))).toEqual([klas, klasElsewhere]);
});

test('INV-7 where a row is known by its providers, one that is written otherwise is asked about', () => {
  const rijnland = { ...klas, providers: ['Stichting Jeugdhulp Rijnland'] };
  const matcher = createMatcher('name-and-providers', [rijnland, klasElsewhere]);
  const row = named({ name: 'Zorgklas', schools: ['Het Kompas'], providers: ['Jeugdhulp Rijnland'] });
  expect(matcher.byKey(row)).toEqual([]);
  expect(matcher.alike(row)).toEqual([rijnland]);
  expect(matcher.alike({ ...row, providers: ['Jeugdzorg Haaglanden'] })).toEqual([]);
});
