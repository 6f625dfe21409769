import type { Scheduler } from '$ports';
import type { AppliedBatches } from './applied-batches';
import type { Acknowledgement } from '../talk/messages';
import type { RoomMap } from '../room/room-map';

export type AcknowledgementMeans = {
  readonly map: RoomMap;
  readonly applied: AppliedBatches;
  readonly scheduler: Scheduler;
  /** Settles when everything taken in is on this device's disk; says whether it is. */
  readonly whenKept: () => Promise<boolean>;
  readonly send: (toSessionId: string, entries: readonly Acknowledgement[]) => void;
  /** Something was heard of who holds this device's words. */
  readonly onHeld: () => void;
};

/** Who only receives says so soon; who passes on waits for those behind it, so that one message tells of all. */
const LEAF_DELAY_MS = 100;
const STEP_DELAY_MS = 150;
const MAX_HELD = 4_096;
/** So many go in one message. */
const MAX_ENTRIES = 1_024;
/** What others hold does not wait for a disk that hangs. */
const KEEP_PATIENCE_MS = 2_000;

/**
 * The way back of every batch: each device tells, along the tree by which the batch came, that it holds it, once it is on
 * its disk. So the writer knows on how many devices the words are (TBL-4).
 */
export class Acknowledgements {
  readonly #means: AcknowledgementMeans;
  /** What is to be told, by origin and device. */
  readonly #waiting = new Map<string, Acknowledgement>();
  readonly #heldByDevice = new Map<string, number>();
  /** Whose words this device said to hold since the last round. */
  readonly #toldOrigins = new Set<string>();
  #stopTimer: (() => void) | undefined;
  #stopPatience: (() => void) | undefined;
  #isKeeping = false;
  #isStopped = false;

  constructor(means: AcknowledgementMeans) {
    this.#means = means;
  }

  /** Up to which of this device's batches another device holds everything. */
  heldBy(sessionId: string): number {
    return this.#heldByDevice.get(sessionId) ?? 0;
  }

  /** The highest of this device's batches that any other device holds. */
  get heldAnywhere(): number {
    return Math.max(0, ...this.#heldByDevice.values());
  }

  /** This device took in something of `origin`. */
  noteApplied(origin: string): void {
    if (origin === this.#means.map.selfId) return;
    this.#wait({ origin, device: this.#means.map.selfId, seq: this.#means.applied.upTo(origin) });
  }

  /** The ways have changed: everything is told again along the new ones. */
  repeatAll(): void {
    this.#toldOrigins.clear();
    this.repeatOld();
  }

  /** A round: what was told before the last one is told again, in case it went lost; what was told since is no news. */
  repeatOld(): void {
    for (const [origin, seq] of this.#means.applied.entries)
      if (origin !== this.#means.map.selfId && !this.#toldOrigins.has(origin))
        this.#wait({ origin, device: this.#means.map.selfId, seq });
    this.#toldOrigins.clear();
  }

  /** Takes what a neighbour tells. A reader is nobody's way, so what it tells of others is not taken. */
  take(from: string, entries: readonly Acknowledgement[]): void {
    const { map } = this.#means;
    const isKnown = (id: string): boolean => id === map.selfId || map.members.has(id);
    for (const entry of entries) {
      const { origin, device, seq } = entry;
      if (device === map.selfId || !isKnown(device) || !isKnown(origin)) continue;
      if (device !== from && map.isReader(from)) continue;
      if (origin === map.selfId) this.#noteHeld(device, seq);
      else this.#wait(entry);
    }
  }

  /** A device was heard to hold this device's batches up to `seq`. */
  #noteHeld(device: string, seq: number): void {
    // Nobody can hold what was not written yet.
    const known = Math.min(seq, this.#means.applied.upTo(this.#means.map.selfId));
    if (known <= this.heldBy(device)) return;
    if (this.#heldByDevice.size >= MAX_HELD && !this.#heldByDevice.has(device)) return;
    this.#heldByDevice.set(device, known);
    this.#means.onHeld();
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopTimer?.();
    this.#stopPatience?.();
    this.#waiting.clear();
  }

  #wait(entry: Acknowledgement): void {
    const name = `${entry.origin} ${entry.device}`;
    const before = this.#waiting.get(name);
    if ((before?.seq ?? 0) >= entry.seq || (before === undefined && this.#waiting.size >= MAX_HELD)) return;
    this.#waiting.set(name, entry);
    if (this.#stopTimer !== undefined || this.#isStopped) return;
    const delayMs = LEAF_DELAY_MS + STEP_DELAY_MS * this.#means.map.stepsBehind(entry.origin);
    this.#stopTimer = this.#means.scheduler.after(delayMs, () => {
      this.#stopTimer = undefined;
      void this.#tell();
    });
  }

  async #tell(): Promise<void> {
    if (this.#isKeeping) return;
    this.#isKeeping = true;
    const told = [...this.#waiting.values()];
    this.#waiting.clear();
    const isKept = await this.#untilKept();
    this.#isKeeping = false;
    const self = this.#means.map.selfId;
    const byStep = new Map<string, Acknowledgement[]>();
    for (const entry of told) {
      // What is not on this disk is not said to be held; the next try comes with the next words or the next round.
      if (entry.device === self && !isKept) continue;
      const step = this.#means.map.parentFor(entry.origin);
      if (step !== undefined && entry.device === self) this.#toldOrigins.add(entry.origin);
      if (step !== undefined) byStep.set(step, [...(byStep.get(step) ?? []), entry]);
    }
    for (const [step, entries] of byStep)
      for (let first = 0; first < entries.length; first += MAX_ENTRIES)
        this.#means.send(step, entries.slice(first, first + MAX_ENTRIES));
    for (const entry of [...this.#waiting.values()]) this.#rearm(entry);
  }

  async #untilKept(): Promise<boolean> {
    const isKept = this.#means.whenKept().catch(() => false);
    const isTooLate = new Promise<boolean>((resolve) => {
      this.#stopPatience = this.#means.scheduler.after(KEEP_PATIENCE_MS, () => {
        resolve(false);
      });
    });
    const outcome = await Promise.race([isKept, isTooLate]);
    this.#stopPatience?.();
    return outcome;
  }

  #rearm(entry: Acknowledgement): void {
    if (this.#stopTimer !== undefined) return;
    this.#waiting.delete(`${entry.origin} ${entry.device}`);
    this.#wait(entry);
  }
}
