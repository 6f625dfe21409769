import { describe, expect, test } from 'vitest';
import { RoomShape } from '../../../../../src/table/live/room/room-shape';
import { createRoomViews, viewOf } from '../../../../helpers/room-maps';
import { createSimulatedScheduler } from '../../../../helpers/simulated-time';

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `s${index + 10}`);

describe('the shape of a room', () => {
  test('of two who should be linked and are not, the one with the lower id calls, and again while it does not help', async () => {
    const views = await createRoomViews([
      ['a', 'b'],
      ['b', 'c'],
    ]);
    const scheduler = createSimulatedScheduler();
    const called: string[][] = [];
    for (const [name, linked] of [
      ['a', ['b']],
      ['c', ['b']],
    ] as const) {
      const { map } = viewOf(views, name);
      const shape = new RoomShape({ map, scheduler, linkedIds: () => new Set(linked), drop: () => undefined });
      shape.onWanted((ids) => called.push([name, ...ids]));
      shape.follow();
    }
    await scheduler.advance(2_499);
    expect(called).toEqual([]);
    await scheduler.advance(1);
    expect(called).toEqual([['a', 'c'], ['c']]);
    await scheduler.advance(8_000);
    expect(called.at(-1)).toEqual(['a', 'c']);
  });

  test('TD29 is seen to also in a room that is never left in peace', async () => {
    const { map } = viewOf(
      await createRoomViews([
        ['a', 'b'],
        ['b', 'c'],
      ]),
      'a',
    );
    const scheduler = createSimulatedScheduler();
    const shape = new RoomShape({ map, scheduler, linkedIds: () => new Set(['b']), drop: () => undefined });
    let calls = 0;
    shape.onWanted(() => (calls += 1));
    for (let second = 0; second < 120; second += 1) {
      shape.follow();
      await scheduler.advance(1_000);
    }
    expect(calls).toBeGreaterThanOrEqual(3);
    shape.stop();
    expect(scheduler.timerCount).toBe(0);
  });

  test('TD25 ends what is more than 8 links, but none that the overlay chose', async () => {
    const all = names(14);
    const links = all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
    const [first = ''] = all;
    const { map } = viewOf(await createRoomViews(links), first);
    const scheduler = createSimulatedScheduler();
    const linked = new Set(all.slice(1));
    const shape = new RoomShape({
      map,
      scheduler,
      linkedIds: () => linked,
      drop: (id) => linked.delete(id),
    });
    shape.follow();
    await scheduler.advance(4_000);
    expect(linked.size).toBe(8);
    // In a room of the size that stays, nothing is ended.
    shape.follow();
    await scheduler.advance(4_000);
    expect(linked.size).toBe(8);
  });

  test('in a full room some answer who looks for a first link, in a small one everybody', async () => {
    const all = names(30);
    const [first = '', ...others] = all;
    const { map } = viewOf(await createRoomViews(others.map((other) => [first, other] as const)), first);
    const scheduler = createSimulatedScheduler();
    let linkCount = 8;
    const linkedIds = (): ReadonlySet<string> => new Set(others.slice(0, linkCount));
    const shape = new RoomShape({ map, scheduler, linkedIds, drop: () => undefined });
    const offers = Array.from({ length: 2_000 }, () => shape.mayOffer()).filter(Boolean).length;
    expect(offers).toBeGreaterThan(100);
    expect(offers).toBeLessThan(320);
    linkCount = 7;
    expect(Array.from({ length: 50 }, () => shape.mayOffer()).every(Boolean)).toBe(true);
  });
});
