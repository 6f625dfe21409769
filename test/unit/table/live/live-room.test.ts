import type { TableKey } from '$domain';
import { deriveKey, readPresence, type PresentPerson } from '$table';
import { beforeEach, describe, expect, test } from 'vitest';
import { handOver, makeHandover } from '../../../../src/table/live/key-renewal';
import { parseControl } from '../../../../src/table/live/talk/messages';
import { createFakeNeighbour } from '../../../helpers/fake-neighbour';
import { createFakeTaker } from '../../../helpers/fake-taker';
import { HostileDevice } from '../../../helpers/hostile-device';
import { createLinkPair, createRandom } from '../../../helpers/memory-links';
import { createRealIdentity, createRoleKeys, valueOf } from '../../../helpers/role-keys';
import { SimulatedRoom, type SimulatedDevice } from '../../../helpers/simulated-room';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../helpers/simulated-time';
import { startedTable } from '../../../helpers/tables';

let scheduler: SimulatedScheduler;
let room: SimulatedRoom;

const person = (name: string): PresentPerson => ({
  participantId: name,
  name,
  partyId: 'p',
  partyName: 'Partij',
  letter: 'A',
  colorIndex: 1,
});
const write = ({ table }: SimulatedDevice, name: string): void => {
  table.replica.doc.getMap('meta').set('name', name);
};
const nameAt = ({ table }: SimulatedDevice): unknown => table.replica.doc.getMap('meta').get('name');
const hereAt = ({ live }: SimulatedDevice): string[] =>
  live.state.devices.filter(({ isHere }) => isHere).map(({ sessionId }) => sessionId);
const idOf = ({ identity }: SimulatedDevice): string => identity.sessionId;

/** A device with real keys. */
async function addWith(key: TableKey): Promise<SimulatedDevice & { readonly keys: TableKey[] }> {
  const device = room.add({ role: key.role, key, identity: await createRealIdentity(key) });
  const keys: TableKey[] = [];
  device.live.onKey((known) => keys.push(known));
  return { ...device, keys };
}

async function closeAll(): Promise<void> {
  const closing = room.close();
  await scheduler.advance(1_000);
  await closing;
  expect(scheduler.timerCount).toBe(0);
}

describe('a table in a room of devices', () => {
  beforeEach(() => {
    scheduler = createSimulatedScheduler();
    room = new SimulatedRoom(scheduler, createRandom(7));
  });

  test('TD20 TD26 brings what is written to everybody, also behind others, and says who holds it', async () => {
    const [a, b, c] = [room.add({ table: startedTable() }), room.add(), room.add({ role: 'reader' })];
    room.connect(a, b);
    room.connect(b, c);
    await scheduler.advance(1_500);
    write(a, 'Nieuwe naam');
    await scheduler.advance(60);
    expect([nameAt(b), nameAt(c)]).toEqual(['Nieuwe naam', 'Nieuwe naam']);
    expect(a.live.state.isOnlyHere).toBe(true);
    await scheduler.advance(1_000);
    expect(a.live.state).toMatchObject({ isOnlyHere: false, refusals: [], problem: undefined });
    expect(hereAt(a).sort()).toEqual([idOf(b), idOf(c)].sort());
    expect(a.live.state.devices.every(({ holdsMine }) => holdsMine)).toBe(true);
    await closeAll();
  });

  test('tells of a change once for many at a time, and until it is told to stop', async () => {
    const [a] = room.join(1, { table: startedTable() });
    const counts: number[] = [];
    const stop = a?.live.onState(({ linkCount }) => counts.push(linkCount));
    room.join(5);
    await scheduler.advance(2_000);
    expect(counts.at(-1)).toBe(5);
    expect(counts.length).toBeLessThan(20);
    stop?.();
    counts.length = 0;
    room.join(1);
    await scheduler.advance(2_000);
    expect(counts).toEqual([]);
    await closeAll();
  });

  test('TD23 shows a newcomer who is here, and takes away whoever cannot be reached any more', async () => {
    const [a, b, c] = [room.add({ table: startedTable() }), room.add(), room.add()];
    for (const [device, name] of [
      [a, 'Anna'],
      [b, 'Bo'],
      [c, 'Cas'],
    ] as const)
      device.table.replica.awareness.setLocalState({ user: person(name) });
    room.connect(a, b);
    await scheduler.advance(1_000);
    room.connect(b, c);
    await scheduler.advance(1_500);
    expect(readPresence(c.table).map(({ name }) => name)).toEqual(['Cas', 'Bo', 'Anna']);
    expect(a.live.state.devices.map(({ personName }) => personName).sort()).toEqual(['Bo', 'Cas']);
    room.isHostUp = false;
    room.vanish(b);
    await scheduler.advance(1_000);
    expect(readPresence(c.table).map(({ name }) => name)).toEqual(['Cas']);
    expect(a.live.state.devices.map(({ personName, isHere }) => [personName, isHere])).toEqual([
      ['Bo', false],
      ['Cas', false],
    ]);
    await b.live.close();
    await closeAll();
  });

  test('TD97 whoever is out of reach goes out of sight at once, everywhere, and misses nothing when back', async () => {
    const [a, b, c] = [room.add({ table: startedTable() }), room.add(), room.add()];
    b.table.replica.awareness.setLocalState({ user: person('Bo') });
    room.isHostUp = false;
    room.connect(a, b);
    room.connect(a, c);
    await scheduler.advance(1_500);
    expect(readPresence(c.table).map(({ name }) => name)).toEqual(['Bo']);
    room.setAway(a, b, true);
    await scheduler.advance(200);
    expect([hereAt(a), hereAt(b), hereAt(c)]).toEqual([[idOf(c)], [], [idOf(a)]]);
    expect([readPresence(a.table), readPresence(c.table), a.live.state.linkCount]).toEqual([[], [], 1]);
    write(a, 'terwijl Bo weg was');
    b.table.replica.doc.getMap('meta').set('createdAt', 7);
    await scheduler.advance(2_000);
    expect([nameAt(b) === 'terwijl Bo weg was', b.live.state.isOnlyHere]).toEqual([false, true]);
    room.setAway(a, b, false);
    await scheduler.advance(2_000);
    expect(hereAt(a).sort()).toEqual([idOf(b), idOf(c)].sort());
    expect(readPresence(c.table).map(({ name }) => name)).toEqual(['Bo']);
    expect(nameAt(b)).toBe('terwijl Bo weg was');
    expect(c.table.replica.doc.getMap('meta').get('createdAt')).toBe(7);
    expect([a.live.state.refusals, b.live.state.isOnlyHere, b.live.state.linkCount]).toEqual([[], false, 1]);
    await closeAll();
  });

  test('TD23 a device whose word about itself was lost is shown all the same, also to those behind others', async () => {
    const [a, b, c] = [room.add({ table: startedTable() }), room.add(), room.add()];
    room.connect(a, b);
    room.connect(b, c);
    room.setSwallowed((_, channel, message) => channel === 'control' && parseControl(message)?.type === 'members');
    await scheduler.advance(2_000);
    expect([a.live.state.linkCount, ...hereAt(b)]).toEqual([1]);
    room.setSwallowed(() => false);
    await scheduler.advance(60_000);
    expect(hereAt(a).sort()).toEqual([idOf(b), idOf(c)].sort());
    expect(hereAt(c).sort()).toEqual([idOf(a), idOf(b)].sort());
    await closeAll();
  });

  test('TD31 whoever leaves sends the last words first, and is not looked for', async () => {
    const [a, b] = [room.add({ table: startedTable() }), room.add()];
    room.connect(a, b);
    await scheduler.advance(1_500);
    write(b, 'een');
    write(b, 'twee, en dan weg');
    const leaving = b.live.close();
    await scheduler.advance(1_000);
    await leaving;
    expect(nameAt(a)).toBe('twee, en dan weg');
    expect(a.live.state).toMatchObject({ linkCount: 0, devices: [] });
    await b.live.close();
    const taker = createFakeTaker();
    const pair = createLinkPair({ scheduler });
    taker.takeLink(pair.b);
    b.live.takeLink(pair.a);
    await scheduler.advance(10);
    expect(taker.endings).toEqual(['ended']);
    await closeAll();
  });

  test('leaving waits for what is on its way, but not for ever', async () => {
    const [a, b] = [room.add({ table: startedTable() }), room.add()];
    room.setTrouble({ bytesPerSecond: 20_000 });
    room.connect(a, b);
    await scheduler.advance(4_000);
    write(a, 'x'.repeat(3_000));
    let isLeft = false;
    const leave = ({ live }: SimulatedDevice): void => {
      isLeft = false;
      void live.close().then(() => (isLeft = true));
    };
    leave(a);
    await scheduler.advance(100);
    expect(isLeft).toBe(false);
    await scheduler.advance(150);
    expect(isLeft).toBe(true);
    await scheduler.advance(100);
    expect(nameAt(b)).toHaveLength(3_000);
    const c = room.add();
    room.connect(b, c);
    await scheduler.advance(4_000);
    write(b, 'y'.repeat(1_000_000));
    leave(b);
    await scheduler.advance(400);
    expect(isLeft).toBe(true);
    // What is on the network yet has no one to arrive at.
    await scheduler.advance(60_000);
    await closeAll();
  });

  test('TD22 carries signals to devices that have no link yet, and never through a reader', async () => {
    const [a, b, c, reader] = [
      room.add({ table: startedTable() }),
      room.add(),
      room.add(),
      room.add({ role: 'reader' }),
    ];
    const heard: string[] = [];
    c.live.onSignal((from, signal) => heard.push(`${from} ${signal.join(' ')}`));
    room.connect(a, reader);
    room.connect(reader, c);
    await scheduler.advance(1_500);
    a.live.sendSignal(idOf(c), Uint8Array.of(1, 2));
    await scheduler.advance(10);
    expect(heard).toEqual([]);
    room.connect(a, b);
    room.connect(b, c);
    await scheduler.advance(1_000);
    a.live.sendSignal(idOf(c), Uint8Array.of(1, 2));
    a.live.sendSignal('nobody', Uint8Array.of(3));
    await scheduler.advance(10);
    expect(heard).toEqual([`${idOf(a)} 1 2`]);
    await closeAll();
  });

  test('TD25 calls through the room those it should be linked with', async () => {
    const [a, b, c] = [room.add({ table: startedTable() }), room.add(), room.add()];
    room.isHostUp = false;
    room.connect(a, b);
    room.connect(b, c);
    await scheduler.advance(5_000);
    expect([a, b, c].map((device) => device.live.state.linkCount)).toEqual([2, 2, 2]);
    expect(a.live.mayOffer()).toBe(true);
    await closeAll();
  });

  test('TD28 renewed keys reach all but who is left out, also behind others, and each is told once', async () => {
    const roles = await createRoleKeys();
    const [facilitator, editor, second, reader, out] = [
      await addWith(roles.facilitator),
      await addWith(roles.editor),
      await addWith(roles.editor),
      await addWith(roles.reader),
      await addWith(roles.editor),
    ];
    for (const device of [editor, second, out]) room.connect(facilitator, device);
    for (const device of [second, reader, out]) room.connect(editor, device);
    await scheduler.advance(1_500);
    expect(await editor.live.renewKeys([])).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(await reader.live.renewKeys([])).toEqual({ ok: false, error: { type: 'not-allowed' } });
    const renewed = valueOf(await facilitator.live.renewKeys([idOf(out)]));
    await scheduler.advance(500);
    expect(renewed).toMatchObject({ role: 'facilitator', epoch: 1 });
    expect(facilitator.keys).toEqual([renewed]);
    for (const device of [editor, second]) expect(device.keys).toEqual([valueOf(await deriveKey(renewed, 'editor'))]);
    expect(reader.keys).toEqual([valueOf(await deriveKey(renewed, 'reader'))]);
    expect(out.keys).toEqual([]);
    expect(out.live.state.problem).toEqual({ type: 'keys-renewed' });
    expect([facilitator, editor, reader].map(({ live }) => live.state.problem)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(room.devices.flatMap(({ live }) => live.state.refusals)).toEqual([]);
    await closeAll();
  });

  test('TD28 keys that two neighbours hand over in one breath are taken once', async () => {
    const roles = await createRoleKeys();
    const device = await addWith(roles.editor);
    const handover = valueOf(await makeHandover(roles.facilitator, []));
    const told = createFakeNeighbour('e');
    await handOver(handover, [told]);
    const [message] = told.control;
    if (message?.type !== 'keys') throw new Error('Nothing was handed over.');
    const neighbours = [];
    for (let count = 0; count < 2; count += 1) {
      const neighbour = new HostileDevice(device, await createRealIdentity(roles.editor), scheduler);
      await neighbour.greet();
      neighbours.push(neighbour);
    }
    for (const neighbour of neighbours) neighbour.say(message);
    await scheduler.advance(500);
    expect(device.keys).toEqual([valueOf(await deriveKey(handover.key, 'editor'))]);
    for (const neighbour of neighbours) neighbour.link.close('ended');
    await closeAll();
  });

  test('a certificate that comes with a greeting is kept with the key, and lets in those who waited', async () => {
    const roles = await createRoleKeys();
    const { certificate, ...invited } = roles.editor;
    const [a, b] = [await addWith(invited), await addWith(invited)];
    room.connect(a, b);
    await scheduler.advance(20_000);
    expect([a.live.state.linkCount, a.keys]).toEqual([0, []]);
    const facilitator = await addWith(roles.facilitator);
    room.connect(facilitator, a);
    // Sooner than they would greet again by themselves.
    await scheduler.advance(500);
    expect([a.live.state.linkCount, b.live.state.linkCount]).toEqual([2, 1]);
    for (const { keys } of [a, b]) expect(keys).toEqual([{ ...invited, certificate }]);
    expect(facilitator.keys).toEqual([]);
    await closeAll();
  });

  test('TD30 whose form of the table is older reads along, and is not blamed for it', async () => {
    const table = startedTable();
    table.replica.doc.getMap('meta').set('schemaVersion', 2);
    const [a, older] = [room.add({ table, schemaVersion: 2 }), room.add({ schemaVersion: 1 })];
    room.connect(a, older);
    await scheduler.advance(1_500);
    expect(nameAt(older)).toBe('Ontwikkeldocument 2027');
    write(older, 'geschreven door een oudere');
    await scheduler.advance(30_000);
    expect([nameAt(a), a.live.state.refusals]).toEqual(['Ontwikkeldocument 2027', []]);
    await closeAll();
  });

  test('says nothing of the table to a link that was closed while it greeted', async () => {
    const [a, b] = [room.add({ table: startedTable() }), room.add()];
    room.connect(a, b);
    room.cut(a, b);
    await scheduler.advance(300);
    expect([a.live.state.linkCount, nameAt(b)]).toEqual([0, undefined]);
    a.live.check();
    await closeAll();
  });
});
