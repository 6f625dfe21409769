// @vitest-environment happy-dom
import { createMemoryTableStorage, type LiveTable, type Replica } from '$table';
import { err, ok, type AppError } from '$domain';
import type { SaveState, StoredTable, TableStorage } from '$ports';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { joinByKey, type OpenedTable } from '$actions';
import { TableSession } from '../../../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, type AppHarness } from '../../../../helpers/app-harness';
import { device, liveWith } from '../../../../helpers/live-states';
import { anna, bo, makeKnownTable } from '../../../../helpers/table-harness';

const sessions: TableSession[] = [];

afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
});

async function openSession({ services }: AppHarness, tableId: string): Promise<TableSession> {
  const session = new TableSession(services, tableId);
  sessions.push(session);
  await session.start();
  return session;
}

function openedOf(session: TableSession): OpenedTable {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

/** A storage whose save state the test decides. */
function createToldStorage(): { storage: TableStorage<Replica>; tell: (state: SaveState) => void } {
  const memory = createMemoryTableStorage();
  const listeners = new Set<(state: SaveState) => void>();
  let saveState: SaveState = { type: 'saved', atMs: undefined };
  const storage: TableStorage<Replica> = {
    ...memory,
    open: async (tableId, replica) => {
      const opened = await memory.open(tableId, replica);
      if (!opened.ok) return opened;
      const told: StoredTable = {
        ...opened.value,
        get saveState() {
          return saveState;
        },
        onSaveState: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
      return ok(told);
    },
  };
  const tell = (state: SaveState): void => {
    saveState = state;
    for (const listener of listeners) listener(state);
  };
  return { storage, tell };
}

test('a known table opens with its name, its parties and who is here', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const session = await openSession(harness, known.id);
  expect(session.name).toBe('Ontwikkeldocument 2027');
  expect(session.parties).toMatchObject([{ name: anna.partyName, letter: 'A', colorIndex: 1 }]);
  expect(session.present).toMatchObject([{ name: anna.personName, letter: 'A' }]);
  expect(session.mayWrite).toBe(true);
});

test('a table that was joined waits for another device and follows once it comes in', async () => {
  const there = await createAppHarness();
  const here = await createAppHarness();
  const known = await makeKnownTable(there);
  const theirs = await openSession(there, known.id);
  await joinByKey(here.services, known.key, bo);
  const ours = await openSession(here, known.id);
  expect(ours.tableState.type).toBe('waiting');
  expect(ours.mayWrite).toBe(false);

  Y.applyUpdate(openedOf(ours).table.replica.doc, Y.encodeStateAsUpdate(openedOf(theirs).table.replica.doc));
  await vi.waitFor(() => {
    expect(ours.parties.map(({ name }) => name)).toEqual([anna.partyName, bo.partyName]);
  });
  expect(ours.name).toBe('Ontwikkeldocument 2027');
  expect(ours.mayWrite).toBe(true);
});

test('a large table that comes in for the first time is shown when it is whole', async () => {
  const there = await createAppHarness();
  const here = await createAppHarness();
  const known = await makeKnownTable(there);
  const theirs = await openSession(there, known.id);
  await joinByKey(here.services, known.key, bo);
  const listeners: (() => void)[] = [];
  const prototype = Object.getPrototypeOf(openedOf(theirs).live) as LiveTable;
  vi.spyOn(prototype, 'onState').mockImplementation((listener) => {
    listeners.push(() => {
      listener(state);
    });
    return () => undefined;
  });
  let state = liveWith([device('Anna')], { isArriving: true, receivedFraction: 0.2 });
  vi.spyOn(prototype, 'state', 'get').mockImplementation(() => state);
  const ours = await openSession(here, known.id);
  const { doc } = openedOf(ours).table.replica;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(openedOf(theirs).table.replica.doc));
  await vi.waitFor(() => {
    expect(ours.tableState.type).toBe('ready');
  });
  expect([ours.isWaiting, ours.mayWrite, ours.parties]).toEqual([true, false, []]);
  state = liveWith([device('Anna')]);
  for (const tell of listeners) tell();
  await vi.waitFor(() => {
    expect(ours.isWaiting).toBe(false);
  });
  expect([ours.mayWrite, ours.parties.length]).toEqual([true, 2]);
  // What is shown is never taken away again.
  state = liveWith([device('Anna')], { isArriving: true });
  doc.getMap('meta').set('name', 'Anders');
  await vi.waitFor(() => {
    expect(ours.name).toBe('Anders');
  });
  expect(ours.isWaiting).toBe(false);
  vi.restoreAllMocks();
});

test('many changes after each other are read together, the last one included', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const session = await openSession(harness, known.id);
  const { revision } = session;
  const { doc } = openedOf(session).table.replica;
  for (let at = 0; at < 50; at += 1) doc.getMap('meta').set('name', `Tafel ${at}`);
  await vi.waitFor(() => {
    expect(session.name).toBe('Tafel 49');
  });
  expect(session.revision - revision).toBeLessThan(5);
});

test('the connection is followed', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const session = await openSession(harness, known.id);
  await vi.waitFor(() => {
    expect(harness.connector.openCount).toBe(1);
  });
  harness.connector.tell({ signalling: 'unreachable' });
  expect(session.connection).toEqual({ signalling: 'unreachable' });
});

test('saving shows soon and failing at once, saved only after a moment of quiet', async () => {
  const { storage, tell } = createToldStorage();
  const harness = await createAppHarness({}, { tableStorage: storage });
  const known = await makeKnownTable(harness);
  const session = await openSession(harness, known.id);
  vi.useFakeTimers();
  try {
    tell({ type: 'saving' });
    expect(session.hasUnsaved).toBe(true);
    vi.advanceTimersByTime(100);
    expect(session.saveState.type).toBe('saving');
    tell({ type: 'saved', atMs: 5 });
    expect(session.saveState.type).toBe('saving');
    expect(session.hasUnsaved).toBe(false);
    tell({ type: 'saving' });
    vi.advanceTimersByTime(1_000);
    expect(session.saveState.type).toBe('saving');
    tell({ type: 'saved', atMs: 9 });
    vi.advanceTimersByTime(1_000);
    expect(session.saveState).toEqual({ type: 'saved', atMs: 9 });
    const error: AppError = { type: 'save-failed', reason: 'disk-full' };
    tell({ type: 'failed', error });
    expect(session.saveState).toEqual({ type: 'failed', error });
  } finally {
    tell({ type: 'saved', atMs: 10 });
    vi.useRealTimers();
  }
});

test('words in the document have what follows the text read anew, and no fact', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const session = await openSession(harness, known.id);
  const before = session.revision;
  // With its first words a session says whose they are.
  openedOf(session).table.document.insert(0, [new Y.XmlElement('paragraph')]);
  await vi.waitFor(() => {
    expect(session.revision).toBeGreaterThan(before);
  });
  const { content, revision, factsRevision } = session;
  openedOf(session).table.document.insert(0, [new Y.XmlElement('paragraph')]);
  await vi.waitFor(() => {
    expect(session.revision).toBe(revision + 1);
  });
  expect(session.content).toBe(content);
  expect(session.factsRevision).toBe(factsRevision);
  openedOf(session).table.replica.doc.getMap('meta').set('name', 'Anders');
  await vi.waitFor(() => {
    expect(session.name).toBe('Anders');
  });
  expect(session.factsRevision).toBe(factsRevision + 1);
});

test('a table of a newer form can be read and not written', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const session = await openSession(harness, known.id);
  openedOf(session).table.replica.doc.getMap('meta').set('schemaVersion', 99);
  await vi.waitFor(() => {
    expect(session.tableState).toEqual({ type: 'newer', foundVersion: 99 });
  });
  expect(session.mayWrite).toBe(false);
});

test('someone who came to read along may not write', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness, { ...anna, role: 'reader' });
  const session = await openSession(harness, known.id);
  expect(session.mayWrite).toBe(false);
});

test('who was invited to read along may not write, and neither may an app that is older than the others', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const session = await openSession(harness, known.id);
  session.key = { ...known.key, role: 'reader' };
  expect([session.isReader, session.mayWrite]).toEqual([true, false]);
  session.key = { ...known.key, role: 'editor' };
  expect([session.isReader, session.mayWrite]).toEqual([false, true]);
  session.liveView.shown = liveWith([], { problem: { type: 'other-version', isMineOlder: false } });
  expect(session.mayWrite).toBe(true);
  session.liveView.shown = liveWith([], { problem: { type: 'other-version', isMineOlder: true } });
  expect(session.mayWrite).toBe(false);
});

test('an unknown table fails with the reason', async () => {
  const session = await openSession(await createAppHarness(), 'no-such-table');
  expect(session.opening).toEqual({
    type: 'failed',
    error: { type: 'record-missing', kind: 'table', id: 'no-such-table' },
  });
});

test('after a failure it can be tried again', async () => {
  const memory = createMemoryTableStorage();
  let isBroken = false;
  const tableStorage: TableStorage<Replica> = {
    ...memory,
    open: (tableId, replica) =>
      isBroken ? Promise.resolve(err({ type: 'storage-unavailable' })) : memory.open(tableId, replica),
  };
  const harness = await createAppHarness({}, { tableStorage });
  const known = await makeKnownTable(harness);
  isBroken = true;
  const session = await openSession(harness, known.id);
  expect(session.opening.type).toBe('failed');
  isBroken = false;
  await session.retry();
  expect(session.opening.type).toBe('open');
});

test('a session left while the table was opening leaves nothing open', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const session = new TableSession(harness.services, known.id);
  void session.start();
  await session.close();
  expect(session.opening.type).toBe('opening');
  expect(harness.connector.openCount).toBe(0);
});

test('a fault of the program is kept for the boundary of the screen', async () => {
  const cause = new Error('fault');
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  vi.spyOn(harness.services.tableStorage, 'open').mockRejectedValue(cause);
  const session = await openSession(harness, known.id);
  expect(session.opening).toEqual({ type: 'broken', cause });
});

test('a device that comes back compares with the others at once, until the table is closed', async () => {
  const harness = await createAppHarness();
  const session = await openSession(harness, (await makeKnownTable(harness)).id);
  const check = vi.spyOn(openedOf(session).live, 'check');
  window.dispatchEvent(new Event('online'));
  expect(check).toHaveBeenCalledTimes(1);
  await session.close();
  window.dispatchEvent(new Event('online'));
  expect(check).toHaveBeenCalledTimes(1);
});
