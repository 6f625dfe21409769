import { addChecksum, hasChecksum, isWhole } from '../../../../src/exchange/container/checksum';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';

test('a checksum is the comment of an archive that any program still reads', async () => {
  const file = await addChecksum(zipSync({ 'a.txt': Uint8Array.from([1, 2]) }));
  expect(hasChecksum(file)).toBe(true);
  expect(await isWhole(file)).toBe(true);
  expect(unzipSync(file)['a.txt']).toEqual(Uint8Array.from([1, 2]));
});

test('what has none, or another one, is not whole', async () => {
  const zip = zipSync({ 'a.txt': new Uint8Array(100) });
  expect(hasChecksum(zip)).toBe(false);
  expect(hasChecksum(new Uint8Array(5))).toBe(false);
  const file = await addChecksum(zip);
  file[10] = (file[10] ?? 0) ^ 1;
  expect(await isWhole(file)).toBe(false);
});
