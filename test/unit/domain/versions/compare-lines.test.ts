import { compareLines, isChanged, isSameText, type Comparison, type TextLine } from '$domain';
import { describe, expect, test } from 'vitest';

const heading = (text: string, level = 1): TextLine => ({ kind: 'heading', level, text, look: `h${String(level)}` });
const line = (text: string, look = 'p'): TextLine => ({ kind: 'paragraph', text, look });

const changedOf = ({ chapters }: Comparison): readonly object[] =>
  chapters
    .filter(isChanged)
    .map((chapter) =>
      Object.fromEntries(
        Object.entries(chapter).filter(([, value]) => value !== 0 && (!Array.isArray(value) || value.length > 0)),
      ),
    );
const said = ({ lines }: Comparison): readonly string[] =>
  lines.map(({ state, pieces }) => {
    const marks = { same: '', added: '+', removed: '-' };
    return `${state}: ${pieces.map(({ change, text }) => `${marks[change]}${change === 'same' ? text : `[${text}]`}`).join('')}`;
  });

describe('DOC-6 comparing two texts', () => {
  test('of equal texts nothing was changed', () => {
    const lines = [heading('Visie'), line('Een zin.')];
    const comparison = compareLines(lines, lines);
    expect([isSameText(comparison), changedOf(comparison)]).toEqual([true, []]);
  });

  test('words are compared within a line, and amounts are named', () => {
    const before = [heading('Wachttijd'), line('Elke jongere krijgt binnen 6 weken een antwoord. Dat melden wij.')];
    const after = [
      heading('Wachttijd'),
      line('Elke jongere krijgt binnen 4 weken een antwoord. Dat melden wij. Ook aan ouders. En aan de school.'),
    ];
    const comparison = compareLines(before, after);
    expect(said(comparison)).toEqual([
      'same: Wachttijd',
      'changed: Elke jongere krijgt binnen -[6]+[4] weken een antwoord. Dat melden wij. +[Ook aan ouders. En aan de school.]',
    ]);
    expect(changedOf(comparison)).toEqual([
      { title: 'Wachttijd', state: 'kept', added: 2, changed: 1, numbers: [{ before: '6', after: '4 weken' }] },
    ]);
  });

  test('each change stands with the chapter it is in; a new one, one that went and another name are told', () => {
    const before = [
      heading('Visie'),
      line('Blijft.'),
      heading('Doelen'),
      line('Weg hiermee nu meteen.'),
      heading('Oud'),
      line('Verdwijnt.'),
    ];
    const after = [
      heading('Onze visie'),
      line('Blijft.'),
      heading('Doelen'),
      heading('Acties', 2),
      line('Nieuw. En nog een.'),
    ];
    expect(changedOf(compareLines(before, after))).toEqual([
      { title: 'Onze visie', state: 'kept', titleBefore: 'Visie' },
      { title: 'Doelen', state: 'kept', removed: 1 },
      { title: 'Oud', state: 'removed', removed: 1 },
      { title: 'Acties', state: 'added', added: 2 },
    ]);
  });

  test('DM84 what moved is not told as gone and new', () => {
    const moved = 'Deze hele alinea staat nu ergens anders.';
    const before = [heading('Een'), line(moved), line('a b c d'), heading('Twee'), line('e f g h')];
    const after = [heading('Een'), line('a b c d'), heading('Twee'), line('e f g h'), line(moved)];
    const comparison = compareLines(before, after);
    expect(comparison.lines.map(({ state }) => state)).toEqual(['same', 'moved-away', 'same', 'same', 'same', 'moved']);
    expect(changedOf(comparison)).toEqual([{ title: 'Twee', state: 'kept', moved: 1 }]);
  });

  test('another look alone is told as such; so is a part without words', () => {
    const part = (look: string): TextLine => ({ kind: 'part', text: '', look });
    const comparison = compareLines([line('Vet', 'p'), part('/rule')], [line('Vet', 'p strong'), part('/figure')]);
    expect(comparison.lines.map(({ state }) => state)).toEqual(['restyled', 'removed', 'added']);
  });

  test('DM84 nothing is ever left out: all words of both texts can be read in it', () => {
    const before = [line('Een twee drie.'), line('Vier vijf. Zes zeven.'), line('Acht')];
    const after = [line('Vier zes. Zes zeven acht.'), line('Negen'), line('Een twee drie vier.')];
    const { lines } = compareLines(before, after);
    const read = (left: 'added' | 'removed'): string =>
      lines
        .filter(({ state }) => state !== (left === 'added' ? 'moved' : 'moved-away'))
        .map(({ pieces }) =>
          pieces
            .filter(({ change }) => change !== left)
            .map(({ text }) => text)
            .join(''),
        )
        .filter((text) => text !== '')
        .join('\n');
    expect(read('added')).toBe(before.map(({ text }) => text).join('\n'));
    expect(read('removed')).toBe(after.map(({ text }) => text).join('\n'));
  });
});
