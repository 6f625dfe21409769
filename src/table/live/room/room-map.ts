import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { isWriterRole } from '$domain';
import type { Identity, Pass } from '../identity';
import { concat } from '../talk/bytes';
import { childrenOf, drawTree, firstStep, type Graph, type Node } from './overlay';

/** A session in the room, by its own signed word: who it is and with whom it has a link. */
export type Member = {
  readonly pass: Pass;
  readonly seq: number;
  readonly schemaVersion: number;
  readonly neighbours: ReadonlySet<string>;
  readonly isLeaving: boolean;
  readonly record: Uint8Array;
};

const MAX_MEMBERS = 256;
const MAX_NEIGHBOURS = 64;
const SIGNATURE_BYTES = 64;
const LABEL = new TextEncoder().encode('ontwikkeltafel member ');

/**
 * What this device knows of the room. Everybody's record travels to everybody; nobody can speak for another, because each
 * record is signed by its own session. A link counts when both sides name it.
 */
export class RoomMap {
  readonly selfId: string;
  readonly #identity: Identity;
  readonly #schemaVersion: number;
  readonly #tableVersion: () => number;
  readonly #membersById = new Map<string, Member>();
  readonly #treesByOrigin = new Map<string, ReadonlyMap<string, string>>();
  #linked: ReadonlySet<string> = new Set();
  #graph: Graph | undefined;
  #seq = 0;

  /** @param tableVersion the form of the table itself, once it is known; whose build is older does not write in it. */
  constructor(identity: Identity, schemaVersion: number, tableVersion: () => number) {
    this.#identity = identity;
    this.#schemaVersion = schemaVersion;
    this.#tableVersion = tableVersion;
    this.selfId = identity.sessionId;
  }

  get members(): ReadonlyMap<string, Member> {
    return this.#membersById;
  }

  /** Every record of another session. */
  get records(): readonly Uint8Array[] {
    return [...this.#membersById.values()].map(({ record }) => record);
  }

  /** Notes with whom this device has a link now. */
  setLinked(linked: ReadonlySet<string>): void {
    this.#linked = linked;
    this.#forget();
  }

  /** Makes the record that tells the others where this device stands, or that it leaves. */
  async makeRecord(isLeaving: boolean): Promise<Uint8Array> {
    this.#seq += 1;
    const facts = { pass: this.#identity.pass, seq: this.#seq, schemaVersion: this.#schemaVersion, isLeaving };
    const unsigned = encodeFacts({ ...facts, neighbours: [...this.#linked].slice(0, MAX_NEIGHBOURS) });
    return concat(unsigned, await this.#identity.sign(concat(LABEL, unsigned)));
  }

  /**
   * Takes in a record that came over a link.
   *
   * @returns the member when the record is news; `known` when it is not; `unfit` when nobody of this table signed it.
   */
  async take(record: Uint8Array): Promise<Member | 'known' | 'unfit'> {
    const facts = parseFacts(record);
    if (facts === undefined) return 'unfit';
    const pass = await this.#identity.readPass(facts.pass);
    // Without the facilitator's certificate nothing can be said of it yet; it comes again when it is known.
    if (pass === 'unknown') return 'known';
    if (pass === 'unfit' || pass.epoch !== this.#identity.epoch) return 'unfit';
    if (pass.sessionId === this.selfId || !this.#isNews(pass.sessionId, facts.seq)) return 'known';
    // Of someone who came and went unnoticed there is nothing to remember.
    if (facts.isLeaving && !this.#membersById.has(pass.sessionId)) return 'known';
    const unsigned = record.subarray(0, record.length - SIGNATURE_BYTES);
    const signature = record.slice(record.length - SIGNATURE_BYTES);
    if (!(await this.#identity.verify(pass.sessionId, concat(LABEL, unsigned), signature))) return 'unfit';
    // The proof took a moment: a newer record may have come meanwhile.
    if (!this.#isNews(pass.sessionId, facts.seq) || this.#isClaimed(pass) || !this.#hasRoomFor(pass)) return 'known';
    const { seq, schemaVersion, isLeaving } = facts;
    const member = {
      pass,
      seq,
      schemaVersion,
      neighbours: new Set(facts.neighbours),
      isLeaving,
      record: record.slice(),
    };
    this.#membersById.set(pass.sessionId, member);
    this.#forget();
    return member;
  }

  /**
   * Whether nobody's words go through a session: a reader or commenter, or one whose form of the table is older than this
   * one's.
   */
  readonly isReader = (sessionId: string): boolean => {
    if (sessionId === this.selfId) return !isWriterRole(this.#identity.role);
    const member = this.#membersById.get(sessionId);
    return member !== undefined && (!isWriterRole(member.pass.role) || !this.#hasFitForm(member));
  };

  /** Whether of what a session writes only comments and suggestions are taken in. */
  isCommenter(sessionId: string): boolean {
    if (sessionId === this.selfId) return this.#identity.role === 'commenter';
    const member = this.#membersById.get(sessionId);
    return member?.pass.role === 'commenter' && this.#hasFitForm(member);
  }

  #hasFitForm({ schemaVersion }: Member): boolean {
    return schemaVersion >= this.#tableVersion();
  }

  /** Who is in the room: reachable from here and not leaving; this device is not among them. */
  get present(): readonly Member[] {
    const tree = this.#treeOf(this.selfId);
    return [...this.#membersById.values()].filter(
      ({ pass, isLeaving }) => !isLeaving && (tree.has(pass.sessionId) || this.#linked.has(pass.sessionId)),
    );
  }

  /** The sessions of the room as the overlay sees them, this device among them. */
  get nodes(): readonly Node[] {
    const ids = [this.selfId, ...this.present.map(({ pass }) => pass.sessionId)];
    return ids.map((id) => ({ id, isReader: this.isReader(id) }));
  }

  /** To whom this device passes on what `origin` says. */
  childrenFor(origin: string): readonly string[] {
    const children = childrenOf(this.#treeOf(origin), this.selfId);
    // One's own words go over every link there is, also one that the other side has not named yet.
    return origin === this.selfId ? [...new Set([...children, ...this.#linked])] : children;
  }

  /** How many steps the words of `origin` still go behind this device. */
  stepsBehind(origin: string): number {
    const tree = this.#treeOf(origin);
    const stepsOf = (id: string): number => Math.max(0, ...childrenOf(tree, id).map((child) => 1 + stepsOf(child)));
    return stepsOf(this.selfId);
  }

  /** Over which link what this device says to `origin` goes. */
  parentFor(origin: string): string | undefined {
    return this.#linked.has(origin) ? origin : this.#treeOf(origin).get(this.selfId);
  }

  /** The first link on the way to a session. */
  stepTo(target: string): string | undefined {
    return this.#linked.has(target) ? target : firstStep(this.#links(), this.selfId, target, this.isReader);
  }

  #treeOf(origin: string): ReadonlyMap<string, string> {
    const known = this.#treesByOrigin.get(origin);
    if (known !== undefined) return known;
    // Of a session that nobody has heard of there is no way, and nothing to remember.
    if (!this.#links().has(origin)) return new Map();
    const tree = drawTree(this.#links(), origin, this.isReader);
    this.#treesByOrigin.set(origin, tree);
    return tree;
  }

  #links(): Graph {
    this.#graph ??= this.#drawGraph();
    return this.#graph;
  }

  #drawGraph(): Graph {
    const named = new Map<string, ReadonlySet<string>>([[this.selfId, this.#linked]]);
    for (const [id, { neighbours, isLeaving }] of this.#membersById)
      named.set(id, isLeaving ? new Set<string>() : neighbours);
    const isMutual = (one: string, other: string): boolean => {
      // A link of this device is a fact, whatever the other side has said so far.
      if (one === this.selfId || other === this.selfId) return this.#linked.has(one === this.selfId ? other : one);
      return named.get(other)?.has(one) ?? false;
    };
    return new Map(
      [...named].map(([id, neighbours]) => [
        id,
        new Set([...neighbours, this.selfId].filter((to) => to !== id && isMutual(id, to))),
      ]),
    );
  }

  #isNews(sessionId: string, seq: number): boolean {
    return (this.#membersById.get(sessionId)?.seq ?? 0) < seq;
  }

  /**
   * Two sessions under one client id: the first keeps it, else one could point as the other. Whoever may write goes
   * before who may not, so that no reader can take a writer's place.
   */
  #isClaimed({ sessionId, clientId, role }: Pass): boolean {
    const others = [...this.#membersById.values()].filter(
      ({ pass, isLeaving }) => !isLeaving && pass.clientId === clientId && pass.sessionId !== sessionId,
    );
    if (!isWriterRole(role) || others.some(({ pass }) => isWriterRole(pass.role))) return others.length > 0;
    for (const { pass } of others) this.#membersById.delete(pass.sessionId);
    return false;
  }

  /** Those who left, or cannot be reached any more, make room for who comes. */
  #hasRoomFor({ sessionId }: Pass): boolean {
    if (this.#membersById.size < MAX_MEMBERS || this.#membersById.has(sessionId)) return true;
    const presentIds = new Set(this.present.map(({ pass }) => pass.sessionId));
    const absent = [...this.#membersById.keys()].find((id) => !presentIds.has(id));
    if (absent !== undefined) this.#membersById.delete(absent);
    return absent !== undefined;
  }

  #forget(): void {
    this.#graph = undefined;
    this.#treesByOrigin.clear();
  }
}

type Facts = {
  readonly pass: Uint8Array;
  readonly seq: number;
  readonly schemaVersion: number;
  readonly neighbours: readonly string[];
  readonly isLeaving: boolean;
};

function encodeFacts({ pass, seq, schemaVersion, neighbours, isLeaving }: Facts): Uint8Array {
  const to = encoding.createEncoder();
  encoding.writeVarUint8Array(to, pass);
  encoding.writeVarUint(to, seq);
  encoding.writeVarUint(to, schemaVersion);
  encoding.writeVarUint(to, isLeaving ? 1 : 0);
  encoding.writeVarUint(to, neighbours.length);
  for (const id of neighbours) encoding.writeVarString(to, id);
  return encoding.toUint8Array(to);
}

function parseFacts(record: Uint8Array): Facts | undefined {
  try {
    const from = decoding.createDecoder(record);
    const pass = decoding.readVarUint8Array(from);
    const seq = decoding.readVarUint(from);
    const schemaVersion = decoding.readVarUint(from);
    const isLeaving = decoding.readVarUint(from) === 1;
    const length = decoding.readVarUint(from);
    if (length > MAX_NEIGHBOURS) return undefined;
    const neighbours = Array.from({ length }, () => decoding.readVarString(from));
    const isWhole = from.arr.length - from.pos === SIGNATURE_BYTES && Number.isSafeInteger(seq);
    return isWhole ? { pass, seq, schemaVersion, neighbours, isLeaving } : undefined;
  } catch {
    return undefined;
  }
}
