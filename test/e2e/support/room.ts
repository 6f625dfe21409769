import { createRandom } from '../../bench/link/random.mjs';
import type { Device } from './device';
import { startHost, type RunningHost } from './host';
import { readText, startParagraph } from './look';
import { anna, editorOf, join, makeTable, type Seat } from './person';
import { expect } from './test';

export type RoomChoices = {
  readonly deviceCount: number;
  readonly seconds: number;
  /** How often a device loses links, and how often the host is gone for a while. */
  readonly killCount: number;
  readonly outageCount: number;
  readonly seed: number;
};

/** Something that goes wrong while all type, done by one of them between two marks. */
type Upset = {
  readonly atPart: number;
  readonly writer: number;
  readonly type: 'lose-one-link' | 'lose-all-links' | 'end-host' | 'start-host';
  /** Which of the links. */
  readonly choice: number;
};

type Connections = { readonly made: number; readonly open: number };

/** More devices than this are not all linked with each other (TD25). */
const FULL_MESH_DEVICES = 9;
const SETTLES = { timeout: 180_000, intervals: [1_000] };
/** Looks a second apart in which nothing may change. */
const QUIET_LOOKS = 10;

/** Opens a table, does something at it and ends it. Where that fails, the seed is told. */
export async function useRoom(
  startDevice: () => Promise<Device>,
  choices: RoomChoices,
  use: (room: Room) => Promise<void>,
): Promise<void> {
  if (choices.deviceCount > FULL_MESH_DEVICES) throw new Error(`No more than ${FULL_MESH_DEVICES} devices.`);
  const room = new Room(await startHost(), choices);
  try {
    await room.fill(startDevice);
    await use(room);
  } catch (cause) {
    console.error(`\nFAILED with ROOM_SEED=${choices.seed}: ${room.figures}\n`);
    throw cause;
  } finally {
    await room.end();
  }
}

/** A table at which everybody types while links are killed and the host comes and goes, as a seed says. */
class Room {
  readonly devices: Device[] = [];
  readonly #choices: RoomChoices;
  readonly #names: string[] = [];
  readonly #marks: string[] = [];
  readonly #upsets: Upset[];
  #host: RunningHost;
  #killCount = 0;

  constructor(host: RunningHost, choices: RoomChoices) {
    this.#host = host;
    this.#choices = choices;
    this.#upsets = planUpsets(choices);
  }

  /** Everybody sits down, and puts the caret where they will write. */
  async fill(startDevice: () => Promise<Device>): Promise<void> {
    let invitation = '';
    for (let index = 0; index < this.#choices.deviceCount; index += 1) {
      const [seat, device] = [seatOf(index), await startDevice()];
      await device.context.addInitScript(keepConnections);
      if (index === 0) invitation = await makeTable(device.page, this.#host.url, 'Storm', seat);
      else await join(device.page, invitation, seat);
      await expect(editorOf(device.page)).toContainText('Visie');
      this.devices.push(device);
      this.#names.push(seat.name);
    }
    for (const index of this.devices.keys()) await this.#beginToWrite(index);
  }

  get figures(): string {
    const { deviceCount, seconds, outageCount, seed } = this.#choices;
    const room = `${deviceCount} devices, ${seconds} s, seed ${seed}`;
    return `${room}: ${this.#marks.length} marks typed, ${this.#killCount} links killed, host gone ${outageCount} times`;
  }

  /** All type at once until the time is over, and what is planned goes wrong. */
  async typeThroughUpsets(): Promise<void> {
    const startMs = performance.now();
    const partGone = (): number => (performance.now() - startMs) / (this.#choices.seconds * 1_000);
    await Promise.all(this.devices.map((_, index) => this.#write(index, partGone)));
    // Who types slowly comes late to what was planned.
    for (const upset of this.#upsets.splice(0)) await this.#happen(upset);
  }

  /** What each device lacks of all marks, and how many different texts there are. */
  async compare(): Promise<{ readonly lost: readonly string[]; readonly textCount: number }> {
    const texts = await Promise.all(this.devices.map(({ page }) => readText(page)));
    const lost = texts.flatMap((text, index) =>
      this.#marks.filter((mark) => !text.includes(mark)).map((mark) => `${this.#names[index] ?? ''} lacks ${mark}`),
    );
    return { lost, textCount: new Set(texts).size };
  }

  /** Comes to the same text with every mark everywhere, and to one open connection with each other, for good. */
  async expectSettled(): Promise<readonly number[]> {
    const seed = `with ROOM_SEED=${this.#choices.seed}`;
    await expect
      .poll(() => this.compare(), { ...SETTLES, message: `every mark on every device ${seed}` })
      .toEqual({ lost: [], textCount: 1 });
    let before = '';
    let quietLooks = 0;
    const look = async (): Promise<string> => {
      const connections = await this.#readConnections();
      const now = JSON.stringify(connections);
      const isMeshed = connections.every(({ open }) => open === this.devices.length - 1);
      quietLooks = isMeshed && now === before ? quietLooks + 1 : 0;
      before = now;
      return quietLooks >= QUIET_LOOKS ? 'settled' : now;
    };
    await expect.poll(look, { ...SETTLES, message: `connections of each device ${seed}` }).toBe('settled');
    return (await this.#readConnections()).map(({ open }) => open);
  }

  end(): Promise<void> {
    return this.#host.end();
  }

  async #beginToWrite(index: number): Promise<void> {
    const { page } = this.devices[index] ?? {};
    if (page === undefined) return;
    await startParagraph(page);
    await page.keyboard.type(this.#addMark(index, 0));
    for (const other of this.devices)
      await expect.poll(async () => (await readText(other.page)).includes(markOf(this.#names[index], 0))).toBe(true);
  }

  async #write(index: number, partGone: () => number): Promise<void> {
    const random = createRandom(this.#choices.seed * 100 + index);
    const { page } = this.devices[index] ?? {};
    for (let count = 1; page !== undefined && partGone() < 1; count += 1) {
      await this.#upset(index, partGone());
      if (random() < 0.1) await page.keyboard.press('Enter');
      await page.keyboard.type(this.#addMark(index, count), { delay: 10 + random() * 60 });
    }
  }

  #addMark(index: number, count: number): string {
    const mark = markOf(this.#names[index], count);
    this.#marks.push(mark);
    return `${mark} `;
  }

  async #upset(writer: number, partGone: number): Promise<void> {
    const [next] = this.#upsets;
    if (next?.writer !== writer || next.atPart > partGone) return;
    this.#upsets.shift();
    await this.#happen(next);
  }

  async #happen({ type, writer, choice }: Upset): Promise<void> {
    if (type === 'end-host') await this.#host.end();
    else if (type === 'start-host') this.#host = await startHost(Number(new URL(this.#host.url).port));
    else {
      const isAll = type === 'lose-all-links';
      this.#killCount += (await this.devices[writer]?.page.evaluate(killLinks, { isAll, choice })) ?? 0;
    }
  }

  #readConnections(): Promise<readonly Connections[]> {
    return Promise.all(this.devices.map(({ page }) => page.evaluate(countConnections)));
  }
}

/** Kills spread over the time by chance; the host goes and comes back in between, before the end. */
function planUpsets({ deviceCount, killCount, outageCount, seed }: RoomChoices): Upset[] {
  const random = createRandom(seed);
  const plan = (type: Upset['type'], atPart: number): Upset => {
    return { type, atPart, writer: Math.floor(random() * deviceCount), choice: random() };
  };
  const kills = Array.from({ length: killCount }, () =>
    plan(random() < 0.3 ? 'lose-all-links' : 'lose-one-link', 0.05 + random() * 0.9),
  );
  const outages = Array.from({ length: outageCount }, (_, index) => {
    const [from, to] = [index / outageCount, (index + 0.9) / outageCount];
    const [goes, returns] = [random(), random()]
      .sort((one, other) => one - other)
      .map((part) => from + part * (to - from));
    return [plan('end-host', goes ?? from), plan('start-host', returns ?? to)];
  });
  return [...kills, ...outages.flat()].sort((one, other) => one.atPart - other.atPart);
}

const seatOf = (index: number): Seat =>
  index === 0 ? anna : { name: `Deelnemer ${index}`, party: `Basisschool ${index}`, partyKind: 'school' };

const markOf = (name = '', count: number): string => `[${name} ${count}]`;

/** Runs in the page before its own scripts: keeps every connection that is made. */
function keepConnections(): void {
  const kept: RTCPeerConnection[] = [];
  const Native = RTCPeerConnection;
  Reflect.set(globalThis, 'keptConnections', kept);
  globalThis.RTCPeerConnection = class extends Native {
    constructor(...settings: ConstructorParameters<typeof RTCPeerConnection>) {
      super(...settings);
      kept.push(this);
    }
  };
}

/** Runs in the page: closes connections under their links, of which the browser tells the page nothing. */
function killLinks({ isAll, choice }: { isAll: boolean; choice: number }): number {
  const kept = Reflect.get(globalThis, 'keptConnections') as RTCPeerConnection[];
  const linked = kept.filter(({ connectionState }) => connectionState === 'connected');
  const chosen = isAll ? linked : linked.slice(Math.floor(choice * linked.length)).slice(0, 1);
  for (const connection of chosen) connection.close();
  return chosen.length;
}

function countConnections(): Connections {
  const kept = Reflect.get(globalThis, 'keptConnections') as RTCPeerConnection[];
  return { made: kept.length, open: kept.filter(({ connectionState }) => connectionState !== 'closed').length };
}
