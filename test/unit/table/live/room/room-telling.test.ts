import { beforeEach, describe, expect, test } from 'vitest';
import { RoomTelling } from '../../../../../src/table/live/room/room-telling';
import { encodeControl } from '../../../../../src/table/live/talk/messages';
import { createFakeNeighbour, type FakeNeighbour } from '../../../../helpers/fake-neighbour';
import { createRoomViews, viewOf } from '../../../../helpers/room-maps';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../../helpers/simulated-time';

let scheduler: SimulatedScheduler;
let b: FakeNeighbour;
let c: FakeNeighbour;
let toldCount: number;

async function begin(): Promise<RoomTelling> {
  const views = await createRoomViews([
    ['a', 'b'],
    ['a', 'c'],
  ]);
  const neighbours = new Map([b, c].map((one) => [one.pass.sessionId, one]));
  return new RoomTelling({ map: viewOf(views, 'a').map, scheduler, neighbours, onTold: () => (toldCount += 1) });
}

const recordCounts = ({ control }: FakeNeighbour): number[] =>
  control.flatMap((message) => (message?.type === 'members' ? [message.records.length] : []));

describe('what a device tells the room', () => {
  beforeEach(() => {
    scheduler = createSimulatedScheduler();
    [b, c] = [createFakeNeighbour('b'), createFakeNeighbour('c')];
    toldCount = 0;
  });

  test('where it stands: soon, several changes together, and again once in a while', async () => {
    const telling = await begin();
    telling.tellSoon();
    telling.tellSoon();
    await scheduler.advance(100);
    expect([recordCounts(b), recordCounts(c), toldCount]).toEqual([[1], [1], 1]);
    await scheduler.advance(15_000);
    // To one of them, by chance, also where the others stand.
    const counts = [...recordCounts(b), ...recordCounts(c)].sort();
    expect(counts).toEqual([1, 1, 1, 1, 3]);
    telling.stop();
    expect(scheduler.timerCount).toBe(0);
  });

  test('TD31 that it leaves, to each, with the word for those behind them', async () => {
    const telling = await begin();
    await scheduler.advance(100);
    telling.takeLeave();
    for (const { control } of [b, c])
      expect(control.slice(-2).map((message) => message?.type)).toEqual(['members', 'goodbye']);
    telling.stop();
  });

  test('what came from one goes to all others', async () => {
    const telling = await begin();
    telling.tellOthers(encodeControl({ type: 'presence', record: Uint8Array.of(7) }), b);
    expect([b.control, c.control.map((message) => message?.type)]).toEqual([[], ['presence']]);
    telling.stop();
    await scheduler.advance(100);
    expect(toldCount).toBe(0);
  });
});
