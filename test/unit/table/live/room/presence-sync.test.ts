import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Identity } from '../../../../../src/table/live/identity';
import { PresenceSync } from '../../../../../src/table/live/room/presence-sync';
import { makePresenceRecord } from '../../../../helpers/hostile-device';
import { createRoomViews, viewOf, type RoomView } from '../../../../helpers/room-maps';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../../helpers/simulated-time';

type Present = {
  readonly awareness: Awareness;
  readonly presence: PresenceSync;
  readonly scheduler: SimulatedScheduler;
  readonly sent: { readonly to: readonly string[]; readonly record: Uint8Array }[];
  readonly identities: Readonly<Record<'a' | 'b' | 'c', Identity>>;
};

/** `a`, with `b` and behind it `c` in the room. Client ids are 100, 101 and 102. */
async function openPresence(): Promise<Present> {
  const views: ReadonlyMap<string, RoomView> = await createRoomViews([
    ['a', 'b'],
    ['b', 'c'],
  ]);
  const scheduler = createSimulatedScheduler();
  const doc = new Y.Doc();
  doc.clientID = 100;
  const awareness = new Awareness(doc);
  const sent: Present['sent'] = [];
  const { map, identity } = viewOf(views, 'a');
  const presence = new PresenceSync({
    awareness,
    identity,
    map,
    scheduler,
    send: (to, record) => sent.push({ to, record }),
  });
  presence.follow(new Set(['b', 'c']));
  const identities = { a: identity, b: viewOf(views, 'b').identity, c: viewOf(views, 'c').identity };
  return { awareness, presence, scheduler, sent, identities };
}

describe('presence', () => {
  test('is told at most twice a second, the last word always', async () => {
    const { awareness, presence, scheduler, sent } = await openPresence();
    for (let index = 0; index < 100; index += 1) {
      awareness.setLocalState({ user: { name: `naam ${index}` } });
      await scheduler.advance(50);
    }
    await scheduler.advance(1_000);
    expect(sent.length).toBeGreaterThanOrEqual(10);
    expect(sent.length).toBeLessThanOrEqual(12);
    expect(sent.every(({ to }) => to.length === 1 && to[0] === 'b')).toBe(true);
    expect(new TextDecoder().decode(sent.at(-1)?.record)).toContain('naam 99');
    presence.stop();
    expect(scheduler.timerCount).toBe(0);
    awareness.destroy();
  });

  test('TD23 one session cannot speak for another', async () => {
    const { awareness, presence, identities } = await openPresence();
    const honest = await makePresenceRecord(identities.b, 1, { user: { name: 'Bo' } });
    expect(await presence.take(honest)).toEqual({ type: 'news', sessionId: 'b' });
    const forged = await makePresenceRecord(identities.c, 2, { user: { name: 'Niet Bo' } }, 'b');
    expect(await presence.take(forged)).toEqual({ type: 'forged' });
    expect(awareness.getStates().get(101)).toEqual({ user: { name: 'Bo' } });
    for (const unfit of [
      new Uint8Array(0),
      honest.slice(0, -1),
      honest.slice(3),
      encoding.encode((to) => {
        encoding.writeVarString(to, 'b');
      }),
    ])
      expect(await presence.take(unfit)).toEqual({ type: 'forged' });
    // Nobody else speaks for this device either.
    expect(await presence.take(await makePresenceRecord(identities.a, 99, { user: {} }))).toEqual({ type: 'known' });
    awareness.destroy();
  });

  test('TD23 a clock of 2^53-1 silences the session that uses it, and nobody else', async () => {
    const { awareness, presence, identities, scheduler } = await openPresence();
    await presence.take(await makePresenceRecord(identities.b, Number.MAX_SAFE_INTEGER, { user: { name: 'vast' } }));
    for (let clock = 1; clock <= 3; clock += 1)
      expect(
        await presence.take(await makePresenceRecord(identities.c, clock, { user: { name: `c ${clock}` } })),
      ).toMatchObject({ type: 'news' });
    await scheduler.advance(100);
    expect(awareness.getStates().get(102)).toEqual({ user: { name: 'c 3' } });
    expect(awareness.getStates().get(101)).toEqual({ user: { name: 'vast' } });
    awareness.destroy();
  });

  test('TD23 whoever cannot be reached is not shown any more, an old word does not bring them back, a way does', async () => {
    const { awareness, presence, identities } = await openPresence();
    const record = await makePresenceRecord(identities.c, 5, { user: { name: 'Cas' } });
    await presence.take(record);
    expect(awareness.getStates().has(102)).toBe(true);
    presence.follow(new Set(['b']));
    expect(awareness.getStates().has(102)).toBe(false);
    expect(presence.records).toEqual([]);
    expect(await presence.take(record)).toEqual({ type: 'known' });
    expect(await presence.take(await makePresenceRecord(identities.c, 6, { user: { name: 'Cas 2' } }))).toMatchObject({
      type: 'news',
    });
    expect(awareness.getStates().has(102)).toBe(false);
    presence.follow(new Set(['b', 'c']));
    expect(awareness.getStates().get(102)).toEqual({ user: { name: 'Cas 2' } });
    expect(presence.records).toHaveLength(1);
    presence.stop();
    expect([...awareness.getStates().keys()]).toEqual([100]);
    awareness.destroy();
  });

  test('TD23 of someone nobody knows is not shown', async () => {
    const { awareness, presence, identities } = await openPresence();
    const stranger = { ...identities.b, sessionId: 'stranger' };
    expect(await presence.take(await makePresenceRecord(stranger, 1, { user: {} }))).toEqual({ type: 'known' });
    awareness.destroy();
  });

  test('TD23 what makes a listener stumble does not harm the link', async () => {
    const { awareness, presence, identities } = await openPresence();
    const stumble = (): void => {
      throw new Error('A cursor that cannot be drawn.');
    };
    awareness.on('change', stumble);
    expect(await presence.take(await makePresenceRecord(identities.b, 1, { cursor: 5 }))).toMatchObject({
      type: 'news',
    });
    presence.follow(new Set());
    awareness.off('change', stumble);
    awareness.destroy();
  });

  test('larger than anybody takes in is not sent', async () => {
    const { awareness, scheduler, sent } = await openPresence();
    awareness.setLocalState({ user: { name: '字'.repeat(4_000) } });
    await scheduler.advance(1_000);
    expect(sent).toEqual([]);
    awareness.setLocalState({ user: { name: '字'.repeat(100) } });
    await scheduler.advance(1_000);
    expect(sent).toHaveLength(1);
    awareness.destroy();
  });
});
