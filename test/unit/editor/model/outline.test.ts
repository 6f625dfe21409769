import { expect, test } from 'vitest';
import { headingAt, readOutline } from '../../../../src/editor/model/outline';
import { documentSchema } from '../../../../src/editor/model/schema';

const heading = (level: number, text: string) =>
  documentSchema.node('heading', { level }, text === '' ? [] : [documentSchema.text(text)]);
const paragraph = documentSchema.node('paragraph', null, [documentSchema.text('tekst')]);
const document = documentSchema.node('doc', null, [
  paragraph,
  heading(1, ' Visie '),
  paragraph,
  documentSchema.node('blockquote', null, [heading(1, 'aangehaald')]),
  heading(2, ''),
]);

test('the outline holds the headings of the document itself, in order', () => {
  expect(readOutline(document)).toEqual([
    { index: 0, level: 1, text: 'Visie', position: 7 },
    { index: 1, level: 2, text: '', position: 37 },
  ]);
  expect(readOutline(document)).toBe(readOutline(document));
});

test('a place belongs to the last heading above it', () => {
  const outline = readOutline(document);
  expect([1, 7, 20, 38].map((position) => headingAt(outline, position)?.index)).toEqual([undefined, 0, 0, 1]);
});
