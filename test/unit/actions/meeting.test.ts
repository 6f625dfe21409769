import type { Services } from '$actions';
import type { KnownTable, TableKey } from '$domain';
import type { ConnectionStatus, StoredTable } from '$ports';
import { ALONE, closeTable, createTable, deriveKey, deriveTableKeys, type Table } from '$table';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Meeting } from '../../../src/actions/meeting';
import { createFakeTaker } from '../../helpers/fake-taker';
import { MeetingHub } from '../../helpers/meeting-hub';
import { createLinkPair } from '../../helpers/memory-links';
import { createRoleKeys, valueOf, type RoleKeySet } from '../../helpers/role-keys';
import { createTestServices } from '../../helpers/services';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../helpers/simulated-time';
import { startedTable } from '../../helpers/tables';

type Device = { readonly table: Table; readonly meeting: Meeting };

const onDisk: StoredTable = {
  saveState: { type: 'saved', atMs: undefined },
  onSaveState: () => () => undefined,
  flush: () => Promise.resolve({ ok: true, value: undefined }),
  close: () => Promise.resolve(),
};

let scheduler: SimulatedScheduler;
let hub: MeetingHub;
let keys: RoleKeySet;
let devices: Device[];

function open(
  key: TableKey,
  change: Partial<Services> = {},
  stored = onDisk,
  table = createTable('t1'),
  known: Partial<KnownTable> = {},
): Device {
  const services = createTestServices({ scheduler, connector: hub.connector, ...change });
  const device = { table, meeting: new Meeting(services, table, stored, { key, ...known }) };
  devices.push(device);
  return device;
}

/** Settings are read from a real database: that takes a moment that is not made up. */
const untilLooking = (count: number): Promise<void> =>
  vi.waitFor(() => {
    expect(hub.meeters).toHaveLength(count);
  });

async function openRound(...roles: readonly TableKey[]): Promise<readonly Device[]> {
  const opened: Device[] = [];
  for (const key of roles) {
    opened.push(open(key));
    await untilLooking(devices.length);
  }
  await scheduler.advance(2_000);
  return opened;
}

const topicOf = async (key: TableKey): Promise<string> => valueOf(await deriveTableKeys(key)).topic;
const linkedWith = ({ meeting }: Device): readonly string[] =>
  meeting.state.devices.filter(({ isHere }) => isHere).map(({ sessionId }) => sessionId);

describe('the meeting of a table with other devices', () => {
  beforeEach(async () => {
    scheduler = createSimulatedScheduler();
    hub = new MeetingHub(scheduler);
    keys = await createRoleKeys();
    devices = [];
  });
  afterEach(async () => {
    const closing = devices.map(({ meeting }) => meeting.close());
    await scheduler.advance(1_000);
    await Promise.all(closing);
    for (const { table } of devices) closeTable(table);
    expect(hub.meeters).toEqual([]);
    vi.unstubAllGlobals();
  });

  test('begins by itself, where the settings say, and without them at the host the app came from', async () => {
    const { meeting } = open(keys.editor);
    expect([meeting.state, meeting.status]).toEqual([ALONE, { signalling: 'connecting' }]);
    await untilLooking(1);
    const own = createTestServices({ scheduler, connector: hub.connector });
    const iceServers = [{ urls: 'turn:eigen.example', username: 'u', credential: 'c' }];
    await own.store.settings.change({ signallingAddress: 'wss://elders.example/s', iceServers });
    open(keys.reader, own);
    await untilLooking(2);
    const { topic, password } = valueOf(await deriveTableKeys(keys.editor));
    expect(hub.meeters.map(({ meetingPoint }) => meetingPoint)).toEqual([
      { topic, password, signallingAddress: 'ws://localhost/signalling', iceServers: [] },
      { topic, password, signallingAddress: 'wss://elders.example/s', iceServers },
    ]);
    expect(meeting.status).toEqual({ signalling: 'reachable' });
    // What came with the invitation of this table goes before the settings, at this table alone.
    open(keys.reader, own, onDisk, createTable('t1'), { signallingAddress: 'wss://regio.example/s' });
    await untilLooking(3);
    expect(hub.meeters.at(-1)?.meetingPoint.signallingAddress).toBe('wss://regio.example/s');
    expect((await own.store.settings.read()).signallingAddress).toBe('wss://elders.example/s');
  });

  test('AC6 wants nothing and takes nothing before it has begun', async () => {
    let begin: () => void = () => undefined;
    const connecting = new Promise<void>((resolve) => (begin = resolve));
    const { meeting } = open(keys.facilitator, {
      connector: { connect: (...given) => connecting.then(() => hub.connector.connect(...given)) },
    });
    const { a, b } = createLinkPair({ scheduler });
    const endings = createFakeTaker();
    endings.takeLink(b);
    meeting.takeLink(a);
    meeting.sendSignal('wie dan ook', Uint8Array.of(1));
    meeting.check();
    await scheduler.advance(10);
    expect([endings.endings, meeting.mayOffer()]).toEqual([['ended'], false]);
    expect(await meeting.renewKeys([])).toEqual({ ok: false, error: { type: 'not-allowed' } });
    begin();
    await untilLooking(1);
    await vi.waitFor(() => {
      expect(meeting.mayOffer()).toBe(true);
    });
  });

  test('brings tables together, and tells those who listen from before it began', async () => {
    const heard: number[] = [];
    const one = open(keys.editor, {}, onDisk, startedTable());
    one.meeting.onState(({ linkCount }) => heard.push(linkCount));
    await untilLooking(1);
    const other = open(keys.reader);
    await untilLooking(2);
    await scheduler.advance(2_000);
    expect(other.table.document.toJSON()).toBe(one.table.document.toJSON());
    expect(other.table.document.length).toBeGreaterThan(0);
    expect(heard.at(-1)).toBe(1);
    expect(linkedWith(one)).toHaveLength(1);
  });

  test('does not say that words are held here while they are not on this disk', async () => {
    let isKept = false;
    const failing: StoredTable = {
      ...onDisk,
      flush: () =>
        Promise.resolve(
          isKept ? { ok: true, value: undefined } : { ok: false, error: { type: 'save-failed', reason: 'disk-full' } },
        ),
    };
    const writer = open(keys.editor);
    await untilLooking(1);
    const keeper = open(keys.reader, {}, failing);
    await untilLooking(2);
    await scheduler.advance(1_000);
    writer.table.replica.doc.getMap('meta').set('name', 'Tafel');
    await scheduler.advance(5_000);
    expect(keeper.table.replica.doc.getMap('meta').get('name')).toBe('Tafel');
    expect(writer.meeting.state.isOnlyHere).toBe(true);
    isKept = true;
    keeper.meeting.check();
    await scheduler.advance(5_000);
    expect(writer.meeting.state.isOnlyHere).toBe(false);
  });

  test('AC6 goes on under renewed keys with all but who was left out, and stays one to those who listen', async () => {
    const [facilitator, editor, out] = await openRound(keys.facilitator, keys.editor, keys.editor);
    if (facilitator === undefined || editor === undefined || out === undefined) throw new Error('Nobody came.');
    const heardKeys: TableKey[] = [];
    editor.meeting.onKey((key) => heardKeys.push(key));
    const outId = facilitator.meeting.state.devices.find(
      ({ sessionId }) => !linkedWith(out).includes(sessionId),
    )?.sessionId;
    const renewed = valueOf(await facilitator.meeting.renewKeys([outId ?? '']));
    await scheduler.advance(400);
    // Until the keys have gone out everybody stays where they were.
    expect(new Set(hub.meeters.map(({ meetingPoint }) => meetingPoint.topic))).toEqual(
      new Set([await topicOf(keys.facilitator)]),
    );
    const before = hub.meeters.length;
    await scheduler.advance(200);
    // The facilitator's device also stays where those look who have the keys of before.
    await vi.waitFor(() => {
      expect(hub.disconnectedCount).toBe(before - 1);
      expect(hub.meeters).toHaveLength(before + 1);
    });
    await scheduler.advance(3_000);
    const topic = await topicOf(renewed);
    expect(hub.meeters.filter(({ meetingPoint }) => meetingPoint.topic === topic)).toHaveLength(2);
    expect([linkedWith(facilitator).length, linkedWith(editor).length, linkedWith(out).length]).toEqual([1, 1, 0]);
    expect(out.meeting.state.problem).toEqual({ type: 'keys-renewed' });
    expect(heardKeys.map(({ epoch, role }) => [role, epoch])).toEqual([['editor', 1]]);
    expect(heardKeys[0]).toEqual(valueOf(await deriveKey(renewed, 'editor')));
    facilitator.table.replica.doc.getMap('meta').set('name', 'Nieuw');
    await scheduler.advance(1_000);
    expect(editor.table.replica.doc.getMap('meta').get('name')).toBe('Nieuw');
    expect(out.table.replica.doc.getMap('meta').get('name')).toBeUndefined();
  });

  test('AC6 stays one to those who listen, from round to round', async () => {
    const [facilitator, editor] = await openRound(keys.facilitator, keys.editor);
    if (facilitator === undefined || editor === undefined) throw new Error('Nobody came.');
    const heard = { linkCounts: [0], signals: [''], statuses: [''], wantedCount: 0 };
    editor.meeting.onState(({ linkCount }) => heard.linkCounts.push(linkCount));
    editor.meeting.onSignal((from) => heard.signals.push(from));
    for (const { meeting } of [facilitator, editor]) {
      meeting.onStatus(({ signalling }) => heard.statuses.push(signalling));
      meeting.onWanted(() => (heard.wantedCount += 1));
    }
    await facilitator.meeting.renewKeys([]);
    await scheduler.advance(600);
    await vi.waitFor(() => {
      expect(hub.disconnectedCount).toBe(2);
      expect(hub.meeters).toHaveLength(3);
    });
    Object.assign(heard, { linkCounts: [], wantedCount: 0 });
    await scheduler.advance(4_000);
    expect(heard.linkCounts.at(-1)).toBe(1);
    expect(heard.wantedCount).toBeGreaterThan(0);
    const [sessionId = ''] = linkedWith(facilitator);
    facilitator.meeting.sendSignal(sessionId, Uint8Array.of(1));
    for (const { become } of hub.meeters) become({ signalling: 'unreachable' });
    await scheduler.advance(100);
    expect(heard.signals.slice(1)).toEqual(linkedWith(editor));
    expect(heard.statuses.slice(-2)).toEqual(['unreachable', 'unreachable']);
    expect(editor.meeting.status).toEqual({ signalling: 'unreachable' });
  });

  test('AC6 keys that are renewed twice in one breath leave one round, under the last', async () => {
    const [facilitator] = await openRound(keys.facilitator);
    if (facilitator === undefined) throw new Error('Nobody came.');
    await facilitator.meeting.renewKeys([]);
    const last = valueOf(await facilitator.meeting.renewKeys([]));
    expect(last.epoch).toBe(2);
    const topics = await Promise.all([last, { ...last, epoch: 0 }, { ...last, epoch: 1 }].map(topicOf));
    await scheduler.advance(600);
    await vi.waitFor(() => {
      expect(hub.meeters.map(({ meetingPoint }) => meetingPoint.topic)).toEqual(topics);
    });
  });

  test('TD98 who was away while the keys were renewed is told, also by a table that is opened again', async () => {
    const [facilitator] = await openRound(keys.facilitator);
    if (facilitator === undefined) throw new Error('Nobody came.');
    const renewed = valueOf(await facilitator.meeting.renewKeys([]));
    await scheduler.advance(600);
    await vi.waitFor(() => {
      expect(hub.meeters).toHaveLength(2);
    });
    const absent = open(keys.editor);
    await untilLooking(3);
    await scheduler.advance(1_000);
    expect(absent.meeting.state).toMatchObject({ problem: { type: 'keys-renewed' }, linkCount: 0 });
    facilitator.meeting.disconnect();
    await vi.waitFor(() => {
      expect(hub.meeters).toHaveLength(1);
    });
    open(renewed);
    await untilLooking(3);
    const other = open(keys.reader);
    await untilLooking(4);
    await scheduler.advance(1_000);
    expect(other.meeting.state.problem).toEqual({ type: 'keys-renewed' });
  });

  test('TD98 a table goes on where those who come with keys of before cannot be answered', async () => {
    const renewed = valueOf(await deriveKey({ ...keys.facilitator, epoch: 1 }, 'facilitator'));
    let count = 0;
    const { meeting } = open(renewed, {
      connector: {
        connect: (...given) => {
          count += 1;
          return count === 1 ? hub.connector.connect(...given) : Promise.reject(new Error('no way'));
        },
      },
    });
    await vi.waitFor(() => {
      expect(count).toBe(2);
    });
    expect([meeting.mayOffer(), hub.meeters.length]).toEqual([true, 1]);
  });

  test('a certificate that comes later is told, and begins nothing anew', async () => {
    const { certificate, ...invited } = keys.editor;
    await openRound(keys.facilitator);
    const heard: TableKey[] = [];
    const device = open(invited);
    device.meeting.onKey((key) => heard.push(key));
    await untilLooking(2);
    await scheduler.advance(2_000);
    expect(heard).toEqual([{ ...invited, certificate }]);
    expect(hub.disconnectedCount).toBe(0);
    expect(linkedWith(device)).toHaveLength(1);
  });

  test('a table opens alone where even the code of the link cannot be fetched', async () => {
    const { meeting } = open(keys.editor, {
      connector: { connect: () => Promise.reject(new Error('not fetched')) },
    });
    const heard: ConnectionStatus[] = [];
    meeting.onStatus((status) => heard.push(status));
    await vi.waitFor(() => {
      expect(heard).toEqual([{ signalling: 'unreachable', problem: { type: 'webrtc-unavailable' } }]);
    });
    expect(meeting.state).toEqual(ALONE);
    // The live table that was made for it is over too.
    await scheduler.advance(1_000);
    expect(scheduler.timerCount).toBe(0);
  });

  test('says why where the browser cannot keep keys', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto), randomUUID: () => 'id' });
    const { meeting } = open(keys.editor);
    await vi.waitFor(() => {
      expect(meeting.status).toEqual({ signalling: 'unreachable', problem: { type: 'secure-context-required' } });
    });
  });

  test('AC4 closing ends everything, also while it was beginning or about to begin anew', async () => {
    const early = open(keys.editor);
    const closing = early.meeting.close();
    await vi.waitFor(() => {
      expect(hub.disconnectedCount).toBe(1);
    });
    await closing;
    const late = open(keys.facilitator);
    await untilLooking(1);
    await scheduler.advance(100);
    await late.meeting.renewKeys([]);
    const end = late.meeting.close();
    await scheduler.advance(5_000);
    await end;
    expect([hub.meeters, hub.disconnectedCount, scheduler.timerCount]).toEqual([[], 2, 0]);
    const { a, b } = createLinkPair({ scheduler });
    const taker = createFakeTaker();
    taker.takeLink(b);
    late.meeting.takeLink(a);
    await scheduler.advance(10);
    expect(taker.endings).toEqual(['ended']);
  });

  test('disconnecting stops the finding of others at once', async () => {
    const [one, other] = await openRound(keys.editor, keys.reader);
    expect(other?.meeting.state.linkCount).toBe(1);
    one?.meeting.disconnect();
    expect(hub.meeters).toHaveLength(1);
    await scheduler.advance(1_000);
    expect(other?.meeting.state.linkCount).toBe(0);
  });
});
