import { beforeOthersWords, createTable } from '$table';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyUpdate } from '../../../src/table/live/content/inspect-update';
import { tellOthersWords } from '../../../src/table/others-words';

test('it is told before the words of others are there, and outside a transaction', () => {
  const [table, other] = [createTable('t1'), createTable('t1')];
  const { doc } = table.replica;
  other.replica.doc.getMap('meta').set('name', 'Tafel');
  const seen: unknown[] = [];
  const stop = beforeOthersWords(table, () => {
    doc.getMap('meta').set('own', true);
    seen.push(doc.getMap('meta').get('name'));
  });
  const origins: unknown[] = [];
  doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
  expect(applyUpdate(doc, Y.encodeStateAsUpdate(other.replica.doc))).toBe(true);
  expect(seen).toEqual([undefined]);
  expect(origins).toEqual([null, 'link']);
  stop();
  tellOthersWords(doc);
  expect(seen).toHaveLength(1);
});
