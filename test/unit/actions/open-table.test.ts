import { joinByKey, makeTable, openTable, type OpenedTable, type Services } from '$actions';
import type { KnownTable, TableRole } from '$domain';
import type { TableStorage } from '$ports';
import { createMemoryTableStorage, deriveKey, readPresence, readTableContent, type Replica } from '$table';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MeetingHub } from '../../helpers/meeting-hub';
import { valueOf } from '../../helpers/role-keys';
import { createTestServices, introduction } from '../../helpers/services';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../helpers/simulated-time';
import { bringTogether } from '../../helpers/tables';

const bo = { personName: 'Bo', partyName: 'Leiden', partyKind: 'municipality', role: 'policy-officer' } as const;

let scheduler: SimulatedScheduler;
let hub: MeetingHub;

/** A device on which a table was made, and where it is open. */
async function openMade(change: Partial<Services> = {}) {
  const services = createTestServices({ scheduler, connector: hub.connector, ...change });
  const made = valueOf(await makeTable(services, 'Tafel', introduction, [{ heading: 'Visie' }]));
  return { services, opened: valueOf(await openTable(services, made.id)), made };
}

/** Another device, invited in a role, where the table is open. */
async function openInvited({ key }: KnownTable, role: TableRole) {
  const services = createTestServices({ scheduler, connector: hub.connector }, 2_000);
  // An invitation leaves the certificate out.
  const { certificate: _, ...invited } = valueOf(await deriveKey(key, role));
  const joined = valueOf(await joinByKey(services, invited, bo));
  return { services, opened: valueOf(await openTable(services, joined.id)), joined };
}

const untilLooking = (count: number): Promise<void> =>
  vi.waitFor(() => {
    expect(hub.meeters).toHaveLength(count);
  });
const namesAt = ({ table }: OpenedTable): readonly string[] =>
  readTableContent(table)
    .participants.map(({ name }) => name)
    .sort();

async function close(...tables: readonly OpenedTable[]): Promise<void> {
  const closing = tables.map((opened) => opened.close());
  await scheduler.advance(1_000);
  await Promise.all(closing);
}

describe('opening a table', () => {
  beforeEach(() => {
    scheduler = createSimulatedScheduler();
    hub = new MeetingHub(scheduler);
  });

  test('a table that this device does not know is told apart', async () => {
    expect(await openTable(createTestServices(), 'onbekend')).toEqual({
      ok: false,
      error: { type: 'record-missing', kind: 'table', id: 'onbekend' },
    });
  });

  test('TBL-1 who joined sits down when the table comes in, and both see the same people', async () => {
    const here = await openMade();
    await untilLooking(1);
    const there = await openInvited(here.made, 'editor');
    expect(readTableContent(there.opened.table).participants).toEqual([]);
    await untilLooking(2);
    await scheduler.advance(3_000);
    expect(readTableContent(here.opened.table)).toEqual(readTableContent(there.opened.table));
    expect(namesAt(here.opened)).toEqual(['Anna', 'Bo']);
    expect(readPresence(there.opened.table)).toMatchObject([
      { name: 'Bo', partyName: 'Leiden', letter: 'B', colorIndex: 2 },
      { name: 'Anna', letter: 'A', colorIndex: 1 },
    ]);
    expect(here.opened.live.state).toMatchObject({ linkCount: 1, isOnlyHere: false });
    await vi.waitFor(async () => {
      expect(await there.services.store.knownTables.get(there.joined.id)).toMatchObject({ value: { name: 'Tafel' } });
    });
    await close(here.opened, there.opened);
  });

  test('a reader shows oneself and writes nothing', async () => {
    const here = await openMade();
    const there = await openInvited(here.made, 'reader');
    bringTogether(here.opened.table, there.opened.table);
    expect([namesAt(here.opened), namesAt(there.opened)]).toEqual([['Anna'], ['Anna']]);
    expect(there.opened.table.replica.doc.store.clients.has(there.opened.table.replica.doc.clientID)).toBe(false);
    expect(readPresence(there.opened.table)).toMatchObject([{ name: 'Bo', partyName: 'Leiden' }]);
    await close(here.opened, there.opened);
  });

  test('keeps the key that becomes known or is renewed while the table is open', async () => {
    const here = await openMade();
    await untilLooking(1);
    const there = await openInvited(here.made, 'editor');
    expect(there.opened.known.key.certificate).toBeUndefined();
    await untilLooking(2);
    await scheduler.advance(2_000);
    expect(there.opened.known.key).toEqual(valueOf(await deriveKey(here.made.key, 'editor')));
    const renewed = valueOf(await here.opened.live.renewKeys([]));
    await scheduler.advance(200);
    expect(here.opened.known.key).toEqual(renewed);
    expect(there.opened.known.key).toEqual(valueOf(await deriveKey(renewed, 'editor')));
    for (const { services, opened } of [here, there])
      await vi.waitFor(async () => {
        expect(await services.store.knownTables.get(opened.known.id)).toMatchObject({
          value: { key: opened.known.key, me: opened.known.me },
        });
      });
    await close(here.opened, there.opened);
  });

  test('who was left out of new keys hears so again after opening anew, until the new keys come', async () => {
    const here = await openMade();
    await untilLooking(1);
    const there = await openInvited(here.made, 'editor');
    await untilLooking(2);
    await scheduler.advance(2_000);
    const [out] = here.opened.live.state.devices;
    const renewed = valueOf(await here.opened.live.renewKeys([out?.sessionId ?? '']));
    await scheduler.advance(2_000);
    expect(there.opened.live.state.problem).toEqual({ type: 'keys-renewed' });
    const noted = async () => valueOf(await there.services.store.knownTables.get(there.joined.id));
    await vi.waitFor(async () => {
      expect(await noted()).toMatchObject({ outdatedEpoch: 0 });
    });
    await close(here.opened, there.opened);

    const again = valueOf(await openTable(there.services, there.joined.id));
    const heard: (string | undefined)[] = [];
    again.live.onState(({ problem }) => heard.push(problem?.type));
    expect(again.live.state.problem).toEqual({ type: 'keys-renewed' });
    await vi.waitFor(() => {
      expect(heard).toContain('keys-renewed');
    });
    expect(heard).not.toContain(undefined);
    await close(again);

    await joinByKey(there.services, valueOf(await deriveKey(renewed, 'editor')), bo);
    const renewedHere = valueOf(await openTable(there.services, there.joined.id));
    expect(renewedHere.known.key.epoch).toBe(1);
    expect(renewedHere.live.state.problem).toBeUndefined();
    await close(renewedHere);
  });

  test('notes what is told of the table on this device', async () => {
    const { opened, services, made } = await openMade();
    expect((await opened.note({ isOnlyHere: false })).ok).toBe(true);
    expect(opened.known.isOnlyHere).toBe(false);
    await vi.waitFor(async () => {
      expect(await services.store.knownTables.get(made.id)).toMatchObject({ value: { isOnlyHere: false } });
    });
    await close(opened);
  });

  test('OFF-6 notes when the last words were written here: at once, while typing goes on, and when it is closed', async () => {
    const { opened, services, made } = await openMade();
    const write = (name: string) => opened.table.replica.doc.getMap('meta').set('name', name);
    const noted = async () => valueOf(await services.store.knownTables.get(made.id))?.wroteAt;
    write('een');
    const first = opened.known.wroteAt ?? Number.NaN;
    expect(first).toBeGreaterThan(made.openedAt);
    write('twee');
    expect(opened.known.wroteAt).toBe(first);
    await scheduler.advance(2_000);
    const second = opened.known.wroteAt ?? Number.NaN;
    expect(second).toBeGreaterThan(first);
    write('drie');
    await close(opened);
    expect(opened.known.wroteAt).toBeGreaterThan(second);
    await vi.waitFor(async () => {
      expect(await noted()).toBe(opened.known.wroteAt);
    });
  });

  test('AC6 opens alone where even the code of the link cannot be fetched', async () => {
    const { opened } = await openMade({ connector: { connect: () => Promise.reject(new Error('not fetched')) } });
    expect(opened.connection.status).toEqual({ signalling: 'connecting' });
    expect(namesAt(opened)).toEqual(['Anna']);
    await vi.waitFor(() => {
      expect(opened.connection.status).toEqual({
        signalling: 'unreachable',
        problem: { type: 'webrtc-unavailable' },
      });
    });
    await close(opened);
  });

  test('a table whose storage cannot be read does not open, and looks for nobody', async () => {
    const { services, opened, made } = await openMade();
    await untilLooking(1);
    await close(opened);
    const tableStorage: TableStorage<Replica> = {
      ...services.tableStorage,
      open: () => Promise.resolve({ ok: false, error: { type: 'table-unreadable' } }),
      openDamaged: () => Promise.resolve({ ok: false, error: { type: 'table-unreadable' } }),
    };
    expect(await openTable({ ...services, tableStorage }, made.id)).toEqual({
      ok: false,
      error: { type: 'table-unreadable' },
    });
    expect(hub.meeters).toEqual([]);
  });

  test('a damaged table opens from what is good of it, in a replica that nothing damaged was in', async () => {
    const { services, opened, made } = await openMade();
    await untilLooking(1);
    await close(opened);
    const { tableStorage } = services;
    const replicas: Replica[] = [];
    const damaged: TableStorage<Replica> = {
      ...tableStorage,
      open: (_, replica) => {
        replicas.push(replica);
        return Promise.resolve({ ok: false, error: { type: 'table-unreadable' } });
      },
      openDamaged: (tableId, replica) => {
        replicas.push(replica);
        return tableStorage.open(tableId, replica);
      },
    };
    const again = await openTable({ ...services, tableStorage: damaged }, made.id);
    if (!again.ok) throw new Error(again.error.type);
    expect(replicas).toHaveLength(2);
    expect(replicas[1]).not.toBe(replicas[0]);
    expect(again.value.table.replica).toBe(replicas[1]);
    expect(namesAt(again.value)).toEqual(['Anna']);
    await close(again.value);
  });

  test('AC4 closing releases the link and then the storage, once, and leaves no timer', async () => {
    const calls: string[] = [];
    const memory = createMemoryTableStorage();
    const tableStorage: TableStorage<Replica> = {
      ...memory,
      open: async (tableId, replica) => {
        const stored = await memory.open(tableId, replica);
        if (!stored.ok) return stored;
        const closed = (): Promise<void> => {
          calls.push('storage');
          return stored.value.close();
        };
        return { ok: true, value: { ...stored.value, close: closed } };
      },
    };
    const { opened } = await openMade({
      tableStorage,
      connector: {
        connect: async (...given) => {
          const connection = await hub.connector.connect(...given);
          const disconnect = (): void => {
            calls.push('link');
            connection.disconnect();
          };
          return { status: connection.status, onStatus: (listener) => connection.onStatus(listener), disconnect };
        },
      },
    });
    await untilLooking(1);
    calls.length = 0;
    await close(opened);
    expect(calls).toEqual(['link', 'storage']);
    expect(opened.table.replica.doc.isDestroyed).toBe(true);
    expect(scheduler.timerCount).toBe(0);
  });
});
