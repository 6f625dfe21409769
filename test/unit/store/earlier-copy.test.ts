import Dexie from 'dexie';
import { expect, test, vi } from 'vitest';
import { nameOfEarlierCopy } from '../../../src/store/database-name';
import { keepCopy, readCopiedRows, readCopy, removeCopy } from '../../../src/store/earlier-copy';
import { sampleArrangement } from '../../helpers/samples';

const freshName = (): string => `copied-${Math.random()}`;
const copy = { beforeVersion: 2, rows: { arrangements: [sampleArrangement('r1')], settings: [] } };

test('ST9 a copy stands in a database of its own, one at a time, until it is removed', async () => {
  const name = freshName();
  expect(await readCopy(Dexie, name)).toBeUndefined();
  await keepCopy(Dexie, name, { ...copy, beforeVersion: 1 });
  await keepCopy(Dexie, name, copy);
  expect(await readCopy(Dexie, name)).toEqual(copy);
  expect(await Dexie.exists(name)).toBe(false);
  expect(await Dexie.exists(nameOfEarlierCopy(name))).toBe(true);
  await removeCopy(Dexie, name);
  expect(await Dexie.exists(nameOfEarlierCopy(name))).toBe(false);
});

test('ST9 a copy that does not read back as it was written is no copy', async () => {
  vi.spyOn(JSON, 'stringify').mockImplementationOnce(() => '{}');
  await expect(keepCopy(Dexie, freshName(), copy)).rejects.toThrow('not what was copied');
  vi.restoreAllMocks();
});

test('of the copy, the private rows are put back, of whatever form', async () => {
  const name = freshName();
  expect(await readCopiedRows(Dexie, name)).toBeUndefined();
  const strange = { id: 'r2', name: 7 };
  await keepCopy(Dexie, name, {
    beforeVersion: 2,
    rows: { arrangements: [strange, 'no row'], unknown: [{ id: '1' }] },
  });
  expect(await readCopiedRows(Dexie, name)).toMatchObject({ arrangements: [strange], answers: [], setAside: [] });
});
