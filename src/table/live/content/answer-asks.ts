import type { Scheduler } from '$ports';
import * as Y from 'yjs';
import type { AppliedBatches } from './applied-batches';
import { deflate } from './deflate';
import { encodeContent } from '../talk/messages';
import type { Neighbour } from '../talk/neighbour';
import { COMMENTER_ROOTS } from '../../schema';
import { StateSlicer } from './state-slices';

/** So much may wait on a link before the next slice is made. */
const HIGH_WATER_BYTES = 1_048_576;
const WAIT_MS = 20;
/** A device that is well asks now and then; one that asks more often in this time wants to keep this one busy. */
const MAX_ASKS = 20;
const ASKS_WITHIN_MS = 10_000;

type Answer = { isStopped: boolean };

/** Gives a device that asks what it lacks of the document, slice by slice, one answer a neighbour at a time. */
export class AnswerAsks {
  readonly #doc: Y.Doc;
  readonly #applied: AppliedBatches;
  readonly #scheduler: Scheduler;
  readonly #isCommenter: boolean;
  readonly #answers = new Map<Neighbour, Answer>();
  readonly #askTimes = new WeakMap<Neighbour, number[]>();

  /** @param isCommenter whether nothing but comments would be taken from this device. */
  constructor(doc: Y.Doc, applied: AppliedBatches, scheduler: Scheduler, isCommenter = false) {
    this.#isCommenter = isCommenter;
    this.#doc = doc;
    this.#applied = applied;
    this.#scheduler = scheduler;
  }

  /** Answers; a newer question of the same neighbour ends the answer to its earlier one. */
  take(from: Neighbour, askId: number, stateVector: Uint8Array): void {
    if (this.#isTooOften(from)) {
      from.refuse('too-much');
      return;
    }
    const known = parseStateVector(stateVector);
    if (known === undefined) {
      from.refuse('unfit-message');
      return;
    }
    this.stop(from);
    const answer = { isStopped: false };
    this.#answers.set(from, answer);
    // What follows must see the document and the batches at one and the same moment.
    const slicer = new StateSlicer(this.#doc, known, this.#isCommenter ? COMMENTER_ROOTS : undefined);
    const applied = this.#applied.entries;
    this.#send(from, askId, slicer, applied, answer).catch(() => {
      // What cannot be written down cannot be sent; the other device asks somebody else.
      this.stop(from);
    });
  }

  /** Ends the answer to a neighbour. */
  stop(to: Neighbour): void {
    const answer = this.#answers.get(to);
    if (answer !== undefined) answer.isStopped = true;
    this.#answers.delete(to);
  }

  async #send(
    to: Neighbour,
    askId: number,
    slicer: StateSlicer,
    applied: AppliedBatches['entries'],
    answer: Answer,
  ): Promise<void> {
    let index = 0;
    for (let slice = slicer.next(); slice !== undefined; slice = slicer.next()) {
      const { bytes: update, isDeflated } = await deflate(slice.update);
      while (!answer.isStopped && to.waitingBytes > HIGH_WATER_BYTES) await this.#pause();
      if (answer.isStopped) return;
      const { doneCount, isLast } = slice;
      const { totalCount } = slicer;
      const told = isLast ? applied : [];
      to.sendContent(
        encodeContent({
          type: 'slice',
          askId,
          index,
          doneCount,
          totalCount,
          isLast,
          isDeflated,
          update,
          applied: told,
        }),
      );
      index += 1;
    }
    if (this.#answers.get(to) === answer) this.#answers.delete(to);
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      this.#scheduler.after(WAIT_MS, resolve);
    });
  }

  #isTooOften(from: Neighbour): boolean {
    const nowMs = this.#scheduler.nowMs();
    const recent = (this.#askTimes.get(from) ?? []).filter((atMs) => nowMs - atMs < ASKS_WITHIN_MS);
    this.#askTimes.set(from, [...recent, nowMs]);
    return recent.length >= MAX_ASKS;
  }
}

/** Reads a state vector from outside. */
export function parseStateVector(bytes: Uint8Array): ReadonlyMap<number, number> | undefined {
  try {
    return Y.decodeStateVector(bytes);
  } catch {
    return undefined;
  }
}
