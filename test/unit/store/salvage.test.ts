import { createStore } from '$store';
import { afterEach, expect, test, vi } from 'vitest';
import { salvageRows } from '../../../src/store/salvage';
import { sampleArrangement } from '../../helpers/samples';

afterEach(() => {
  vi.restoreAllMocks();
});

let count = 0;

/** A database with three arrangements, and what it is called. */
async function makeDatabase(): Promise<string> {
  count += 1;
  const name = `salvage-${count}`;
  const store = createStore({ nowMs: () => 1 }, name);
  for (const id of ['r1', 'r2', 'r3']) await store.arrangements.put(sampleArrangement(id));
  store.close();
  return name;
}

test('ST10 everything that can be read is read, as it stands', async () => {
  const salvage = await salvageRows(await makeDatabase());
  expect(salvage).toMatchObject({ type: 'read', unreadableCount: 0, rows: { answers: [] } });
  expect(salvage.type === 'read' && salvage.rows.arrangements.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
});

test('ST10 one row that cannot be read keeps none of the others from being read', async () => {
  const name = await makeDatabase();
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('damaged', 'UnknownError');
  });
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(() => {
    throw new DOMException('damaged', 'UnknownError');
  });
  const salvage = await salvageRows(name);
  expect(salvage).toMatchObject({ type: 'read', unreadableCount: 1 });
  expect(salvage.type === 'read' && salvage.rows.arrangements.map(({ id }) => id)).toEqual(['r2', 'r3']);
});

test('ST10 a database that does not open, or gives no answer, is told apart', async () => {
  const name = await makeDatabase();
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('broken', 'UnknownError');
  });
  expect(await salvageRows(name)).toEqual({ type: 'unopenable' });
  opening.mockImplementation(() => Object.create(IDBOpenDBRequest.prototype) as IDBOpenDBRequest);
  expect(await salvageRows(name, 20)).toEqual({ type: 'hangs' });
});

test('ST10 a database that is not there is not made', async () => {
  expect(await salvageRows('salvage-nowhere')).toEqual({ type: 'unopenable' });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('salvage-nowhere');
});
