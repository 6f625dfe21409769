import type { TableKey } from '$domain';
import { beforeEach, describe, expect, test } from 'vitest';
import { renewKey } from '../../../../../src/table/keys';
import type { Identity } from '../../../../../src/table/live/identity';
import { Doorkeeper, type DoorkeeperMeans } from '../../../../../src/table/live/room/doorkeeper';
import { Handshake } from '../../../../../src/table/live/talk/handshake';
import { encodeControl, parseControl, type Hello } from '../../../../../src/table/live/talk/messages';
import { createFakeIdentity } from '../../../../helpers/fake-identity';
import { createLinkPair, createRandom, type LinkPair, type LinkTrouble } from '../../../../helpers/memory-links';
import { createRealIdentity, createRoleKeys, valueOf } from '../../../../helpers/role-keys';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../../helpers/simulated-time';

type Door = {
  readonly door: Doorkeeper;
  readonly welcomed: string[];
  readonly lost: boolean[];
  readonly counts: { greeted: number; oldKeys: number; changes: number };
};

let scheduler: SimulatedScheduler;
let random: () => number;

function openDoor(identity: Identity, change: Partial<DoorkeeperMeans> = {}): Door {
  const welcomed: string[] = [];
  const lost: boolean[] = [];
  const counts = { greeted: 0, oldKeys: 0, changes: 0 };
  const door = new Doorkeeper({
    identity,
    schemaVersion: 1,
    tableVersion: () => 0,
    scheduler,
    nameOf: ({ sessionId }) => `naam van ${sessionId}`,
    onWelcome: ({ pass }) => welcomed.push(pass.sessionId),
    onLost: (_conversation, wasNeighbour) => lost.push(wasNeighbour),
    onControl: () => undefined,
    onContent: () => undefined,
    onOldKeys: () => (counts.oldKeys += 1),
    onGreeted: () => (counts.greeted += 1),
    onChange: () => (counts.changes += 1),
    ...change,
  });
  return { door, welcomed, lost, counts };
}

function link(one: Door, other: Door, trouble: Partial<LinkTrouble> = {}): LinkPair {
  const pair = createLinkPair({ scheduler, random, ...trouble });
  one.door.takeLink(pair.a);
  other.door.takeLink(pair.b);
  return pair;
}

/** Takes a link at whose other end nobody greets. */
function knock({ door }: Door): { readonly pair: LinkPair; readonly end: { isEnded: boolean } } {
  const pair = createLinkPair({ scheduler });
  const end = { isEnded: false };
  pair.b.listen({ onMessage: () => undefined, onClose: () => (end.isEnded = true) });
  door.takeLink(pair.a);
  return { pair, end };
}

const idsOf = ({ door }: Door): string[] => [...door.neighbours.keys()];
const doorOf = (name: string): Door => openDoor(createFakeIdentity(name, name.charCodeAt(0)));
const helloOf = (identity: Identity): Hello => ({
  linkVersion: 1,
  oldestLinkVersion: 1,
  schemaVersion: 1,
  epoch: identity.epoch,
  nonce: new Uint8Array(32),
  pass: identity.pass,
  certificate: identity.certificate ?? new Uint8Array(0),
});

describe('the door', () => {
  beforeEach(() => {
    scheduler = createSimulatedScheduler();
    random = createRandom(3);
  });

  test('TD21 is opened to devices that proved who they are, each once', async () => {
    const [a, b, c] = [doorOf('a'), doorOf('b'), doorOf('c')];
    link(a, b);
    link(c, a);
    expect(idsOf(a)).toEqual([]);
    await scheduler.advance(100);
    expect([idsOf(a).sort(), idsOf(b), idsOf(c)]).toEqual([['b', 'c'], ['a'], ['a']]);
    expect([a.welcomed.sort(), a.counts.greeted]).toEqual([['b', 'c'], 2]);
    expect(a.door.refusals).toEqual([]);
  });

  test('of two links to one device that were made at once both sides keep the same one', async () => {
    for (let index = 0; index < 20; index += 1) {
      const [a, b] = [doorOf('a'), doorOf('b')];
      // Each side hears of them in an order of its own.
      link(a, b, { jitterMs: 200 });
      link(b, a, { jitterMs: 200 });
      await scheduler.advance(1_500);
      const [kept, other] = [a.door.neighbours.get('b'), b.door.neighbours.get('a')];
      expect(kept?.link.binding).toEqual(other?.link.binding);
      expect([kept?.isProven, other?.isProven]).toEqual([true, true]);
      expect([a.lost.length, b.lost.length]).toEqual([1, 1]);
    }
  });

  test('a link that is made later takes the place of an older one, which may be dead', async () => {
    const [a, b] = [doorOf('a'), doorOf('b')];
    const first = link(a, b);
    await scheduler.advance(6_000);
    for (let index = 0; index < 5; index += 1) {
      const next = link(a, b);
      await scheduler.advance(6_000);
      expect(a.door.neighbours.get('b')?.link).toBe(next.a);
      expect(b.door.neighbours.get('a')?.link).toBe(next.b);
    }
    expect(first.a).not.toBe(a.door.neighbours.get('b')?.link);
    expect(a.welcomed).toHaveLength(6);
    expect(a.lost).toEqual([false, false, false, false, false]);
    b.door.close();
    await scheduler.advance(10);
    expect([idsOf(a), a.lost.at(-1)]).toEqual([[], true]);
  });

  test('TD97 a device out of reach is no neighbour until it is back, and its link may be replaced meanwhile', async () => {
    const [a, b] = [doorOf('a'), doorOf('b')];
    const first = link(a, b);
    await scheduler.advance(100);
    first.setAway(true);
    expect([idsOf(a), idsOf(b), a.lost]).toEqual([[], [], [true]]);
    first.setAway(false);
    expect([idsOf(a), a.welcomed, a.door.neighbours.get('b')?.link]).toEqual([['b'], ['b', 'b'], first.a]);
    first.setAway(true);
    await scheduler.advance(6_000);
    const second = link(a, b);
    await scheduler.advance(100);
    expect([a.door.neighbours.get('b')?.link, b.door.neighbours.get('a')?.link]).toEqual([second.a, second.b]);
    first.setAway(false);
    await scheduler.advance(100);
    const kept = a.door.neighbours.get('b')?.link.binding;
    expect(kept).toBeDefined();
    expect(b.door.neighbours.get('a')?.link.binding).toEqual(kept);
    a.door.close();
    await scheduler.advance(100);
    expect([idsOf(b), scheduler.timerCount]).toEqual([[], 0]);
  });

  test('TD21 counts what was refused, by name where that was proven', async () => {
    const [a, b] = [doorOf('a'), doorOf('b')];
    link(a, b);
    const outsider = knock(a);
    outsider.pair.b.send('content', new Uint8Array(5));
    await scheduler.advance(20_000);
    a.door.neighbours.get('b')?.refuse('reader-wrote');
    expect(a.door.refusals).toEqual([
      { kind: 'reader-wrote', count: 1, lastAtMs: 20_000, personName: 'naam van b' },
      { kind: 'outsider', count: 1, lastAtMs: 16_000, personName: '' },
    ]);
    expect(outsider.end.isEnded).toBe(true);
    expect(a.counts.changes).toBe(2);
  });

  test('TD29 whoever was cut off is not heard for a minute, over whatever link; others are', async () => {
    const [a, b, c] = [doorOf('a'), doorOf('b'), doorOf('c')];
    link(a, b);
    await scheduler.advance(100);
    a.door.neighbours.get('b')?.refuse('too-much');
    expect(idsOf(a)).toEqual([]);
    link(a, b);
    link(a, c);
    await scheduler.advance(30_000);
    expect(idsOf(a)).toEqual(['c']);
    expect(a.welcomed).toEqual(['b', 'c']);
    await scheduler.advance(31_000);
    link(a, b);
    await scheduler.advance(100);
    expect(idsOf(a).sort()).toEqual(['b', 'c']);
  });

  test('a first offence that an honest device may commit does not keep it out', async () => {
    const [a, b] = [doorOf('a'), doorOf('b')];
    const pair = link(a, b);
    await scheduler.advance(100);
    a.door.neighbours.get('b')?.refuse('unfit-update');
    pair.cut();
    link(a, b);
    await scheduler.advance(100);
    expect(idsOf(a)).toEqual(['b']);
  });

  test('TD29 of 500 who knock at once and say nothing 96 are heard, and they make room again', async () => {
    const a = doorOf('a');
    const knocks = Array.from({ length: 500 }, () => knock(a));
    await scheduler.advance(100);
    expect(knocks.filter(({ end }) => !end.isEnded)).toHaveLength(96);
    const b = doorOf('b');
    await scheduler.advance(20_000);
    expect(knocks.filter(({ end }) => !end.isEnded)).toEqual([]);
    link(a, b);
    await scheduler.advance(100);
    expect(idsOf(a)).toEqual(['b']);
  });

  test('TD29 whoever is not listened to any more makes room first', async () => {
    const a = openDoor(createFakeIdentity('a', 1));
    const muted = Array.from({ length: 96 }, () => {
      const { pair, end } = knock(a);
      pair.b.send('control', encodeControl({ type: 'hello', ...helloOf(createFakeIdentity('x', 2)), epoch: 3 }));
      return end;
    });
    await scheduler.advance(100);
    expect(muted.filter(({ isEnded }) => isEnded)).toEqual([]);
    link(a, doorOf('b'));
    await scheduler.advance(100);
    expect(idsOf(a)).toEqual(['b']);
    expect(muted.filter(({ isEnded }) => isEnded)).toHaveLength(1);
  });

  test('TD28 a device with the keys of before is not let in, and hears it by the facilitator’s own word alone', async () => {
    const { facilitator, editor } = await createRoleKeys();
    const renewed = valueOf(await renewKey(facilitator));
    const [before, after] = [openDoor(await createRealIdentity(editor)), openDoor(await createRealIdentity(renewed))];
    const pair = link(before, after);
    await scheduler.advance(1_000);
    expect([idsOf(before), idsOf(after)]).toEqual([[], []]);
    expect([before.counts.oldKeys, after.counts.oldKeys]).toEqual([1, 0]);
    expect([before.door.refusals, after.door.refusals]).toEqual([[], []]);
    // Neither ends the link: who ends one is looked for at once.
    expect([before.lost, after.lost]).toEqual([[], []]);
    pair.cut();
    // Somebody who only says that there are newer keys.
    const rumour = knock(before);
    const stranger = await createRealIdentity((await createRoleKeys()).facilitator);
    rumour.pair.b.send('control', encodeControl({ type: 'hello', ...helloOf(stranger), epoch: 9 }));
    await scheduler.advance(1_000);
    expect(before.counts.oldKeys).toBe(1);
  });

  test('TD30 says that somebody’s build speaks otherwise as long as they are at the door', async () => {
    const a = doorOf('a');
    expect(a.door.problem).toBeUndefined();
    const { pair } = knock(a);
    const hello = helloOf(createFakeIdentity('b', 2));
    pair.b.send('control', encodeControl({ type: 'hello', ...hello, linkVersion: 9, oldestLinkVersion: 9 }));
    await scheduler.advance(100);
    expect(a.door.problem).toEqual({ type: 'other-version', isMineOlder: true });
    pair.cut();
    expect(a.door.problem).toBeUndefined();
    expect([a.counts.changes, a.door.refusals]).toEqual([2, []]);
  });

  test('greets again those who wait for the certificate', async () => {
    const { editor } = await createRoleKeys();
    const invited: TableKey = { role: 'editor', seed: editor.seed, anchor: editor.anchor, epoch: 0 };
    const identity = await createRealIdentity(invited);
    const [a, b] = [openDoor(identity), openDoor(await createRealIdentity(invited))];
    link(a, b);
    await scheduler.advance(30_000);
    expect(idsOf(a)).toEqual([]);
    await identity.takeCertificate((await createRealIdentity(editor)).certificate ?? new Uint8Array(0));
    a.door.greetAgain();
    await scheduler.advance(100);
    expect([idsOf(a).length, idsOf(b).length]).toEqual([1, 1]);
  });

  test('TD21 a device that shows the pass of another is no neighbour, whatever was heard of its proof', async () => {
    const { editor } = await createRoleKeys();
    const [victim, honest, thief] = [
      await createRealIdentity(editor),
      await createRealIdentity(editor),
      await createRealIdentity(editor),
    ];
    const a = openDoor(victim);
    const pair = createLinkPair({ scheduler });
    a.door.takeLink(pair.a);
    const handshake = new Handshake(pair.b, { ...thief, pass: honest.pass }, 1, scheduler, () => undefined);
    let queue = Promise.resolve();
    pair.b.listen({
      onMessage: (_channel, message) => {
        queue = queue.then(() => handshake.take(parseControl(message)));
      },
      onClose: () => {
        handshake.stop();
      },
    });
    await scheduler.advance(1_000);
    expect([idsOf(a), a.door.refusals.map(({ kind }) => kind)]).toEqual([[], ['replayed-proof']]);
  });

  test('closing ends every link, in whatever state it is', async () => {
    const [a, b] = [doorOf('a'), doorOf('b')];
    link(a, b);
    await scheduler.advance(100);
    const greeting = knock(a);
    const muted = knock(a);
    muted.pair.b.send('control', encodeControl({ type: 'hello', ...helloOf(createFakeIdentity('x', 2)), epoch: 3 }));
    await scheduler.advance(100);
    a.door.close();
    await scheduler.advance(10);
    expect([greeting.end.isEnded, muted.end.isEnded, idsOf(a), idsOf(b)]).toEqual([true, true, [], []]);
    expect(scheduler.timerCount).toBe(0);
  });
});
