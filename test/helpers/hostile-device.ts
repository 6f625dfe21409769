import type { Link, LinkChannel } from '$ports';
import * as encoding from 'lib0/encoding';
import type { Identity } from '../../src/table/live/identity';
import { RoomMap } from '../../src/table/live/room/room-map';
import { concat } from '../../src/table/live/talk/bytes';
import { Handshake, type Greeting } from '../../src/table/live/talk/handshake';
import {
  encodeContent,
  encodeControl,
  parseContent,
  parseControl,
  type ContentMessage,
  type ControlMessage,
} from '../../src/table/live/talk/messages';
import { createLinkPair } from './memory-links';
import type { SimulatedDevice } from './simulated-room';
import type { SimulatedScheduler } from './simulated-time';

type Told<Message> = Exclude<Message, { type: 'skipped' }>;

/** A record of presence, signed by one session; in the name of another where that is given. */
export async function makePresenceRecord(
  identity: Identity,
  clock: number,
  state: unknown,
  sessionId = identity.sessionId,
): Promise<Uint8Array> {
  const unsigned = encoding.encode((to) => {
    encoding.writeVarString(to, sessionId);
    encoding.writeVarUint(to, clock);
    encoding.writeVarString(to, JSON.stringify(state));
  });
  const label = new TextEncoder().encode('ontwikkeltafel presence ');
  return concat(unsigned, await identity.sign(concat(label, unsigned)));
}

/** A device with a build of its own: it greets as it should, and then says whatever the test wants. */
export class HostileDevice {
  readonly identity: Identity;
  readonly link: Link;
  readonly control: ControlMessage[] = [];
  readonly content: ContentMessage[] = [];
  readonly #map: RoomMap;
  readonly #scheduler: SimulatedScheduler;
  greeting: Greeting | undefined;
  /** When the other side ended the link, in made-up time. */
  cutOffAtMs: number | undefined;
  #handshake: Handshake | undefined;

  constructor(victim: SimulatedDevice, identity: Identity, scheduler: SimulatedScheduler, schemaVersion = 1) {
    const { a, b } = createLinkPair({ scheduler });
    this.identity = identity;
    this.link = b;
    this.#scheduler = scheduler;
    this.#map = new RoomMap(identity, schemaVersion, () => 0);
    this.#map.setLinked(new Set([victim.identity.sessionId]));
    b.listen({
      onMessage: (channel, message) => {
        this.#hear(channel, message);
      },
      onClose: () => {
        this.cutOffAtMs = scheduler.nowMs();
        this.#handshake?.stop();
      },
    });
    victim.live.takeLink(a);
  }

  get isCutOff(): boolean {
    return this.cutOffAtMs !== undefined;
  }

  /** Proves who it is, and says where it stands in the room. */
  async greet(): Promise<void> {
    this.#handshake = new Handshake(this.link, this.identity, 1, this.#scheduler, (greeting) => {
      this.greeting = greeting;
    });
    await this.#scheduler.advance(50);
    await this.introduce();
    await this.#scheduler.advance(500);
    this.control.length = 0;
    this.content.length = 0;
  }

  async introduce(isLeaving = false): Promise<void> {
    this.say({ type: 'members', records: [await this.#map.makeRecord(isLeaving)] });
  }

  say(message: Told<ControlMessage>): void {
    this.sendRaw('control', encodeControl(message));
  }

  tell(message: Told<ContentMessage>): void {
    this.sendRaw('content', encodeContent(message));
  }

  /** Says something that was written here. */
  write(seq: number, update: Uint8Array, origin = this.identity.sessionId): void {
    this.tell({ type: 'batch', origin, seq, update });
  }

  sendRaw(channel: LinkChannel, message: Uint8Array): void {
    this.link.send(channel, message);
  }

  #hear(channel: LinkChannel, message: Uint8Array): void {
    if (channel === 'content') this.content.push(...[parseContent(message) ?? []].flat());
    else {
      const heard = parseControl(message);
      if (heard !== undefined) this.control.push(heard);
      void this.#handshake?.take(heard);
    }
  }
}
