import { vi } from 'vitest';
import * as Y from 'yjs';
import { digestOf } from '../../src/table/live/content/digest';
import { createRandom, createSimulatedScheduler, type SimulatedScheduler } from './memory-links';
import { SimulatedRoom, type SimulatedDevice } from './simulated-room';
import { startedTable } from './tables';

/** What a stormy run came to. */
export type StormEnd = {
  /** Digests of the content by device, after the weather cleared. */
  readonly digests: readonly string[];
  readonly stateVectors: readonly string[];
  readonly writtenCount: number;
  readonly troubleCount: number;
  /** What was refused of devices that are all honest. */
  readonly refusals: readonly string[];
  /** How often a device was said to hold words that it did not hold. */
  readonly liesCount: number;
  readonly unacknowledgedCount: number;
};

const STEPS = 40;
const PART_OF_ALPHABET = 'abcdefghijklmnop ';
/** An honest room is equal within one round of comparing; a second one is for what the first set in motion. */
const CLEARING_MS = 70_000;

/** Four to eight devices write at one table in bad weather, until it clears. The same seed gives the same storm. */
export async function runStorm(seed: number): Promise<StormEnd> {
  const random = createRandom(seed);
  const chance = vi.spyOn(Math, 'random').mockImplementation(random);
  try {
    return await storm(random);
  } finally {
    chance.mockRestore();
  }
}

async function storm(random: () => number): Promise<StormEnd> {
  const scheduler = createSimulatedScheduler();
  const room = new SimulatedRoom(scheduler, random);
  const below = (limit: number): number => Math.floor(random() * limit);
  const first = room.add({ table: startedTable() });
  room.join(3 + below(5));
  await scheduler.advance(below(3_000));
  let writtenCount = 0;
  let troubleCount = 0;
  let liesCount = 0;
  const pick = (): SimulatedDevice => room.devices[below(room.devices.length)] ?? first;
  for (let step = 0; step < STEPS; step += 1) {
    const kind = below(10);
    if (kind < 6) writtenCount += writeSomething(pick(), random);
    else troubleCount += makeTrouble(room, pick, random, kind);
    await scheduler.advance(below(400));
    if (step % 8 === 7) liesCount += await countLies(room, scheduler);
  }
  room.setTrouble({ lossRate: 0, duplicationRate: 0, reorderRate: 0, latencyMs: 5, jitterMs: 0 });
  room.setApart(() => false);
  for (const device of room.devices) room.announce(device);
  for (let passedMs = 0; passedMs < CLEARING_MS && !(await isEqual(room, scheduler)); passedMs += 5_000)
    await scheduler.advance(5_000);
  await scheduler.advance(2_000);
  liesCount += await countLies(room, scheduler);
  const digests = await readDigests(room, scheduler);
  const end: StormEnd = {
    digests,
    stateVectors: room.devices.map(stateVectorOf),
    writtenCount,
    troubleCount,
    refusals: room.devices.flatMap(({ live }) => live.state.refusals.map(({ kind }) => kind)),
    liesCount,
    unacknowledgedCount: room.devices.filter(({ live }) => live.state.isOnlyHere).length,
  };
  const closing = room.close();
  await scheduler.advance(1_000);
  await closing;
  for (const { table } of room.devices) {
    table.replica.awareness.destroy();
    table.replica.doc.destroy();
  }
  return end;
}

const stateVectorOf = ({ table }: SimulatedDevice): string =>
  JSON.stringify(
    [...Y.decodeStateVector(Y.encodeStateVector(table.replica.doc))].sort(([one], [other]) => one - other),
  );

const readDigests = (room: SimulatedRoom, scheduler: SimulatedScheduler): Promise<string[]> =>
  Promise.all(room.devices.map(({ table }) => readDigest(table.replica.doc, scheduler)));

/** Deletions do not show in a state vector: the content itself is held against each other. */
const isEqual = async (room: SimulatedRoom, scheduler: SimulatedScheduler): Promise<boolean> =>
  new Set(room.devices.map(stateVectorOf)).size === 1 && new Set(await readDigests(room, scheduler)).size === 1;

async function readDigest(doc: Y.Doc, scheduler: SimulatedScheduler): Promise<string> {
  const made = digestOf(doc, scheduler);
  await scheduler.advance(0);
  const digest = await made;
  return digest.ok ? [...digest.value].join(' ') : digest.error;
}

/** Types, deletes, or lays something down. Returns how much was written. */
function writeSomething({ table }: SimulatedDevice, random: () => number): number {
  const { doc } = table.replica;
  const below = (limit: number): number => Math.floor(random() * limit);
  const paragraphs = table.document.toArray().filter((node): node is Y.XmlElement => node instanceof Y.XmlElement);
  const kind = below(10);
  if (kind < 2 || paragraphs.length === 0) {
    doc.getMap('parties').set(`p${below(6)}`, { name: `naam ${below(100)}` });
    return 1;
  }
  const paragraph = paragraphs[below(paragraphs.length)];
  if (paragraph === undefined) return 0;
  doc.transact(() => {
    const [child] = paragraph.toArray();
    const text = child instanceof Y.XmlText ? child : new Y.XmlText();
    if (child === undefined) paragraph.insert(0, [text]);
    if (kind === 2 && paragraphs.length > 2) table.document.delete(below(table.document.length), 1);
    else if (kind === 3) table.document.insert(below(table.document.length + 1), [new Y.XmlElement('paragraph')]);
    else if (kind < 6 && text.length > 3) text.delete(below(text.length - 2), 1 + below(2));
    else text.insert(below(text.length + 1), PART_OF_ALPHABET.slice(below(10), 11 + below(6)));
  }, 'writing');
  return 1;
}

function makeTrouble(room: SimulatedRoom, pick: () => SimulatedDevice, random: () => number, kind: number): number {
  if (kind === 6) room.cut(pick(), pick());
  else if (kind === 7)
    room.setTrouble({
      lossRate: random() * 0.15,
      duplicationRate: random() * 0.1,
      reorderRate: random() * 0.2,
      latencyMs: random() * 300,
      jitterMs: random() * 100,
    });
  else if (kind === 8) {
    const border = random() < 0.5 ? -1 : Math.floor(random() * room.devices.length);
    room.setApart((one, other) => room.devices.indexOf(one) <= border !== room.devices.indexOf(other) <= border);
  } else room.announce(pick());
  return 1;
}

/** Holds what every device says of the others against what those hold. */
async function countLies(room: SimulatedRoom, scheduler: SimulatedScheduler): Promise<number> {
  await scheduler.advance(60);
  let count = 0;
  for (const { live, table } of room.devices) {
    const { doc } = table.replica;
    const own = Y.getState(doc.store, doc.clientID);
    for (const { sessionId, holdsMine } of live.state.devices) {
      const other = room.devices.find(({ identity }) => identity.sessionId === sessionId);
      if (holdsMine && other !== undefined && Y.getState(other.table.replica.doc.store, doc.clientID) < own) count += 1;
    }
  }
  return count;
}
