import { loadChecklist } from '$content';
import { addOwnQuestion, blankOwnQuestion, changeOwnQuestion, factsToRows, listAsRows, listParts } from '$domain';
import { describe, expect, test } from 'vitest';

const checklist = await loadChecklist();
const own = addOwnQuestion(
  checklist,
  [],
  { themeCode: '1', wording: { nl: 'Wie belt?', en: 'Who calls?' }, addressees: ['school'] },
  1_000,
);
const hidden = changeOwnQuestion(blankOwnQuestion(checklist, '1.1a', 1_000), { isHidden: true }, 1_000);
const removed = { ...own, id: 'x', partCode: 'R5-bcdf', isRemoved: true };

describe('questions as rows', () => {
  test('every part of the app is one, and what is one’s own stands at the end of its theme', () => {
    const rows = listAsRows(checklist, [own, hidden, removed]);
    const codes = rows.map(({ code }) => code);
    expect(codes.filter((code) => code !== own.partCode)).toEqual(listParts(checklist).map(({ part }) => part.code));
    expect(codes[codes.indexOf(own.partCode) + 1]).toBe('2.1a');
    expect(rows.map(({ row }) => row)).toEqual(rows.map((_row, at) => at + 1));
  });

  test('hidden ones say so in their place, and removed ones are none', () => {
    const rows = listAsRows(checklist, [own, hidden, removed]);
    expect(rows.filter(({ isHidden }) => isHidden).map(({ code }) => code)).toEqual(['1.1a']);
    expect(rows.some(({ code }) => code === 'R5-bcdf')).toBe(false);
  });

  test('say no English where that is the Dutch', () => {
    const dutch = { ...own, wording: { nl: 'Wie belt?' } };
    expect(listAsRows(checklist, [dutch]).find(({ code }) => code === own.partCode)?.en).toBe('');
    expect(listAsRows(checklist, [own]).find(({ code }) => code === own.partCode)?.en).toBe('Who calls?');
  });

  test('what was said elsewhere leaves the words of the app alone where it has none', () => {
    expect(factsToRows([hidden])).toEqual([
      {
        row: 1,
        code: '1.1a',
        theme: '',
        nl: undefined,
        en: undefined,
        addressees: [],
        isHidden: true,
        isRemoved: false,
      },
    ]);
  });
});
