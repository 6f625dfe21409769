import { createIndexedDbTableStorage } from '$table';
import type { SaveState, StoredTable } from '$ports';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { LINK_ORIGIN } from '../../../../src/table/live/content/inspect-update';
import { readStoredUpdates } from '../../../../src/table/storage/stored-updates';
import { FakeLocks } from '../../../helpers/fake-locks';

const storage = createIndexedDbTableStorage({ nowMs: () => 42 });
let tableNumber = 0;

type Tab = { readonly doc: Y.Doc; readonly stored: StoredTable };
const opened: Tab[] = [];

/** Opens a table in a tab of the one browser. */
async function openTab(tableId: string): Promise<Tab> {
  const doc = new Y.Doc();
  const stored = await storage.open(tableId, { doc } as never);
  if (!stored.ok) throw new Error(stored.error.type);
  const tab = { doc, stored: stored.value };
  opened.push(tab);
  return tab;
}

const freshId = (): string => `kept-${(tableNumber += 1)}`;
const type = ({ doc }: Tab, text: string): void => {
  doc.getText('t').insert(doc.getText('t').length, text);
};
const textOf = ({ doc }: Tab): string => doc.getText('t').toJSON();

async function textOnDisk(tableId: string): Promise<string> {
  const doc = new Y.Doc();
  const records = await readStoredUpdates(tableId);
  if (!records.ok) throw new Error(records.error.type);
  for (const { bytes } of records.value) Y.applyUpdate(doc, bytes);
  return doc.getText('t').toJSON();
}

const untilSaved = (tab: Tab): Promise<void> =>
  expect.poll(() => tab.stored.saveState.type, { timeout: 30_000 }).toBe('saved');

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new FakeLocks().asManager() });
});

afterEach(async () => {
  vi.restoreAllMocks();
  for (const { stored } of opened.splice(0).reverse()) await stored.close();
  vi.unstubAllGlobals();
});

describe('a table in several tabs', () => {
  test('TD35 what the tab that writes has written is not written again by one that follows', async () => {
    const id = freshId();
    const [writer, follower] = [await openTab(id), await openTab(id)];
    follower.doc.on('update', (update: Uint8Array) => {
      Y.applyUpdate(writer.doc, update);
    });
    type(follower, 'samen');
    await untilSaved(follower);
    await untilSaved(writer);
    const records = await readStoredUpdates(id);
    expect(records.ok && records.value.length).toBe(1);
    expect(await textOnDisk(id)).toBe('samen');
  });

  test('TD35 words that the writing tab does not write are written by the tab they were typed in', async () => {
    const id = freshId();
    const [, follower] = [await openTab(id), await openTab(id)];
    type(follower, 'alleen');
    expect(follower.stored.saveState.type).toBe('saving');
    await untilSaved(follower);
    expect(await textOnDisk(id)).toBe('alleen');
  });

  test('TD35 a tab that gets its turn writes at once, what it still had included', async () => {
    const id = freshId();
    const [writer, follower] = [await openTab(id), await openTab(id)];
    type(follower, 'voor ');
    await writer.stored.close();
    type(follower, 'na');
    expect((await follower.stored.flush()).ok).toBe(true);
    expect(await textOnDisk(id)).toBe('voor na');
  });

  test('TD35 a checkpoint holds what another tab wrote', async () => {
    const id = freshId();
    const [writer, follower] = [await openTab(id), await openTab(id)];
    type(follower, 'van de andere tab');
    await untilSaved(follower);
    type(writer, 'van hier ');
    await writer.stored.close();
    expect(textOf(writer)).toContain('van de andere tab');
  });
});

describe('a table that comes in', () => {
  test('TD35 no checkpoint is made before it is here, and what this tab wrote is not read in again', async () => {
    const tab = await openTab(freshId());
    const made = vi.spyOn(IDBObjectStore.prototype, 'put');
    const origins = new Set<unknown>();
    tab.doc.on('beforeTransaction', ({ origin }) => origins.add(origin));
    const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    const giver = new Y.Doc();
    for (let count = 1; count <= 3; count += 1) {
      giver.getText('t').insert(0, 'woord '.repeat(5_000));
      Y.applyUpdate(tab.doc, Y.encodeStateAsUpdate(giver, Y.encodeStateVector(tab.doc)), LINK_ORIGIN);
      expect((await tab.stored.flush()).ok).toBe(true);
      expect(made).not.toHaveBeenCalled();
      expect(tab.stored.saveState.type).toBe('saving');
    }
    now.mockRestore();
    await untilSaved(tab);
    expect(made).toHaveBeenCalled();
    expect([...origins]).toEqual([LINK_ORIGIN]);
    expect(textOf(tab)).toBe(giver.getText('t').toJSON());
  });
});

describe('a database that fails', () => {
  test('TD36 a handle that has died is opened again, and nothing is told of it', async () => {
    const id = freshId();
    const tab = await openTab(id);
    type(tab, 'een ');
    await untilSaved(tab);
    const states: SaveState['type'][] = [];
    tab.stored.onSaveState(({ type: state }) => states.push(state));
    killHandles();
    type(tab, 'twee');
    expect((await tab.stored.flush()).ok).toBe(true);
    await untilSaved(tab);
    expect(states).not.toContain('failed');
    expect(await textOnDisk(id)).toBe('een twee');
  });

  test('TD36 when every new handle dies too, that is said, typing goes on, and all is kept when it can be', async () => {
    const id = freshId();
    const tab = await openTab(id);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    type(tab, 'een ');
    expect((await tab.stored.flush()).ok).toBe(false);
    expect(tab.stored.saveState.type).toBe('failed');
    type(tab, 'twee');
    vi.restoreAllMocks();
    await untilSaved(tab);
    expect(await textOnDisk(id)).toBe('een twee');
  });

  test('TD11 a deletion that did not arrive is not held to be there because other words are', async () => {
    const id = freshId();
    const tab = await openTab(id);
    type(tab, 'weg en blijft');
    await untilSaved(tab);
    const realAdd: unknown = Reflect.get(IDBObjectStore.prototype, 'add');
    Reflect.set(IDBObjectStore.prototype, 'add', function answerWithoutWriting(this: IDBObjectStore) {
      return this.count();
    });
    tab.doc.getText('t').delete(0, 7);
    Reflect.set(IDBObjectStore.prototype, 'add', realAdd);
    type(tab, '!');
    await tab.stored.flush();
    await untilSaved(tab);
    expect(await textOnDisk(id)).toBe('blijft!');
  });
});

/** Makes every handle that is open now fail, as WebKit does in the background. */
function killHandles(): void {
  const alive = new WeakSet<IDBDatabase>();
  const open = IDBFactory.prototype.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    const request = open(...args);
    request.addEventListener('success', () => alive.add(request.result));
    return request;
  });
  const begin = Reflect.get(IDBDatabase.prototype, 'transaction');
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function dead(this: IDBDatabase, ...args) {
    if (!alive.has(this)) throw new DOMException('closing', 'InvalidStateError');
    return Reflect.apply(begin, this, args);
  });
}
