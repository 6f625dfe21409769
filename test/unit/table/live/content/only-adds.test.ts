import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { onlyAdds, wroteOnly } from '../../../../../src/table/live/content/only-adds';

const roots = new Set(['comments', 'participants']);
const anybody = (): boolean => true;

/** A document with a text, and a comment of client 5. */
function createDoc(clientID = 1): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 5;
  for (const root of roots) doc.getMap(root);
  doc.getText('text').insert(0, 'Visie');
  doc.getMap('comments').set('k1', { words: 'Waarom?' });
  doc.clientID = clientID;
  return doc;
}

/** What a device adds that has the document already. */
function changeOf(change: (doc: Y.Doc) => void, clientID = 9): Uint8Array {
  const doc = createDoc(clientID);
  const here = createDoc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(here));
  change(doc);
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(here));
}

describe('an update that only adds', () => {
  test('TD73 puts plain values under new names, as many as one likes', () => {
    const update = changeOf((doc) => {
      doc.getMap('comments').set('k2', { words: 'Hoezo?' });
      doc.getMap('comments').set('k3', { words: 'Daarom.' });
      doc.getMap('participants').set('p', { name: 'Lees' });
    });
    expect(onlyAdds(createDoc(), update, roots, anybody)).toBe(true);
    expect(onlyAdds(createDoc(), update, new Set(['comments']), anybody)).toBe(false);
    expect(onlyAdds(createDoc(), update, roots, (client) => client !== 9)).toBe(false);
  });

  test.each<[string, (doc: Y.Doc) => void]>([
    ['writes in the text', (doc) => doc.getText('text').insert(5, '!')],
    ['takes words out of the text', (doc) => doc.getText('text').delete(0, 2)],
    ['writes in another root', (doc) => doc.getMap('meta').set('name', 'Vervalst')],
    ['puts another value under a name that is there', (doc) => doc.getMap('comments').set('k1', { words: 'Niets' })],
    ['takes away what another laid', (doc) => doc.getMap('comments').delete('k1')],
    ['puts a document of words in an entry', (doc) => doc.getMap('comments').set('k2', new Y.Text('woorden'))],
    [
      'puts two values under one new name',
      (doc) => {
        doc.getMap('comments').set('k2', 1);
        doc.getMap('comments').set('k2', 2);
      },
    ],
  ])('TD73 does not when it %s', (_, change) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(createDoc()));
    expect(onlyAdds(doc, changeOf(change), roots, anybody)).toBe(false);
  });

  test('TD73 does not when it makes a list of a root', () => {
    const doc = new Y.Doc();
    doc.getArray('comments').insert(0, ['x']);
    expect(onlyAdds(createDoc(), Y.encodeStateAsUpdate(doc), roots, anybody)).toBe(false);
  });

  test('TD73 what is here already does not matter, nor what was taken away here before', () => {
    const doc = createDoc();
    doc.getText('text').delete(0, 1);
    const whole = new Y.Doc();
    whole.clientID = 9;
    Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc));
    whole.getMap('comments').set('k2', 1);
    expect(onlyAdds(doc, Y.encodeStateAsUpdate(whole), roots, anybody)).toBe(true);
  });
});

test('TD73 a session that wrote something else as well is none that only laid entries', () => {
  const doc = createDoc(9);
  doc.getMap('comments').set('k2', 1);
  expect([5, 9, 77].map((client) => wroteOnly(doc, client, roots))).toEqual([false, true, true]);
  // What was replaced since by somebody else counts as laid all the same.
  doc.clientID = 10;
  doc.getMap('comments').set('k2', 2);
  expect(wroteOnly(doc, 9, roots)).toBe(true);
  // Who replaced it did something that nobody takes in of who only adds.
  expect(wroteOnly(doc, 10, roots)).toBe(false);
});
