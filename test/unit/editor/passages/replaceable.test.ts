import { expect, test } from 'vitest';
import { documentSchema } from '../../../../src/editor/model/schema';
import { isReplaceable } from '../../../../src/editor/passages/replaceable';

const { node, text } = {
  node: documentSchema.node.bind(documentSchema),
  text: documentSchema.text.bind(documentSchema),
};
const paragraph = (words: string) => node('paragraph', null, [text(words)]);
const heading = (words: string, level: number) => node('heading', { level }, [text(words)]);

const document = node('doc', null, [
  heading('Visie', 1),
  paragraph('Een.'),
  heading('Tussen', 2),
  paragraph('Twee.'),
  node('table', null, [
    node('table_row', null, [
      node('table_cell', null, [paragraph('Cel.'), paragraph('Zelfde.')]),
      node('table_cell', null, [paragraph('Andere.')]),
    ]),
  ]),
  paragraph('Drie.'),
  node('living', { shows: 'actions' }),
  paragraph('Vier.'),
  heading('Acties', 1),
  paragraph('Vijf.'),
]);

function placeOf(words: string): number {
  let found = -1;
  document.descendants((each, position) => {
    if (each.isText && each.text === words) found = position + 1;
  });
  return found;
}

test('ED42 one text can come in the place of paragraphs of one chapter, and of nothing else', () => {
  const isFit = (from: string, to: string): boolean => isReplaceable(document, placeOf(from), placeOf(to));
  expect(isFit('Een.', 'Een.')).toBe(true);
  expect(isFit('Een.', 'Twee.')).toBe(true);
  expect(isFit('Visie', 'Een.')).toBe(false);
  expect(isFit('Cel.', 'Zelfde.')).toBe(true);
  expect(isFit('Cel.', 'Andere.')).toBe(false);
  expect(isFit('Twee.', 'Cel.')).toBe(false);
  expect(isFit('Twee.', 'Drie.')).toBe(false);
  expect(isFit('Drie.', 'Vier.')).toBe(false);
  expect(isFit('Vier.', 'Vijf.')).toBe(false);
});
