import { livingToNodes, nodesToLines, toParagraph } from '$domain';
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
