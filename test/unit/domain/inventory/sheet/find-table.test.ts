import { expect, test } from 'vitest';
import { findTable, headAt } from '../../../../../src/domain/inventory/sheet/find-table';

const columnsOf = (table: ReturnType<typeof findTable>) => table.columns.map(({ column }) => column);

test('headings are found below a title, in other words than ours', () => {
  const table = findTable([
    ['Inventarisatie 2026', '', ''],
    ['', '', ''],
    ['Naam arrangement', 'School', 'Aantal leerlingen', 'Kleur'],
    ['Zorgklas', 'De Brug', '12', 'rood'],
  ]);
  expect(table).toMatchObject({ firstRow: 3, headRows: 1 });
  expect(columnsOf(table)).toEqual(['name', 'schools', 'youthCount', undefined]);
});

test('two rows of headings are read as one', () => {
  const table = findTable([
    ['Arrangement', 'School', 'Eigenaar', '', 'Jongeren', ''],
    ['', '', 'financieel', 'inhoudelijk', 'aantal', 'peildatum'],
    ['Zorgklas', 'De Brug', 'Leiden', 'De Brug', '12', '1-10-2026'],
  ]);
  expect(table).toMatchObject({ firstRow: 2, headRows: 2 });
  expect(columnsOf(table)).toEqual([
    'name',
    'schools',
    'financialOwner',
    'contentOwner',
    'youthCount',
    'referenceDate',
  ]);
});

test('what a person chose for a heading comes first, also that it is nothing', () => {
  const table = findTable(
    [['Naam', 'Klant', 'Gemeente']],
    new Map([
      ['klant', 'providers'],
      ['gemeente', undefined],
    ]),
  );
  expect(columnsOf(table)).toEqual(['name', 'providers', undefined]);
});

test('money and people are not taken for something else', () => {
  const table = findTable([['Arrangement', 'Bijdrage gemeente', 'Naam contactpersoon', 'Gemeente (€)']]);
  expect(columnsOf(table)).toEqual(['name', undefined, undefined, undefined]);
});

test('where no heading is known, the first row that is filled is taken for headings', () => {
  expect(findTable([[''], ['a', 'b'], ['1', '2']])).toMatchObject({ firstRow: 2, headRows: 1 });
  expect(findTable([])).toMatchObject({ columns: [] });
});

test('a person may say that there are no headings', () => {
  expect(headAt([['Zorgklas', 'De Brug']], 0, 0)).toMatchObject({
    firstRow: 0,
    columns: [{ heading: '' }, { heading: '' }],
  });
});

test('INV-4 where youths come from is not taken for whom something is offered to', () => {
  const { columns } = findTable([['Naam', 'Herkomstgemeenten']]);
  expect(columns[1]?.column).toBe('origins');
});

test('IO-3 a day or source in the heading of a figure leaves it that figure; a column of its own is known', () => {
  const headings = [
    'Naam',
    'Aantal leerlingen (peildatum 1-10-2026)',
    'Peildatum omvang',
    'Bron van het aantal jongeren',
  ];
  expect(columnsOf(findTable([headings]))).toEqual(['name', 'youthCount', 'volumeDate', 'youthCountSource']);
});
