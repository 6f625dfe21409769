import { findPicture, livingToNodes, nodesToLines, toParagraph } from '$domain';
import { expect, test } from 'vitest';

test('DOC-8 what a block says becomes plain parts, a table with its heads', () => {
  const table = { head: ['Naam', 'Jongeren'], rows: [['Zorgklas', '']] };
  const nodes = livingToNodes({ title: 'Arrangementen', lines: ['Nog één.'], table });
  expect(nodesToLines(nodes).map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', 'Arrangementen'],
    ['paragraph', 'Nog één.'],
    ['row', 'Naam | Jongeren'],
    ['row', 'Zorgklas |'],
  ]);
  expect(livingToNodes({ title: 'Acties', lines: [] })).toHaveLength(1);
  expect(toParagraph('')).toEqual({ name: 'paragraph' });
});

test('DOC-8 a picture stands between the words and the table that says the same', () => {
  const picture = { title: 'Per school', sentence: 'Niets.', bars: [] };
  const table = { head: ['School'], rows: [['De Brug']] };
  const nodes = livingToNodes({ title: 'Per school', lines: ['Niets.'], picture, table });
  expect(nodes.map(findPicture)).toEqual([undefined, undefined, picture, undefined]);
});
