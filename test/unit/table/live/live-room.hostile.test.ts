import type { TableKey, TableRole } from '$domain';
import { createTable, readPresence } from '$table';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { makeHandover, handOver } from '../../../../src/table/live/key-renewal';
import type { Identity } from '../../../../src/table/live/identity';
import type { RefusalKind } from '../../../../src/table/live/live-state';
import { RoomMap } from '../../../../src/table/live/room/room-map';
import { createFakeIdentity } from '../../../helpers/fake-identity';
import { createFakeNeighbour } from '../../../helpers/fake-neighbour';
import { HostileDevice, makePresenceRecord } from '../../../helpers/hostile-device';
import { createRandom } from '../../../helpers/memory-links';
import { createRealIdentity, createRoleKeys, valueOf } from '../../../helpers/role-keys';
import { SimulatedRoom, type SimulatedDevice } from '../../../helpers/simulated-room';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../helpers/simulated-time';
import { startedTable, tableBytes } from '../../../helpers/tables';

/** How soon a device that does what is not allowed is cut off. Source: reliability.md 2. */
const CUT_OFF_MS = 2_000;

let scheduler: SimulatedScheduler;
let room: SimulatedRoom;
let victim: SimulatedDevice;
/** An honest device behind the victim. */
let other: SimulatedDevice;

/** Whoever does something not allowed says who they are first, so that it can be held against them. */
async function enter(role: TableRole, identity?: Identity): Promise<HostileDevice> {
  const hostile = new HostileDevice(victim, identity ?? createFakeIdentity(`hostile ${role}`, 66, role), scheduler);
  await hostile.greet();
  expect(hostile.greeting?.type).toBe('proven');
  const state = { user: { participantId: 'm', name: 'Mallory' } };
  hostile.say({ type: 'presence', record: await makePresenceRecord(hostile.identity, 1, state) });
  await scheduler.advance(100);
  return hostile;
}

function updateOf(change: (doc: Y.Doc) => void, clientId = 66): Uint8Array {
  const { doc } = createTable('t1').replica;
  doc.clientID = clientId;
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

const forgedName = updateOf((doc) => doc.getMap('meta').set('name', 'Vervalst'));
const EMPTY_UPDATE = Uint8Array.of(0, 0);
const nameAt = ({ table }: SimulatedDevice): unknown => table.replica.doc.getMap('meta').get('name');

/** The room is as it was, its bytes load again, and honest devices still hear each other. */
async function expectUnharmed(): Promise<void> {
  for (const { table } of [victim, other]) {
    const again = new Y.Doc();
    Y.applyUpdate(again, tableBytes(table));
    expect(again.getMap('meta').get('name')).toBe('Ontwikkeldocument 2027');
    expect([again.store.pendingStructs, again.store.pendingDs]).toEqual([null, null]);
  }
  other.table.replica.doc.getMap('meta').set('name', 'Nog steeds');
  await scheduler.advance(1_000);
  expect(nameAt(victim)).toBe('Nog steeds');
  expect(victim.live.state.devices.find(({ sessionId }) => sessionId === other.identity.sessionId)?.isHere).toBe(true);
}

/** It was cut off in time, and the facilitator sees why and who it was. */
function expectCutOff(hostile: HostileDevice, sinceMs: number, kind: RefusalKind): void {
  expect(hostile.cutOffAtMs).toBeDefined();
  expect((hostile.cutOffAtMs ?? Infinity) - sinceMs).toBeLessThanOrEqual(CUT_OFF_MS);
  expect(victim.live.state.refusals).toContainEqual(expect.objectContaining({ kind, personName: 'Mallory' }));
  expect(other.live.state.refusals).toEqual([]);
}

describe('a device that does what is not allowed', () => {
  beforeEach(async () => {
    scheduler = createSimulatedScheduler();
    room = new SimulatedRoom(scheduler, createRandom(11));
    victim = room.add({ table: startedTable() });
    other = room.add();
    room.connect(victim, other);
    await scheduler.advance(1_500);
  });

  test('TD22 a reader who writes, in their own name, a writer’s or as an answer, changes nothing', async () => {
    const reader = await enter('reader');
    const sinceMs = scheduler.nowMs();
    reader.write(1, forgedName);
    reader.write(9, forgedName, other.identity.sessionId);
    const slice = { askId: 1, index: 0, doneCount: 1, totalCount: 1, isLast: true, isDeflated: false, applied: [] };
    reader.tell({ type: 'slice', ...slice, update: forgedName });
    await scheduler.advance(CUT_OFF_MS);
    expectCutOff(reader, sinceMs, 'reader-wrote');
    await expectUnharmed();
  });

  test('TD22 what a reader says that it holds brings nobody to ask', async () => {
    const reader = await enter('reader');
    const stateVector = Y.encodeStateVectorFromUpdate(forgedName);
    reader.say({ type: 'status', stateVector, applied: [['verzonnen', 50]], digest: new Uint8Array(16) });
    await scheduler.advance(60_000);
    expect(reader.content.filter(({ type }) => type === 'ask')).toEqual([]);
    expect(victim.live.state.problem).toBeUndefined();
    await expectUnharmed();
  });

  test('TD22 signals that a reader brings of others are not heard and go no further', async () => {
    const reader = await enter('reader');
    const heard: string[] = [];
    for (const { live } of [victim, other]) live.onSignal((from) => heard.push(from));
    for (const to of [victim, other])
      reader.say({
        type: 'signal',
        from: other.identity.sessionId,
        to: to.identity.sessionId,
        signal: Uint8Array.of(1),
      });
    const ofOneself = { from: reader.identity.sessionId, to: victim.identity.sessionId };
    reader.say({ type: 'signal', ...ofOneself, signal: Uint8Array.of(1) });
    await scheduler.advance(100);
    expect(heard).toEqual([reader.identity.sessionId]);
    await expectUnharmed();
  });

  test('TD23 presence in the name of another is not shown', async () => {
    const editor = await enter('editor');
    other.table.replica.awareness.setLocalState({ user: { participantId: 'b', name: 'Bo' } });
    await scheduler.advance(600);
    const sinceMs = scheduler.nowMs();
    const forge = (clock: number): Promise<Uint8Array> =>
      makePresenceRecord(
        editor.identity,
        clock,
        { user: { participantId: 'b', name: 'Vals' } },
        other.identity.sessionId,
      );
    for (const clock of [500, Number.MAX_SAFE_INTEGER, 501])
      editor.say({ type: 'presence', record: await forge(clock) });
    await scheduler.advance(CUT_OFF_MS);
    expectCutOff(editor, sinceMs, 'forged-presence');
    expect(readPresence(victim.table).map(({ name }) => name)).toEqual(['Bo']);
    other.table.replica.awareness.setLocalState({ user: { participantId: 'b', name: 'Bo weer' } });
    await scheduler.advance(1_000);
    expect(readPresence(victim.table).map(({ name }) => name)).toEqual(['Bo weer']);
    await expectUnharmed();
  });

  test('TD23 a record in the name of another is not taken', async () => {
    const editor = await enter('editor');
    const sinceMs = scheduler.nowMs();
    const map = new RoomMap({ ...editor.identity, pass: other.identity.pass }, 1, () => 0);
    // An old number is not even looked at.
    for (let seq = 1; seq < 50; seq += 1) await map.makeRecord(true);
    editor.say({ type: 'members', records: [await map.makeRecord(true)] });
    await scheduler.advance(CUT_OFF_MS);
    expectCutOff(editor, sinceMs, 'unfit-message');
    await expectUnharmed();
  });

  test('TD24 words that nobody could take in are not passed on, and end the link of who makes them', async () => {
    const editor = await enter('editor');
    const sinceMs = scheduler.nowMs();
    for (let seq = 1; seq <= 3; seq += 1) editor.write(seq, Uint8Array.of(1, 1, 66, 0, 255, seq));
    await scheduler.advance(CUT_OFF_MS);
    expectCutOff(editor, sinceMs, 'unfit-update');
    await expectUnharmed();
  });

  test('TD29 answers that nobody asked for', async () => {
    const editor = await enter('editor');
    const sinceMs = scheduler.nowMs();
    const slice = { index: 0, doneCount: 1, totalCount: 1, isLast: true, isDeflated: false, applied: [] };
    for (let askId = 900; askId < 903; askId += 1) editor.tell({ type: 'slice', askId, ...slice, update: forgedName });
    await scheduler.advance(CUT_OFF_MS);
    expectCutOff(editor, sinceMs, 'stray-answer');
    await expectUnharmed();
  });

  test('TD29 a storm of asks for the whole table', async () => {
    const editor = await enter('editor');
    const sinceMs = scheduler.nowMs();
    for (let askId = 1; askId <= 3_000; askId += 1) editor.tell({ type: 'ask', askId, stateVector: Uint8Array.of(0) });
    await scheduler.advance(CUT_OFF_MS);
    expectCutOff(editor, sinceMs, 'too-much');
    expect(editor.content.filter(({ type }) => type === 'slice').length).toBeLessThanOrEqual(20);
    await expectUnharmed();
  });

  test('TD29 an answer that never ends gives way, and the others are asked as well', async () => {
    const editor = await enter('editor');
    const text = updateOf((doc) => doc.getText('t').insert(0, 'x'));
    editor.say({
      type: 'status',
      stateVector: Y.encodeStateVectorFromUpdate(text),
      applied: [],
      digest: new Uint8Array(0),
    });
    await scheduler.advance(100);
    const asked = editor.content.find(({ type }) => type === 'ask');
    if (asked?.type !== 'ask') throw new Error('Nothing was asked.');
    const sinceMs = scheduler.nowMs();
    for (let index = 0; index < 10 && !editor.isCutOff; index += 1) {
      for (const { askId } of editor.content.filter((message) => message.type === 'ask').slice(-1))
        editor.tell({
          type: 'slice',
          askId,
          index: 0,
          doneCount: 0,
          totalCount: 2 ** 40,
          isLast: false,
          isDeflated: false,
          update: EMPTY_UPDATE,
          applied: [],
        });
      await scheduler.advance(750);
    }
    // Asking anew is spaced out, so that this takes a little longer than what a device does of itself.
    expect((editor.cutOffAtMs ?? Infinity) - sinceMs).toBeLessThanOrEqual(2 * CUT_OFF_MS);
    expect(victim.live.state.refusals).toContainEqual(
      expect.objectContaining({ kind: 'unfit-update', personName: 'Mallory' }),
    );
    await expectUnharmed();
  });

  test.each(['content', 'control'] as const)('TD29 10,000 messages a second over %s', async (channel) => {
    const editor = await enter('editor');
    const sinceMs = scheduler.nowMs();
    const before = room.sent.content.messages;
    for (let seq = 1; seq <= 10_000; seq += 1)
      if (channel === 'content') editor.write(seq, EMPTY_UPDATE);
      else editor.say({ type: 'ping' });
    await scheduler.advance(CUT_OFF_MS);
    expectCutOff(editor, sinceMs, 'too-much');
    // The flood ends here: the device behind gets no more than an honest one might write.
    expect(room.sent.content.messages - before).toBeLessThanOrEqual(1_001);
    await expectUnharmed();
  });

  test('TD29 signals and presence without end go no further than the device that makes them', async () => {
    for (const kind of ['signal', 'presence'] as const) {
      const editor = await enter('editor', createFakeIdentity(`loud ${kind}`, kind.length, 'editor'));
      const sinceMs = scheduler.nowMs();
      const before = room.sent.control.messages;
      const records = await Promise.all(
        Array.from({ length: 600 }, (_, index) => makePresenceRecord(editor.identity, index + 2, { n: index })),
      );
      for (const record of records)
        if (kind === 'presence') editor.say({ type: kind, record });
        else
          editor.say({
            type: kind,
            from: editor.identity.sessionId,
            to: other.identity.sessionId,
            signal: new Uint8Array(9),
          });
      await scheduler.advance(CUT_OFF_MS);
      expect((editor.cutOffAtMs ?? Infinity) - sinceMs).toBeLessThanOrEqual(CUT_OFF_MS);
      expect(room.sent.control.messages - before).toBeLessThan(500);
    }
    expect(victim.live.state.refusals.map(({ kind }) => kind)).toContain('too-much');
    expect(other.live.state.refusals).toEqual([]);
    await expectUnharmed();
  });

  test('TD29 a flood in the name of another is not blamed on them', async () => {
    for (const kind of ['batch', 'signal'] as const) {
      const editor = await enter('editor', createFakeIdentity(`framer ${kind}`, kind.length, 'editor'));
      const origin = other.identity.sessionId;
      for (let seq = 1_000; seq < 2_500; seq += 1)
        if (kind === 'batch') editor.write(seq, EMPTY_UPDATE, origin);
        else editor.say({ type: kind, from: origin, to: victim.identity.sessionId, signal: new Uint8Array(9) });
      await scheduler.advance(10);
      const heard: string[] = [];
      victim.live.onSignal((from) => heard.push(from));
      other.table.replica.doc.getMap('meta').set('createdAt', kind.length);
      other.live.sendSignal(victim.identity.sessionId, Uint8Array.of(1));
      // What comes so soon after other words is taken in with all that comes in 40 ms.
      await scheduler.advance(40);
      expect(victim.table.replica.doc.getMap('meta').get('createdAt')).toBe(kind.length);
      expect(heard).toEqual([origin]);
      editor.link.close('ended');
      await scheduler.advance(1_000);
    }
    expect(victim.live.state.refusals).toEqual([]);
    await expectUnharmed();
  });

  test('TD29 500 sessions that somebody says have come and gone', async () => {
    const editor = await enter('editor');
    for (let index = 0; index < 500; index += 1) {
      const passing = createFakeIdentity(`passing ${index}`, 1_000 + index);
      const map = new RoomMap(passing, 1, () => 0);
      map.setLinked(new Set([editor.identity.sessionId]));
      editor.say({ type: 'members', records: [await map.makeRecord(false)] });
      if (index % 2 === 0) editor.say({ type: 'members', records: [await map.makeRecord(true)] });
      if (index % 50 === 0) await scheduler.advance(1_000);
    }
    await scheduler.advance(5_000);
    expect(victim.live.state.devices.length).toBeLessThanOrEqual(257);
    expect(victim.live.state.refusals).toEqual([]);
    await expectUnharmed();
  });

  test('TD29 what somebody makes a device pass on does not cut that one off', async () => {
    const editor = await enter('editor');
    const records: Uint8Array[] = [];
    for (let index = 0; index < 30; index += 1) {
      const map = new RoomMap(createFakeIdentity(`made up ${index}`, 1_000 + index), 1, () => 0);
      for (let seq = 0; seq < 190; seq += 1) records.push(await map.makeRecord(false));
    }
    for (let first = 0; first < records.length; first += 500)
      editor.say({ type: 'members', records: records.slice(first, first + 500) });
    const sinceMs = scheduler.nowMs();
    await scheduler.advance(CUT_OFF_MS);
    expect(other.live.state).toMatchObject({ linkCount: 1, refusals: [] });
    expectCutOff(editor, sinceMs, 'too-much');
    await expectUnharmed();
  });

  test('a message of a kind that no build knows', async () => {
    const editor = await enter('editor');
    const sinceMs = scheduler.nowMs();
    editor.sendRaw('content', Uint8Array.of(77));
    await scheduler.advance(CUT_OFF_MS);
    expectCutOff(editor, sinceMs, 'unfit-message');
    await expectUnharmed();
  });
});

describe('an editor who would be facilitator', () => {
  test('TD28 renews no keys: neither with a certificate of their own making nor with another seed', async () => {
    scheduler = createSimulatedScheduler();
    room = new SimulatedRoom(scheduler, createRandom(12));
    const roles = await createRoleKeys();
    const addWith = async (key: TableKey): Promise<SimulatedDevice> =>
      room.add({ role: key.role, key, identity: await createRealIdentity(key), table: startedTable() });
    victim = await addWith(roles.editor);
    other = await addWith(roles.reader);
    room.connect(victim, other);
    await scheduler.advance(1_500);
    const keys: TableKey[] = [];
    for (const { live } of [victim, other]) live.onKey((key) => keys.push(key));
    const editor = await enter('editor', await createRealIdentity(roles.editor));
    const sinceMs = scheduler.nowMs();
    const claimed = { ...(await createRoleKeys()).facilitator, anchor: roles.editor.anchor };
    const neighbour = createFakeNeighbour('v');
    await handOver(valueOf(await makeHandover(claimed, [])), [neighbour]);
    const [forged] = neighbour.control;
    if (forged?.type !== 'keys') throw new Error('Nothing was forged.');
    for (const excluded of [[], [victim.identity.sessionId], ['x']]) editor.say({ ...forged, excluded });
    await scheduler.advance(CUT_OFF_MS);
    expectCutOff(editor, sinceMs, 'not-facilitator');
    expect(keys).toEqual([]);
    expect([victim.live.state.problem, other.live.state.problem]).toEqual([undefined, undefined]);
  });
});
