import { announcePresence, createTable, readPresence, startTable, type Table } from '$table';
import * as Y from 'yjs';
import { digestOf } from '../../src/table/live/content/digest';
import { createRandom, createSimulatedScheduler, type SimulatedScheduler } from './memory-links';
import { SimulatedRoom, type SimulatedDevice } from './simulated-room';
import { writeSomething } from './storm-writing';

/**
 * What happened in a storm, counted: a run in which nothing happened proves nothing. A message is overtaken when one that was
 * sent later came before it; a reconnection links two devices that had lost each other; a device is replaced when it goes, with
 * or without a word, and another comes.
 */
const KINDS = ['written', 'lost', 'doubled', 'overtaken', 'partitions', 'away', 'reconnections', 'replaced'] as const;
export type StormActivity = Readonly<Record<(typeof KINDS)[number], number>>;

/** What a stormy run came to. */
export type StormEnd = {
  /** Digests of the content by device, after the weather cleared. */
  readonly digests: readonly string[];
  readonly stateVectors: readonly string[];
  /** The people that each device shows, and those who are there. */
  readonly seen: readonly string[];
  readonly present: string;
  readonly activity: StormActivity;
  /** What was refused of devices that are all honest. */
  readonly refusals: readonly string[];
  /** How often a device was said to hold words that it did not hold. */
  readonly liesCount: number;
  readonly unacknowledgedCount: number;
};

const STEPS = 40;
/** An honest room is equal within one round of comparing; a second one is for what the first set in motion. */
const CLEARING_MS = 70_000;

/**
 * Four to eight devices write at one table in bad weather, until it clears. The same seed gives the same storm.
 *
 * @param plant a fault that is planted as the weather clears, to see that it is found
 */
export async function runStorm(seed: number, plant?: (room: SimulatedRoom) => void): Promise<StormEnd> {
  const random = createRandom(seed);
  const chance = Math.random;
  Math.random = random;
  try {
    return await new Storm(random).run(plant);
  } finally {
    Math.random = chance;
  }
}

/** What is wrong with how a storm ended; nothing where all is well. */
export function judgeStorm(end: StormEnd): readonly string[] {
  const faults: string[] = [];
  if (new Set(end.digests).size !== 1) faults.push('not equal');
  if (new Set(end.stateVectors).size !== 1) faults.push('other updates');
  if (end.seen.some((people) => people !== end.present)) faults.push('shows others than are there');
  if (end.liesCount > 0) faults.push('said to hold what was not there');
  if (end.refusals.length > 0) faults.push(`refused an honest device, ${end.refusals.join(', ')}`);
  if (end.unacknowledgedCount > 0) faults.push('held, but not said so');
  return faults;
}

/** What happened in storms together. */
export function addActivity(activities: readonly StormActivity[]): StormActivity {
  const sum = { written: 0, lost: 0, doubled: 0, overtaken: 0, partitions: 0, away: 0, reconnections: 0, replaced: 0 };
  for (const activity of activities) for (const kind of KINDS) sum[kind] += activity[kind];
  return sum;
}

/** One storm while it lasts. */
class Storm {
  readonly #scheduler: SimulatedScheduler = createSimulatedScheduler();
  readonly #random: () => number;
  readonly #room: SimulatedRoom;
  readonly #tables: Table[] = [];
  readonly #leaving: Promise<void>[] = [];
  readonly #counts = { written: 0, partitions: 0, away: 0, replaced: 0 };
  readonly #first: SimulatedDevice;
  #liesCount = 0;

  constructor(random: () => number) {
    this.#random = random;
    this.#room = new SimulatedRoom(this.#scheduler, random);
    this.#first = this.#add(this.#startTable());
  }

  async run(plant: ((room: SimulatedRoom) => void) | undefined): Promise<StormEnd> {
    for (let count = 3 + this.#below(5); count > 0; count -= 1) this.#room.announce(this.#add());
    await this.#scheduler.advance(this.#below(3_000));
    for (let step = 0; step < STEPS; step += 1) {
      this.#takeStep();
      await this.#scheduler.advance(this.#below(400));
      if (step % 8 === 7) await this.#countLies();
    }
    plant?.(this.#room);
    await this.#clear();
    await this.#countLies();
    const end = await this.#describe();
    const closing = Promise.all([...this.#leaving, this.#room.close()]);
    await this.#scheduler.advance(1_000);
    await closing;
    for (const { replica } of this.#tables) {
      replica.awareness.destroy();
      replica.doc.destroy();
    }
    return end;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #pick(): SimulatedDevice {
    const { devices } = this.#room;
    return devices[this.#below(devices.length)] ?? this.#first;
  }

  #startTable(): Table {
    const table = createTable('t1');
    table.replica.doc.clientID = 1 + this.#below(2 ** 31);
    startTable(table, {
      name: 'Ontwikkeldocument 2027',
      chapters: [{ heading: 'Visie' }, { heading: 'Acties' }],
      nowMs: 1,
    });
    return table;
  }

  /** One more device, with a person at it who says who they are. */
  #add(table: Table = createTable('t1')): SimulatedDevice {
    const device = this.#room.add({ table });
    this.#tables.push(table);
    const { name } = device;
    const party = { partyId: 'p', partyName: 'Gemeente Leiden', letter: 'A', colorIndex: 1 };
    announcePresence(table, { participantId: name, name, ...party });
    return device;
  }

  #takeStep(): void {
    const kind = this.#below(12);
    if (kind < 6) this.#counts.written += writeSomething(this.#pick().table, this.#random);
    else if (kind === 6) this.#room.cut(this.#pick(), this.#pick());
    else if (kind === 7)
      this.#room.setTrouble({
        lossRate: this.#random() * 0.15,
        duplicationRate: this.#random() * 0.1,
        reorderRate: this.#random() * 0.2,
        latencyMs: this.#random() * 300,
        jitterMs: this.#random() * 100,
      });
    else if (kind === 8) this.#part();
    else if (kind === 9) this.#room.announce(this.#pick());
    else if (kind === 10) this.#goAway();
    else this.#replace(this.#pick());
  }

  /** The network between two is away for a while, and then back. */
  #goAway(): void {
    const [one, other] = [this.#pick(), this.#pick()];
    if (this.#room.setAway(one, other, true)) this.#counts.away += 1;
    this.#scheduler.after(this.#below(8_000), () => this.#room.setAway(one, other, false));
  }

  /** Divides the room in two, or makes it whole again. */
  #part(): void {
    const { devices } = this.#room;
    const near = new Set(this.#random() < 0.5 ? [] : devices.slice(0, 1 + this.#below(devices.length)));
    if (near.size > 0 && near.size < devices.length) this.#counts.partitions += 1;
    this.#room.setApart((one, other) => near.has(one) !== near.has(other));
  }

  /** A device goes, and another comes: with what the first had kept, as after a page that was loaded again, or new. */
  #replace(device: SimulatedDevice): void {
    const table = createTable('t1');
    if (this.#random() < 0.5) Y.applyUpdate(table.replica.doc, Y.encodeStateAsUpdate(device.table.replica.doc));
    if (this.#random() < 0.5) this.#leaving.push(this.#room.leave(device));
    else {
      this.#room.vanish(device);
      this.#leaving.push(device.live.close());
    }
    this.#counts.replaced += 1;
    this.#room.announce(this.#add(table));
  }

  async #clear(): Promise<void> {
    const room = this.#room;
    room.setTrouble({ lossRate: 0, duplicationRate: 0, reorderRate: 0, latencyMs: 5, jitterMs: 0 });
    room.setApart(() => false);
    for (const device of room.devices) room.announce(device);
    for (let passedMs = 0; passedMs < CLEARING_MS && !(await this.#isClear()); passedMs += 5_000)
      await this.#scheduler.advance(5_000);
    await this.#scheduler.advance(2_000);
  }

  /** Whether there is nothing to wait for any more. Deletions do not show in a state vector: the content itself is compared. */
  async #isClear(): Promise<boolean> {
    const { devices } = this.#room;
    const isSeen = this.#seen().every((people) => people === this.#present());
    const isSaid = devices.every(({ live }) => !live.state.isOnlyHere);
    const hasSame = new Set(devices.map(stateVectorOf)).size === 1;
    return isSeen && isSaid && hasSame && new Set(await this.#digests()).size === 1;
  }

  async #describe(): Promise<StormEnd> {
    const { devices, weather, reconnectionCount } = this.#room;
    return {
      digests: await this.#digests(),
      stateVectors: devices.map(stateVectorOf),
      seen: this.#seen(),
      present: this.#present(),
      activity: { ...this.#counts, ...weather, reconnections: reconnectionCount },
      refusals: devices.flatMap(({ live }) => live.state.refusals.map(({ kind }) => kind)),
      liesCount: this.#liesCount,
      unacknowledgedCount: devices.filter(({ live }) => live.state.isOnlyHere).length,
    };
  }

  #present(): string {
    return namesOf(this.#room.devices);
  }

  #seen(): readonly string[] {
    return this.#room.devices.map(({ table }) => namesOf(readPresence(table)));
  }

  async #digests(): Promise<readonly string[]> {
    return Promise.all(this.#room.devices.map((device) => this.#readDigest(device)));
  }

  async #readDigest({ name, table }: SimulatedDevice): Promise<string> {
    const made = digestOf(table.replica.doc, this.#scheduler);
    await this.#scheduler.advance(0);
    const digest = await made;
    return digest.ok ? [...digest.value].join(' ') : `${name}: ${digest.error}`;
  }

  /** Holds what every device says of the others against what those hold. */
  async #countLies(): Promise<void> {
    await this.#scheduler.advance(60);
    const { devices } = this.#room;
    for (const { live, table } of devices) {
      const { doc } = table.replica;
      const own = Y.getState(doc.store, doc.clientID);
      for (const { sessionId, holdsMine } of live.state.devices) {
        const other = devices.find(({ identity }) => identity.sessionId === sessionId);
        if (holdsMine && other !== undefined && Y.getState(other.table.replica.doc.store, doc.clientID) < own)
          this.#liesCount += 1;
      }
    }
  }
}

const namesOf = (people: readonly { readonly name: string }[]): string =>
  people
    .map(({ name }) => name)
    .sort()
    .join(' ');

const stateVectorOf = ({ table }: SimulatedDevice): string =>
  JSON.stringify(
    [...Y.decodeStateVector(Y.encodeStateVector(table.replica.doc))].sort(([one], [other]) => one - other),
  );
