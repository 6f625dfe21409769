import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createRandom, createSimulatedScheduler, type SimulatedScheduler } from '../../../helpers/memory-links';
import { SimulatedRoom } from '../../../helpers/simulated-room';
import { startedTable } from '../../../helpers/tables';

const BATCHES = 5;
/** Devices compare at least this often. Source: link.md 2.4. */
const PERIOD_MS = 30_000;
const STEP_MS = 100;

let scheduler: SimulatedScheduler;
let room: SimulatedRoom;

/** A room of so many devices, come to rest; the same chance each time. */
async function gather(count: number): Promise<void> {
  const random = createRandom(count);
  vi.spyOn(Math, 'random').mockImplementation(random);
  room = new SimulatedRoom(scheduler, random);
  room.setTrouble({ latencyMs: 2 });
  room.add({ table: startedTable() });
  for (let at = 1; at < count; at += 1) {
    room.join(1);
    await scheduler.advance(200);
  }
  await scheduler.advance(20_000);
}

/** What each device holds and shows, each kind once; the order in which it came is no part of it. */
const statesOf = (): Set<string> =>
  new Set(
    room.devices.map(({ table: { replica, document } }) =>
      JSON.stringify([
        [...Y.decodeStateVector(Y.encodeStateVector(replica.doc))].sort(([one], [other]) => one - other),
        Object.entries(replica.doc.getMap('parties').toJSON()).sort(([one], [other]) => (one < other ? -1 : 1)),
        document.toJSON(),
      ]),
    ),
  );

describe('a room over a network', () => {
  beforeEach(() => {
    scheduler = createSimulatedScheduler();
  });
  afterEach(async () => {
    const closing = room.close();
    await scheduler.advance(1_000);
    await closing;
    for (const { table } of room.devices) {
      table.replica.awareness.destroy();
      table.replica.doc.destroy();
    }
    vi.restoreAllMocks();
  });

  test.each([2, 5, 8, 12])(
    'TD25 a batch of keys goes to each of %i devices once, and no more comes back than that they hold it',
    async (count) => {
      await gather(count);
      const [writer] = room.devices;
      if (writer === undefined) throw new Error('Nobody came.');
      const text = new Y.XmlText();
      writer.table.document.insert(0, [text]);
      await scheduler.advance(1_000);
      const before = { content: room.sent.content.messages, told: room.acknowledgementCount };
      for (let at = 0; at < BATCHES; at += 1) {
        text.insert(text.length, 'x');
        await scheduler.advance(1_000);
      }
      expect(statesOf().size).toBe(1);
      expect(writer.live.state.isOnlyHere).toBe(false);
      expect(writer.live.state.devices.map(({ holdsMine }) => holdsMine)).toEqual(Array(count - 1).fill(true));
      const content = (room.sent.content.messages - before.content) / BATCHES;
      const told = (room.acknowledgementCount - before.told) / BATCHES;
      // Whoever got it has it from one message: with fewer it would not be there.
      expect(content).toBe(count - 1);
      expect(content + told).toBeLessThanOrEqual(2 * (count - 1));
    },
  );

  test.each([3, 5, 8])(
    'TD20 while one in twenty messages is lost, %i devices are equal within one round',
    async (count) => {
      await gather(count);
      room.setTrouble({ latencyMs: 20, lossRate: 0.05 });
      for (let at = 0; at < 60; at += 1) {
        const { table } = room.devices[at % count] ?? room.devices[0] ?? { table: startedTable() };
        table.replica.doc.getMap('parties').set(`p${at}`, { at });
        await scheduler.advance(70);
      }
      const lastAtMs = scheduler.nowMs();
      while (statesOf().size > 1 && scheduler.nowMs() - lastAtMs < 2 * PERIOD_MS) await scheduler.advance(STEP_MS);
      expect(statesOf().size).toBe(1);
      expect(room.weather.lost).toBeGreaterThan(0);
      expect(scheduler.nowMs() - lastAtMs).toBeLessThanOrEqual(PERIOD_MS);
    },
  );
});
