import { createTable } from '$table';
import { expect, test } from 'vitest';
import { findShared, idOf, PieceReader, readText } from '../../../../src/table/apart/pieces';
import * as Y from 'yjs';
import { writersApart } from '../../../helpers/apart';

test('every piece of text has its place, its heading and an id that is the same on every device', () => {
  const [ann, bob] = writersApart('ann', 'bob');
  expect(ann.pieces.map(({ kind, heading, text }) => [kind, heading, text.slice(0, 9)])).toEqual([
    ['heading', 'Visie', 'Visie'],
    ['paragraph', 'Visie', 'Elk kind '],
    ['paragraph', 'Visie', 'Wij werke'],
    ['heading', 'Vervoer', 'Vervoer'],
    ['paragraph', 'Vervoer', 'Het vervo'],
    ['paragraph', 'Vervoer', 'De bus ri'],
    ['heading', 'Acties', 'Acties'],
    ['paragraph', 'Acties', 'Morgen be'],
  ]);
  expect(bob.pieces).toEqual(ann.pieces);
  expect(ann.pieces[1]?.under).toBe(ann.pieces[0]?.path[0]);
});

test('TD5 a piece is found by its id, and what is no text in it keeps its place', () => {
  const table = createTable('t1');
  const list = new Y.XmlElement('bullet_list');
  const entry = new Y.XmlElement('list_item');
  const text = new Y.XmlText('een');
  table.document.insert(0, [list]);
  list.insert(0, [entry]);
  entry.insert(0, [text]);
  text.insertEmbed(1, { vreemd: true });
  text.format(0, 1, { strong: {} });
  const reader = new PieceReader(table);
  const [piece] = reader.read().pieces;
  expect(piece).toMatchObject({ text: 'e\ufffcen', path: [idOf(list), idOf(entry)], under: '', heading: '' });
  expect(findShared(table.document, piece?.id ?? '')).toBe(text);
  expect(findShared(table.document, 'zz.zz')).toBeUndefined();
  text.insert(0, 'nog ');
  expect(reader.read().pieces[0]?.text).toBe(readText(text));
  reader.stop();
});

test('while only paragraphs change, what did not change is the same piece; a heading is part of what stands below it', () => {
  const [ann] = writersApart('ann');
  const reader = new PieceReader(ann.table);
  const first = reader.read();
  expect(reader.read().pieces).toBe(first.pieces);
  ann.addTo('Het vervoer is voor ouders.', ' Ook nu.');
  const second = reader.read();
  expect(second.ids).toBe(first.ids);
  expect(second.pieces.map((piece, at) => piece === first.pieces[at])).toEqual(
    second.pieces.map(({ text }) => !text.endsWith('Ook nu.')),
  );
  expect(first.textOf(second.pieces[4]?.id ?? '')).toBe('Het vervoer is voor ouders.');
  expect(second.textOf(second.pieces[4]?.id ?? '')).toBe('Het vervoer is voor ouders. Ook nu.');
  ann.addTo('Vervoer', ' en reizen');
  ann.addBelow('De bus rijdt', 'Taxi mag ook.');
  expect(reader.read().pieces).toEqual(ann.pieces);
  expect(reader.read().pieces[4]?.heading).toBe('Vervoer en reizen');
  reader.stop();
});
