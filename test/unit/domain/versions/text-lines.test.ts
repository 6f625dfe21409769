import { nodesToLines, plainTextOf, type FrozenNode } from '$domain';
import { expect, test } from 'vitest';

const block = (name: string, ...children: readonly (FrozenNode | string)[]): FrozenNode => ({
  name,
  children: children.map((child) => (typeof child === 'string' ? { runs: [{ text: child }] } : child)),
});

test('a document line by line: entries, rows and parts without words too, and nothing of empty lines', () => {
  const nodes: readonly FrozenNode[] = [
    { name: 'heading', attributes: { level: 2 }, children: [{ runs: [{ text: 'Doelen' }] }] },
    { name: 'paragraph' },
    block(
      'bullet_list',
      block('list_item', block('paragraph', 'Eerst')),
      block('list_item', block('paragraph', 'Dan')),
    ),
    block(
      'table',
      block(
        'table_row',
        block('table_cell', block('paragraph', 'Wie')),
        block('table_cell', block('paragraph', 'Wat')),
      ),
    ),
    block('later_kind', block('paragraph', 'Ook dit')),
    { name: 'horizontal_rule' },
    {
      name: 'paragraph',
      children: [{ runs: [{ text: 'Een' }] }, { name: 'hard_break' }, { runs: [{ text: 'twee' }] }],
    },
  ];
  expect(nodesToLines(nodes).map(({ kind, level, text }) => [kind, level, text])).toEqual([
    ['heading', 2, 'Doelen'],
    ['entry', undefined, 'Eerst'],
    ['entry', undefined, 'Dan'],
    ['row', undefined, 'Wie | Wat'],
    ['paragraph', undefined, 'Ook dit'],
    ['part', undefined, ''],
    ['paragraph', undefined, 'Een\ntwee'],
  ]);
  expect(nodes.map(plainTextOf)).toContain('Een\ntwee');
});

test('the same words have another look with other marks, in other parts, and at another level', () => {
  const look = (node: FrozenNode): string => nodesToLines([node])[0]?.look ?? '';
  const plain = block('paragraph', 'Dit');
  const strong: FrozenNode = { name: 'paragraph', children: [{ runs: [{ text: 'Dit', marks: { strong: {} } }] }] };
  const looks = [plain, strong, block('blockquote', plain), block('heading', 'Dit')].map(look);
  expect(new Set(looks).size).toBe(4);
  const split: FrozenNode = { name: 'paragraph', children: [{ runs: [{ text: 'D' }, { text: 'it' }] }] };
  expect(look(split)).toBe(look(plain));
});
