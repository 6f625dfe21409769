import type { TableKey, TableRole } from '$domain';
import type { Link, LinkChannel, Scheduler } from '$ports';
import { createTable, type Table } from '$table';
import type { Identity } from '../../src/table/live/identity';
import { parseControl } from '../../src/table/live/talk/messages';
import { openLive, type LiveTable } from '../../src/table/live/open-live';
import { createFakeIdentity } from './fake-identity';
import { createLinkPair, type LinkCount, type LinkPair, type LinkTrouble, type LinkWeather } from './memory-links';
import { keepPresence, useClientId } from './simulated-presence';

/** A device in a room without a network: the real table, sync and presence over links in memory. */
export type SimulatedDevice = {
  readonly name: string;
  readonly identity: Identity;
  readonly table: Table;
  readonly live: LiveTable;
};

type OpenLink = { readonly one: SimulatedDevice; readonly other: SimulatedDevice; readonly pair: LinkPair };

export type DeviceOptions = {
  readonly role?: TableRole;
  readonly schemaVersion?: number;
  readonly table?: Table;
  readonly identity?: Identity;
  readonly key?: TableKey;
};

/** How soon a device that lost a link announces itself again, as y-webrtc does. */
const ANNOUNCE_AGAIN_MS = 400;

/** A room with a signalling host that introduces, and a network that can be made bad. */
export class SimulatedRoom {
  readonly devices: SimulatedDevice[] = [];
  isHostUp = true;
  readonly #scheduler: Scheduler;
  readonly #random: () => number;
  readonly #links = new Set<OpenLink>();
  readonly #past = new Set<LinkPair>();
  readonly #pastPairs = new Set<string>();
  readonly #stopsByDevice = new Map<SimulatedDevice, () => void>();
  /** How often two devices that had lost each other were linked again. */
  reconnectionCount = 0;
  /** How many acknowledgements were sent since the room began. */
  acknowledgementCount = 0;
  #trouble: Partial<LinkTrouble> = {};
  #isSwallowed: (to: SimulatedDevice, channel: LinkChannel, message: Uint8Array) => boolean = () => false;
  #areApart: (one: SimulatedDevice, other: SimulatedDevice) => boolean = () => false;
  #count = 0;

  constructor(scheduler: Scheduler, random: () => number) {
    this.#scheduler = scheduler;
    this.#random = random;
  }

  /** Opens a table on one more device; it is not announced yet. */
  add({ role = 'editor', schemaVersion, table, identity, key }: DeviceOptions = {}): SimulatedDevice {
    this.#count += 1;
    const name = `d${this.#count}`;
    const ownTable = table ?? createTable('t1');
    // The same seed gives the same storm.
    useClientId(ownTable, 1 + Math.floor(this.#random() * 2 ** 31));
    const seed = `${name}-${Math.floor(this.#random() * 1e9).toString(36)}`;
    const ownIdentity = identity ?? createFakeIdentity(seed, ownTable.replica.doc.clientID, role);
    const live = openLive(ownTable, {
      key: key ?? { role, seed: 'A'.repeat(43), anchor: 'A'.repeat(22), epoch: 0, certificate: 'AQ' },
      identity: ownIdentity,
      scheduler: this.#scheduler,
      ...(schemaVersion === undefined ? {} : { schemaVersion }),
    });
    const device = { name, identity: ownIdentity, table: ownTable, live };
    this.devices.push(device);
    this.#stopsByDevice.set(device, keepPresence(ownTable, this.#scheduler));
    live.onWanted((ids) => {
      for (const id of ids) live.sendSignal(id, new Uint8Array([1]));
    });
    live.onSignal((from) => {
      const caller = this.devices.find((one) => one.identity.sessionId === from);
      if (caller !== undefined) this.connect(caller, device);
    });
    return device;
  }

  /** A device looks for others: everybody who welcomes it offers a link. */
  announce(device: SimulatedDevice): void {
    if (!this.isHostUp) return;
    for (const other of this.devices) if (other !== device && other.live.mayOffer()) this.connect(other, device);
  }

  /** Adds and announces devices one after another. */
  join(count: number, options: DeviceOptions = {}): readonly SimulatedDevice[] {
    return Array.from({ length: count }, () => {
      const device = this.add(options);
      this.announce(device);
      return device;
    });
  }

  connect(one: SimulatedDevice, other: SimulatedDevice): void {
    if (this.#areApart(one, other) || this.#linkOf(one, other) !== undefined) return;
    const binding = Uint8Array.from({ length: 32 }, () => Math.floor(this.#random() * 256));
    const bindings = [binding, binding.slice()] as const;
    const pair = createLinkPair({ scheduler: this.#scheduler, random: this.#random, bindings, ...this.#trouble });
    const link = { one, other, pair };
    this.#links.add(link);
    this.#past.add(pair);
    const names = [one.name, other.name].sort().join(' ');
    if (this.#pastPairs.has(names)) this.reconnectionCount += 1;
    this.#pastPairs.add(names);
    one.live.takeLink(this.#watch(pair.a, link, one));
    other.live.takeLink(this.#watch(pair.b, link, other));
  }

  /** Breaks a link abruptly. */
  cut(one: SimulatedDevice, other: SimulatedDevice): void {
    this.#linkOf(one, other)?.pair.cut();
  }

  /** The network between two is away, or back, without a word from the link; says whether they had one. */
  setAway(one: SimulatedDevice, other: SimulatedDevice, isAway: boolean): boolean {
    const link = this.#linkOf(one, other);
    link?.pair.setAway(isAway);
    return link !== undefined;
  }

  /** Who cannot reach whom from now on; links between them break. */
  setApart(areApart: (one: SimulatedDevice, other: SimulatedDevice) => boolean): void {
    this.#areApart = areApart;
    for (const { one, other, pair } of [...this.#links]) if (areApart(one, other)) pair.cut();
  }

  /** Makes the network bad, or good again, for links there are and links to come. */
  setTrouble(trouble: Partial<LinkTrouble>): void {
    this.#trouble = trouble;
    for (const { pair } of this.#links) pair.setTrouble(trouble);
  }

  /** Which messages never reach a device from now on, without a trace. */
  setSwallowed(isSwallowed: (to: SimulatedDevice, channel: LinkChannel, message: Uint8Array) => boolean): void {
    this.#isSwallowed = isSwallowed;
  }

  /** A device goes on purpose, and says so. */
  leave(device: SimulatedDevice): Promise<void> {
    this.#forget(device);
    return device.live.close();
  }

  /** A device is gone without a word. */
  vanish(device: SimulatedDevice): void {
    this.#forget(device);
    for (const link of [...this.#links]) if (link.one === device || link.other === device) link.pair.cut();
  }

  linkCountOf(device: SimulatedDevice): number {
    return [...this.#links].filter(({ one, other }) => one === device || other === device).length;
  }

  /** What was sent over all links since the room began. */
  get sent(): LinkCount {
    const counts = [...this.#past].flatMap(({ counts: { a, b } }) => [a, b]);
    const sum = (channel: 'control' | 'content'): LinkCount['control'] => ({
      messages: counts.reduce((total, count) => total + count[channel].messages, 0),
      bytes: counts.reduce((total, count) => total + count[channel].bytes, 0),
    });
    return { control: sum('control'), content: sum('content') };
  }

  /** What went wrong over all links since the room began. */
  get weather(): LinkWeather {
    const sum = (kind: keyof LinkWeather): number =>
      [...this.#past].reduce((total, { weather }) => total + weather[kind], 0);
    return { lost: sum('lost'), doubled: sum('doubled'), overtaken: sum('overtaken') };
  }

  async close(): Promise<void> {
    for (const stop of this.#stopsByDevice.values()) stop();
    await Promise.all(this.devices.map(({ live }) => live.close()));
  }

  #forget(device: SimulatedDevice): void {
    this.devices.splice(this.devices.indexOf(device), 1);
    this.#stopsByDevice.get(device)?.();
  }

  #linkOf(one: SimulatedDevice, other: SimulatedDevice): OpenLink | undefined {
    return [...this.#links].find(
      (link) => (link.one === one && link.other === other) || (link.one === other && link.other === one),
    );
  }

  /** Notices the end of a link as the matchmaker would: whoever lost one looks for others again. */
  #watch(link: Link, open: OpenLink, device: SimulatedDevice): Link {
    return {
      route: link.route,
      binding: link.binding,
      get waitingBytes() {
        return link.waitingBytes;
      },
      send: (channel, message) => {
        if (channel === 'control' && parseControl(message)?.type === 'acknowledgements') this.acknowledgementCount += 1;
        link.send(channel, message);
      },
      close: (ending) => {
        link.close(ending);
      },
      listen: (listener) => {
        link.listen({
          onMessage: (channel, message) => {
            if (!this.#isSwallowed(device, channel, message)) listener.onMessage(channel, message);
          },
          onAway: (isAway) => listener.onAway?.(isAway),
          onClose: (ending) => {
            this.#links.delete(open);
            listener.onClose(ending);
            if (ending === 'surplus') return;
            this.#scheduler.after(ANNOUNCE_AGAIN_MS, () => {
              if (this.devices.includes(open.one)) this.announce(open.one);
            });
          },
        });
      },
    };
  }
}
