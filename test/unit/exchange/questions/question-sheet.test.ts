import { loadChecklist } from '$content';
import { listAsRows } from '$domain';
import { describe, expect, test } from 'vitest';
import { cellsToRows, rowsToCells } from '../../../../src/exchange/questions/question-sheet';

const checklist = await loadChecklist();
const HEAD = ['Code', 'Thema', 'Vraag (Nederlands)', 'Vraag (Engels)', 'Voor wie', 'Verborgen'];
const readOne = (...cells: string[]) => cellsToRows([[HEAD, cells]])?.[0];

describe('questions on a sheet', () => {
  test('EX62 have a heading that a person reads, and come out as they went in', () => {
    const rows = listAsRows(checklist, []);
    const cells = rowsToCells(checklist, rows);
    expect(cells[0]).toEqual(HEAD);
    expect(cells[1]?.[1]).toBe('0 Vooraf');
    const read = cellsToRows([cells]) ?? [];
    expect(read.map(({ code, nl, en, addressees }) => ({ code, nl, en, addressees }))).toEqual(
      rows.map(({ code, nl, en, addressees }) => ({ code, nl, en, addressees })),
    );
    expect(read[0]?.row).toBe(2);
  });

  test('the columns are found by their names, wherever and in whatever letters they stand', () => {
    const sheet = [['Onze vragen'], [], ['VRAAG', ' thema', 'Toelichting'], ['Wie belt?', '2', 'x'], ['', ' ', '']];
    expect(cellsToRows([[['Iets anders']], sheet])).toEqual([
      {
        row: 4,
        code: '',
        theme: '2',
        nl: 'Wie belt?',
        en: undefined,
        addressees: [],
        isHidden: false,
        isRemoved: false,
      },
    ]);
    expect(cellsToRows([[['Naam', 'Adres']], []])).toBeUndefined();
  });

  test('parties are read as people write them; what is no party stays as it stands', () => {
    expect(readOne('', '2', 'Wie?', '', 'Gemeenten, SWV; jeugd- en gezinsteam', '')?.addressees).toEqual([
      'municipality',
      'partnership',
      'youth-team',
    ]);
    expect(readOne('', '2', 'Wie?', '', 'Iedereen', '')?.addressees).toEqual([]);
    expect(readOne('', '2', 'Wie?', '', 'school, tovenaar', '')?.addressees).toEqual(['school', 'tovenaar']);
  });

  test.each([
    ['Ja', true],
    ['x', true],
    ['', false],
    ['nee', false],
    ['misschien', undefined],
  ])('hidden: %s', (text, isHidden) => {
    expect(readOne('', '2', 'Wie?', '', '', text)?.isHidden).toBe(isHidden);
  });
});
