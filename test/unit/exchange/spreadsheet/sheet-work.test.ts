import { expect, test } from 'vitest';
import { doSheetWork } from '../../../../src/exchange/spreadsheet/sheet-work';

test('each request has its reply', async () => {
  const sheet = { name: 'A', cells: [['a', 'b']], widths: [] };
  const written = await doSheetWork({ type: 'write', kind: 'csv', sheets: [sheet] });
  if (written.type !== 'written') throw new Error(written.type);
  const read = { type: 'read', read: { ok: true, value: [{ name: '', rows: [['a', 'b']] }] } };
  expect(await doSheetWork({ type: 'read', bytes: written.bytes })).toEqual(read);
  expect(await doSheetWork({ type: 'read-text', text: 'a;b' })).toEqual(read);
});

test('what cannot be done is said', async () => {
  const sheet = { name: 'A', cells: [[Number.NaN]], widths: [], rows: null };
  const spoilt = {
    ...sheet,
    cells: new Proxy([], {
      get: () => {
        throw new Error('no');
      },
    }),
  };
  expect(await doSheetWork({ type: 'write', kind: 'csv', sheets: [spoilt] })).toEqual({ type: 'failed' });
});
