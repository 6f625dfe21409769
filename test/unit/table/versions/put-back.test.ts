import { frozenToText, type FrozenNode } from '$domain';
import { createTable, makeFragment, readFrozen, type Table } from '$table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { putBack } from '../../../../src/table/versions/put-back';
import { createRandom } from '../../../helpers/simulated-time';
import { bringTogether } from '../../../helpers/tables';

const paragraph = (text: string, marks?: Readonly<Record<string, unknown>>): FrozenNode => ({
  name: 'paragraph',
  children: [{ runs: [{ text, ...(marks === undefined ? {} : { marks }) }] }],
});
const heading = (text: string, level = 1): FrozenNode => ({
  name: 'heading',
  attributes: { level },
  children: [{ runs: [{ text }] }],
});

function tableWith(nodes: readonly FrozenNode[]): Table {
  const table = createTable('t1');
  putBack(table.document, nodes);
  return table;
}
const blocks = (table: Table): readonly unknown[] => table.document.toArray();
const textOf = (table: Table, at: number): Y.XmlText => {
  const block = table.document.get(at);
  const text = block instanceof Y.XmlElement ? block.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  return text;
};

describe('putting a document back', () => {
  test('TD85 what is the same, and what only lost or got words, stays the same part', () => {
    const table = tableWith([
      heading('Visie'),
      paragraph('Wij melden elke week iets.'),
      paragraph('Dit is erbij gekomen'),
    ]);
    const [title, changed] = blocks(table);
    const wanted = [heading('Visie'), paragraph('Wij melden elke maand iets.')];
    putBack(table.document, wanted);
    expect(readFrozen(table)).toEqual(wanted);
    expect(blocks(table)).toEqual([title, changed]);
    expect(blocks(table)[1]).toBe(changed);
  });

  test('TD85 what another device writes meanwhile in what stays is not lost', () => {
    const wanted = [heading('Visie'), paragraph('Wij melden elke maand iets.')];
    const table = tableWith([heading('Onze visie'), paragraph('Wij melden elke week iets.'), paragraph('Weg')]);
    const other = createTable('t1');
    bringTogether(table, other);
    textOf(other, 1).insert(textOf(other, 1).length, ' En Bo schrijft hier.');
    putBack(table.document, wanted);
    bringTogether(table, other);
    expect(frozenToText(readFrozen(table))).toBe(frozenToText(readFrozen(other)));
    expect(readFrozen(table)).toEqual([
      heading('Visie'),
      paragraph('Wij melden elke maand iets. En Bo schrijft hier.'),
    ]);
  });

  test('a place in the words that stay is still at those words', () => {
    const table = tableWith([paragraph('Vooraan komt iets en dan de kern van de zaak.')]);
    const text = textOf(table, 0);
    const place = Y.createRelativePositionFromTypeIndex(text, text.toJSON().indexOf('kern'));
    putBack(table.document, [paragraph('Nu eerst wat anders en dan de kern van de zaak, en meer.')]);
    const found = Y.createAbsolutePositionFromRelativePosition(place, table.replica.doc);
    expect(text.toJSON().slice(found?.index)).toBe('kern van de zaak, en meer.');
  });

  test('marks and attributes become what they were', () => {
    const table = tableWith([heading('Visie', 1), paragraph('vet', { strong: {} }), paragraph('gewoon')]);
    const wanted = [heading('Visie', 2), paragraph('vet'), paragraph('gewoon', { em: {}, link: { href: '#/x' } })];
    const before = blocks(table);
    putBack(table.document, wanted);
    expect(readFrozen(table)).toEqual(wanted);
    expect(blocks(table)).toEqual(before);
  });

  test('whatever stood there, it becomes what was asked', () => {
    const random = createRandom(11);
    const below = (limit: number): number => Math.floor(random() * limit);
    const words = 'de school en de gemeente spreken dit af 😀 !'.split(' ');
    const some = (): string => Array.from({ length: 1 + below(8) }, () => words[below(words.length)] ?? '').join(' ');
    const makeNode = (depth: number): FrozenNode => {
      const kind = below(depth > 2 ? 3 : 5);
      if (kind === 0) return heading(some(), 1 + below(3));
      if (kind === 1) return { name: 'paragraph' };
      if (kind === 2)
        return {
          name: 'paragraph',
          children: [
            { runs: [{ text: some() }, { text: some(), marks: { strong: {} } }, { text: some(), marks: { em: {} } }] },
            { name: 'hard_break' },
            { runs: [{ text: some() }] },
          ],
        };
      return { name: kind === 3 ? 'bullet_list' : 'quote', children: make(depth + 1) };
    };
    const make = (depth: number): readonly FrozenNode[] => Array.from({ length: 1 + below(6) }, () => makeNode(depth));
    for (let round = 0; round < 200; round += 1) {
      const [before, wanted] = [make(0), make(0)];
      const table = tableWith(before);
      expect(readFrozen(table)).toEqual(before);
      putBack(table.document, wanted);
      expect(readFrozen(table)).toEqual(wanted);
    }
  });

  test('something in a text that is no text is put back too', () => {
    const wanted: readonly FrozenNode[] = [
      { name: 'paragraph', children: [{ runs: [{ text: 'a' }, { embed: { x: 1 } }] }] },
    ];
    const table = tableWith([paragraph('b')]);
    putBack(table.document, wanted);
    expect(readFrozen(table)).toEqual(wanted);
    expect(makeFragment(wanted).length).toBe(1);
  });
});
