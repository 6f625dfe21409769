import { bringInContribution, joinByKey, openTable, type OpenedTable, type Services } from '$actions';
import { loadChecklist } from '$content';
import { changeAnswer, createId, fingerprintToWords, prepareContribution } from '$domain';
import { createStore } from '$store';
import {
  createEmptyReplica,
  createMemoryTableStorage,
  onTableChange,
  parseInvitation,
  readFingerprint,
  readTableBytes,
  readTableContent,
  readTableState,
} from '$table';
import { createConnector } from '$transport';
import * as Y from 'yjs';
import { quickenShortStrings } from '../../../src/table/lib0/short-strings';
import { createRealScheduler } from '../../helpers/services';
import { createNearbyConnector, type NearbyConnector } from './nearby';
import { overhear } from './overhear';

// A device does so with its first checkpoint; these have no disk.
quickenShortStrings();

/** Where a simulated peer sits down. */
export type PeerSeat = {
  readonly number: number;
  readonly invitation: string;
  readonly signallingAddress: string;
  /** One peer of a page looks for others by the signalling host. */
  readonly isFirst: boolean;
  /** Keeps all that it hears, so that it can be searched. */
  readonly isKeeping: boolean;
};

/** What a peer knows at a moment. */
export type PeerLook = {
  readonly name: string;
  readonly hasTable: boolean;
  readonly linkCount: number;
  /** Other devices that are here now. */
  readonly hereCount: number;
  readonly roundCount: number;
  readonly sealedCount: number;
  /** The explanations of all answers that lie open. */
  readonly explanations: readonly string[];
  readonly text: string;
  readonly problem: string;
};

const WORDS = 'wij spreken af dat de school betrokken is voordat hulp in de klas begint en dat ouders meepraten ';

/** Someone at the table without a screen: all of a device's own code below the screens, its table in memory. */
export class SimulatedPeer {
  readonly name: string;
  readonly #services: Services;
  readonly #opened: OpenedTable;
  readonly #nearby: NearbyConnector;
  readonly #heard: readonly Uint8Array[];
  #text: Y.XmlText | undefined;
  #typing: ReturnType<typeof setInterval> | undefined;
  #typedCount = 0;

  private constructor(
    name: string,
    services: Services,
    opened: OpenedTable,
    nearby: NearbyConnector,
    heard: Uint8Array[],
    isKeeping: boolean,
  ) {
    this.name = name;
    this.#services = services;
    this.#opened = opened;
    this.#nearby = nearby;
    this.#heard = heard;
    if (isKeeping) opened.table.replica.doc.on('update', (update: Uint8Array) => heard.push(update));
  }

  static async sit({ number, invitation, signallingAddress, isFirst, isKeeping }: PeerSeat): Promise<SimulatedPeer> {
    const name = `Deelnemer ${number}`;
    const heard: Uint8Array[] = [];
    const nearby = createNearbyConnector();
    const connector = isFirst ? createConnector(createEmptyReplica) : nearby;
    const clock = { nowMs: () => Date.now() };
    const services: Services = {
      clock,
      scheduler: createRealScheduler(),
      store: createStore(clock, `crowd-${number}-${createId()}`),
      tableStorage: createMemoryTableStorage(),
      connector: isKeeping ? overhear(connector, (bytes) => heard.push(bytes)) : connector,
      ownSignallingAddress: signallingAddress,
    };
    const key = parseInvitation(invitation);
    if (!key.ok) throw new Error(key.error.type);
    const known = await joinByKey(services, key.value, {
      personName: name,
      partyName: `School ${number}`,
      partyKind: 'school',
      role: 'care-coordinator',
    });
    if (!known.ok) throw new Error(known.error.type);
    const opened = await openTable(services, known.value.id);
    if (!opened.ok) throw new Error(opened.error.type);
    return new SimulatedPeer(name, services, opened.value, nearby, heard, isKeeping);
  }

  get hasTable(): boolean {
    return readTableState(this.#opened.table).type === 'ready';
  }

  get hereCount(): number {
    return this.#opened.live.state.devices.filter(({ isHere }) => isHere).length;
  }

  /** Looks again for whoever is in the same page. */
  greetAgain(): void {
    this.#nearby.greetAgain();
  }

  get bytes(): Uint8Array {
    return readTableBytes(this.#opened.table);
  }

  /** The six words that a screen of this peer would show; empty while it cannot be said. */
  async readSixWords(): Promise<string> {
    const made = await readFingerprint(this.#opened.table, this.#services.scheduler);
    return made.ok ? fingerprintToWords(made.value).join(' ') : '';
  }

  /** The moment at which so many arrangements lie here, with what is said of each: ms since 1970, the same in every page. */
  untilArrangements(count: number): Promise<number> {
    const { doc } = this.#opened.table.replica;
    return new Promise((resolve) => {
      const look = (): void => {
        if (doc.getMap('arrangements').size < count || doc.getMap('claims').size < count) return;
        stop();
        resolve(performance.timeOrigin + performance.now());
      };
      const stop = onTableChange(this.#opened.table, look);
      look();
    });
  }

  look(): PeerLook {
    const { table, live } = this.#opened;
    const { answers, rounds, sealedAnswers } = readTableContent(table);
    const { linkCount, problem } = live.state;
    return {
      name: this.name,
      hasTable: this.hasTable,
      linkCount,
      hereCount: this.hereCount,
      roundCount: rounds.length,
      sealedCount: sealedAnswers.length,
      explanations: answers.map(({ explanation }) => explanation).sort(),
      text: table.document.toJSON(),
      problem: problem?.type ?? '',
    };
  }

  /** Those of some words that ever reached this peer. */
  findHeard(words: readonly string[]): readonly string[] {
    const decoder = new TextDecoder('latin1');
    const texts = [...this.#heard, this.bytes].map((bytes) => decoder.decode(bytes));
    return words.filter((word) => texts.some((text) => text.includes(word)));
  }

  /** Types a letter each so many ms behind what it wrote last, and shows its cursor there. */
  startTyping(everyMs: number): void {
    this.#typing ??= setInterval(() => {
      this.#type();
    }, everyMs);
  }

  /** @returns how many letters were typed since it was started. */
  stopTyping(): number {
    clearInterval(this.#typing);
    this.#typing = undefined;
    const typedCount = this.#typedCount;
    this.#typedCount = 0;
    return typedCount;
  }

  /** Writes a line of its own in the document. */
  write(line: string): void {
    this.#text = new Y.XmlText(line);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [this.#text]);
    const { document } = this.#opened.table;
    document.insert(document.length, [paragraph]);
  }

  /** Lays an answer on the table. @returns what kept it from that; empty when it lies there. */
  async bringIn(partCode: string, explanation: string): Promise<string> {
    const nowMs = this.#services.clock.nowMs();
    const answer = changeAnswer(undefined, await loadChecklist(), partCode, { value: 'partly', explanation }, nowMs);
    const choice = { answers: [answer], arrangements: [], agreementDrafts: [], registerRows: [] };
    const contribution = prepareContribution(createId(), this.#opened.known.id, choice);
    const laid = await bringInContribution(this.#services, this.#opened, contribution, choice);
    return laid.ok ? '' : laid.error.type;
  }

  #type(): void {
    const { table } = this.#opened;
    const text = this.#text;
    if (text === undefined) return;
    text.insert(text.length, WORDS.charAt(text.length % WORDS.length));
    this.#typedCount += 1;
    const place = Y.createRelativePositionFromTypeIndex(text, text.length);
    table.replica.awareness.setLocalStateField('cursor', { anchor: place, head: place });
  }
}
