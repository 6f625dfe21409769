import { compareLines, type TextLine } from '$domain';
import { expect, test } from 'vitest';
import { pickShown } from '../../../../../src/features/versions/compare/shown-lines';

const heading = (text: string): TextLine => ({ kind: 'heading', level: 1, text, look: 'h' });
const line = (text: string): TextLine => ({ kind: 'paragraph', text, look: 'p' });

test('what changed is shown with its heading, and of the rest how much there is', () => {
  const same = [heading('Een'), line('Blijft.'), line('Blijft ook.'), heading('Twee')];
  const comparison = compareLines([...same, line('Weg.')], [...same, line('Nieuw hier nu.')]);
  const say = (withSame: boolean): readonly string[] =>
    pickShown(comparison, withSame).map((shown) =>
      shown.type === 'skipped' ? `… ${String(shown.count)}` : shown.line.pieces.map(({ text }) => text).join(''),
    );
  expect(say(false)).toEqual(['… 3', 'Twee', 'Weg.', 'Nieuw hier nu.']);
  expect(say(true)).toEqual(['Een', 'Blijft.', 'Blijft ook.', 'Twee', 'Weg.', 'Nieuw hier nu.']);
});
