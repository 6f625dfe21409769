import { prepareContribution } from '$domain';
import { bringIn } from '$table';
import * as Y from 'yjs';
import { createRandom } from '../helpers/memory-links';
import { sampleArrangement } from '../helpers/samples';
import { createRealScheduler } from '../helpers/services';
import { SimulatedRoom, type SimulatedDevice } from '../helpers/simulated-room';
import { startedTable } from '../helpers/tables';

/** What a large table costs a newcomer, and everybody else when many rows are brought in. */
export type LargeFigures = {
  /** The whole table as one update, and what went over the links until the newcomer held it all. */
  readonly lateJoin: { readonly tableBytes: number; readonly wireBytes: number; readonly equalAfterMs: number };
  /**
   * From bringing in until every device holds every row. Here all devices take turns on one processor; tablets work at the
   * same time, so a room takes what one device needs, as often as words are passed on: twice among 30 (`overlay.ts`).
   */
  readonly rows: {
    readonly peers: number;
    readonly rows: number;
    readonly equalAfterMs: number;
    readonly perDeviceMs: number;
    readonly inARoomMs: number;
  };
};

const LATENCY_MS = 2;
const LIMIT_MS = 180_000;
/** With up to 8 links a tablet, words reach 30 tablets in so many steps. */
const STEPS = 2;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isSo: () => boolean): Promise<void> {
  const startedAtMs = performance.now();
  while (!isSo()) {
    if (performance.now() - startedAtMs > LIMIT_MS) throw new Error('The simulated room did not come to rest.');
    await pause(2);
  }
}

const contentOf = ({ table }: SimulatedDevice): string => Y.encodeStateVector(table.replica.doc).join();
const areEqual = (devices: readonly SimulatedDevice[]): boolean => new Set(devices.map(contentOf)).size === 1;

async function closeRoom(room: SimulatedRoom): Promise<void> {
  await room.close();
  for (const { table } of room.devices) {
    table.replica.awareness.destroy();
    table.replica.doc.destroy();
  }
}

/** @param update a table as a year of work leaves it */
async function measureLateJoin(update: Uint8Array): Promise<LargeFigures['lateJoin']> {
  const room = new SimulatedRoom(createRealScheduler(), createRandom(7));
  room.setTrouble({ latencyMs: LATENCY_MS });
  const table = startedTable();
  Y.applyUpdate(table.replica.doc, update);
  room.add({ table });
  const startedAtMs = performance.now();
  room.announce(room.add());
  await until(() => areEqual(room.devices));
  const equalAfterMs = Math.round(performance.now() - startedAtMs);
  const { control, content } = room.sent;
  await closeRoom(room);
  return { tableBytes: update.length, wireBytes: control.bytes + content.bytes, equalAfterMs };
}

async function measureRows(peers: number, rows: number): Promise<LargeFigures['rows']> {
  const room = new SimulatedRoom(createRealScheduler(), createRandom(peers));
  room.setTrouble({ latencyMs: LATENCY_MS });
  const first = room.add({ table: startedTable() });
  for (let count = 1; count < peers; count += 1) {
    room.announce(room.add());
    await pause(20);
  }
  await until(
    () => areEqual(room.devices) && room.devices.every(({ live }) => live.state.devices.length === peers - 1),
  );
  const arrangements = Array.from({ length: rows }, (_, index) => sampleArrangement(`r${index}`));
  const contribution = prepareContribution('large', 't1', {
    answers: [],
    agreementDrafts: [],
    registerRows: [],
    arrangements,
  });
  const startedAtMs = performance.now();
  bringIn(first.table, contribution, { id: 'person', partyId: 'party' }, 1);
  await until(() => areEqual(room.devices));
  const equalAfterMs = Math.round(performance.now() - startedAtMs);
  await closeRoom(room);
  const perDeviceMs = Math.round(equalAfterMs / (peers - 1));
  return { peers, rows, equalAfterMs, perDeviceMs, inARoomMs: STEPS * (perDeviceMs + LATENCY_MS) };
}

/** Measures both, one after the other. */
export const measureLarge = async (update: Uint8Array): Promise<LargeFigures> => ({
  lateJoin: await measureLateJoin(update),
  rows: await measureRows(30, 5_000),
});
