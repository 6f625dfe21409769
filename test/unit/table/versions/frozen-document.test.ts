import { frozenToText, parseFrozen, type FrozenNode } from '$domain';
import { createTable, makeFragment, readFrozen } from '$table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bringTogether, startedTable } from '../../../helpers/tables';

const NODES: readonly FrozenNode[] = [
  { name: 'heading', attributes: { level: 2 }, children: [{ runs: [{ text: 'Doelen' }] }] },
  { name: 'paragraph' },
  {
    name: 'paragraph',
    children: [
      { runs: [{ text: 'Een ' }, { text: 'sterk', marks: { link: { href: 'https://a.nl' }, strong: {} } }] },
      { name: 'hard_break' },
      { runs: [{ text: ' woord 😀' }] },
    ],
  },
  { name: 'later_kind', attributes: { checked: true, what: 'x' }, children: [{ name: 'paragraph' }] },
];

describe('a document as plain values', () => {
  test('what is made of them reads as them, also what no build knows yet', () => {
    const table = createTable('t1');
    const fragment = makeFragment(NODES);
    table.document.insert(
      0,
      fragment.toArray().flatMap((node) => (node instanceof Y.XmlElement ? [node.clone()] : [])),
    );
    expect(readFrozen(table)).toEqual(NODES);
    expect(parseFrozen(frozenToText(readFrozen(table)))).toEqual(NODES);
  });

  test('it is the same on every device, in whatever pieces and order it was written', () => {
    const [one, other] = [startedTable(), createTable('t1')];
    const text = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    one.document.insert(0, [paragraph]);
    text.insert(0, 'achter');
    text.insert(0, 'voor', {});
    text.format(0, 4, { strong: {}, em: {} });
    text.format(0, 4, { strong: null, em: null });
    bringTogether(one, other);
    expect(frozenToText(readFrozen(one))).toBe(frozenToText(readFrozen(other)));
    expect(readFrozen(one)[0]).toEqual({ name: 'paragraph', children: [{ runs: [{ text: 'voorachter' }] }] });
  });
});
