import { createTable, readTableBytes } from '$table';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { cutToLack, readHoldings, writeHoldings } from '../../../../src/table/parcel/holdings';
import { startedTable } from '../../../helpers/tables';

const ANCHOR = 'A'.repeat(22);

test('what a device has is told in few bytes, and another gives just what it lacks', () => {
  const [mine, theirs] = [startedTable(), createTable('t1')];
  Y.applyUpdate(theirs.replica.doc, readTableBytes(mine));
  for (let index = 0; index < 200; index += 1)
    mine.replica.doc.getMap('parties').set(`p${index}`, { name: 'x'.repeat(50) });
  const holdings = readHoldings(writeHoldings(ANCHOR, readTableBytes(theirs)));
  if (!holdings.ok) throw new Error(holdings.error);
  expect(holdings.value.anchor).toBe(ANCHOR);
  const whole = readTableBytes(mine);
  mine.replica.doc.getMap('parties').set('laatste', { name: 'SWV' });
  const later = readHoldings(writeHoldings(ANCHOR, whole));
  if (!later.ok) throw new Error(later.error);
  const lacking = cutToLack(readTableBytes(mine), later.value);
  expect(lacking.length).toBeLessThan(200);
  Y.applyUpdate(theirs.replica.doc, cutToLack(readTableBytes(mine), holdings.value));
  expect(theirs.replica.doc.getMap('parties').toJSON()).toEqual(mine.replica.doc.getMap('parties').toJSON());
});

test('who has nothing yet says so too', () => {
  const holdings = readHoldings(writeHoldings(ANCHOR, Uint8Array.of(0, 0)));
  if (!holdings.ok) throw new Error(holdings.error);
  const table = startedTable();
  expect(cutToLack(readTableBytes(table), holdings.value)).toEqual(readTableBytes(table));
});

test('anything else is refused, and nothing throws', () => {
  const good = writeHoldings(ANCHOR, readTableBytes(startedTable()));
  expect(readHoldings(new Uint8Array(0))).toEqual({ ok: false, error: 'foreign' });
  expect(readHoldings(Uint8Array.from(good, (byte, at) => (at === 1 ? 0 : byte)))).toEqual({
    ok: false,
    error: 'foreign',
  });
  expect(readHoldings(Uint8Array.from(good, (byte, at) => (at === 3 ? 9 : byte)))).toEqual({
    ok: false,
    error: 'newer',
  });
  for (let length = 0; length < good.length; length += 1) expect(readHoldings(good.subarray(0, length)).ok).toBe(false);
  const hostile = Uint8Array.of(...good.subarray(0, 20), 255, 255, 255, 255, 255, 255, 255, 255, 255, 1);
  expect(readHoldings(hostile).ok).toBe(false);
});
