import * as Y from 'yjs';
import type { Scheduler } from '$ports';
import { createRandom } from '../helpers/memory-links';
import { SimulatedRoom } from '../helpers/simulated-room';
import { startedTable } from '../helpers/tables';

/** What a simulated room of some peers costs. */
export type MeshFigures = {
  readonly peers: number;
  /** Content messages over all links for one batch, and the acknowledgements that follow it. */
  readonly messagesPerBatch: number;
  readonly acknowledgementsPerBatch: number;
  readonly linksPerTablet: { readonly least: number; readonly most: number };
  /** From the last of the keys until every tablet holds them all. */
  readonly convergenceMs: number;
  readonly keys: number;
};

const KEYS = 50;
const LATENCY_MS = 2;
const SETTLE_LIMIT_MS = 90_000;
const QUIET_MS = 1_500;

const scheduler: Scheduler = {
  nowMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isSo: () => boolean, limitMs: number): Promise<void> {
  const startedAtMs = performance.now();
  while (!isSo()) {
    if (performance.now() - startedAtMs > limitMs) throw new Error('The simulated room did not come to rest.');
    await pause(2);
  }
}

/** Runs a room of so many peers in real time: the real sync and presence, links in memory. */
export async function measureMesh(peers: number): Promise<MeshFigures> {
  const room = new SimulatedRoom(scheduler, createRandom(peers));
  room.setTrouble({ latencyMs: LATENCY_MS });
  const first = room.add({ table: startedTable() });
  for (let count = 1; count < peers; count += 1) {
    room.announce(room.add());
    await pause(20);
  }
  const [writer = first] = room.devices;
  const { doc } = writer.table.replica;
  const stateOf = (): string[] =>
    room.devices.map(({ table }) => String(Y.getState(table.replica.doc.store, doc.clientID)));
  const links = (): number[] => room.devices.map((device) => room.linkCountOf(device));
  const isAtRest = (): boolean =>
    Math.max(...links()) <= 8 &&
    room.devices.every(({ live }) => live.state.devices.length === peers - 1) &&
    new Set(stateOf()).size === 1;
  await until(isAtRest, SETTLE_LIMIT_MS);
  await pause(QUIET_MS);

  const before = { content: room.sent.content.messages, told: room.acknowledgementCount };
  doc.getMap('parties').set('batch', { at: 1 });
  // What the writer knows of the others is shown a moment later than it changes.
  await pause(QUIET_MS);
  await until(
    () => new Set(stateOf()).size === 1 && writer.live.state.devices.every(({ holdsMine }) => holdsMine),
    20_000,
  );
  const batch = { content: room.sent.content.messages - before.content, told: room.acknowledgementCount - before.told };

  const text = new Y.XmlText();
  writer.table.document.insert(0, [text]);
  for (let key = 0; key < KEYS; key += 1) {
    text.insert(text.length, 'x');
    await pause(20);
  }
  const lastKeyAtMs = performance.now();
  await until(() => new Set(stateOf()).size === 1, 20_000);
  const convergenceMs = performance.now() - lastKeyAtMs;
  const figures: MeshFigures = {
    peers,
    messagesPerBatch: batch.content,
    acknowledgementsPerBatch: batch.told,
    linksPerTablet: { least: Math.min(...links()), most: Math.max(...links()) },
    convergenceMs: Math.round(convergenceMs),
    keys: KEYS,
  };
  await room.close();
  for (const { table } of room.devices) {
    table.replica.awareness.destroy();
    table.replica.doc.destroy();
  }
  return figures;
}
