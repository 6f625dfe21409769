import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unpackCells } from '../../../../src/exchange/spreadsheet/unpack';

const LIMIT = 100_000;
const book = { 'xl/workbook.xml': strToU8('<a/>') };

test('what holds no cells is left out', () => {
  const bytes = zipSync({ ...book, 'xl/media/a.png': strToU8('x'), 'xl/drawings/d.xml': strToU8('<d/>') });
  const unpacked = unpackCells(bytes, LIMIT);
  if (unpacked.type !== 'book') throw new Error(unpacked.problem);
  expect(unpacked.kind).toBe('xlsx');
  expect(Object.keys(unzipSync(unpacked.bytes))).toEqual(['xl/workbook.xml']);
});

test('EX60 a small file that unpacks to much is refused, also one that lies about it', () => {
  const bomb = zipSync({ ...book, 'xl/b.xml': new Uint8Array(LIMIT * 10) }, { level: 9 });
  expect(unpackCells(bomb, LIMIT)).toEqual({ type: 'refused', problem: 'too-large' });
  const size = new Uint8Array(Uint32Array.of(LIMIT * 10).buffer).slice(0, 4);
  const lie = Uint8Array.from(bomb);
  for (let at = 0; at < lie.length - 4; at += 1)
    if (size.every((byte, step) => lie[at + step] === byte)) lie.set([10, 0, 0, 0], at);
  const unpacked = unpackCells(lie, LIMIT);
  expect(unpacked.type === 'refused' || unpacked.bytes.length < 1_000).toBe(true);
});

test('what is no package of sheets is said to be none', () => {
  expect(unpackCells(zipSync({ 'a.txt': strToU8('x') }), LIMIT)).toMatchObject({ problem: 'foreign' });
  expect(unpackCells(strToU8('PK nothing'), LIMIT)).toMatchObject({ problem: 'damaged' });
});
