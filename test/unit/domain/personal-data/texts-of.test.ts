import { changeTexts, listTexts, withTexts } from '$domain';
import { expect, test } from 'vitest';

const entry = {
  id: 'bsn 123456782',
  partCode: '1.1a',
  name: 'Zorgklas',
  schools: ['De Kring', ''],
  owner: { state: 'named', names: ['Sem'] },
  youthCount: 4,
  asked: { nl: 'Vraag?' },
};

test('all texts that people wrote are listed with their field, and no ids', () => {
  expect(listTexts(entry)).toEqual([
    { field: 'name', text: 'Zorgklas' },
    { field: 'schools', text: 'De Kring' },
    { field: 'owner', text: 'named' },
    { field: 'owner', text: 'Sem' },
  ]);
});

test('PD4 only the texts of the fields that are meant change, and the record itself stays as it was', () => {
  const changed = changeTexts(entry, new Set(['id', 'schools', 'owner']), (text) => `${text}!`);
  expect(changed).toEqual({ ...entry, schools: ['De Kring!', '!'], owner: { state: 'named!', names: ['Sem!'] } });
  expect(entry.schools[0]).toBe('De Kring');
});

test('a copy has other texts and the same ids and numbers, and the record itself stays as it is', () => {
  const before = structuredClone(entry);
  const copy = withTexts(entry, (text) => text.toUpperCase());
  expect(copy).toMatchObject({ id: 'bsn 123456782', partCode: '1.1a', name: 'ZORGKLAS', youthCount: 4 });
  expect(copy.schools).toEqual(['DE KRING', '']);
  expect(copy.owner.names).toEqual(['SEM']);
  expect(copy.asked).toEqual({ nl: 'Vraag?' });
  expect(entry).toEqual(before);
});
