import { createId, lastStretches, MAX_STRETCH_WORDS, parseRecord, StretchSchema, type Stretch } from '$domain';
import type { Clock, Scheduler } from '$ports';
import type * as Y from 'yjs';
import { writeCommand } from '../commands';
import { followDocument } from '../document/follow-document';
import { beforeOthersWords, beforeWordsLeave } from '../others-words';
import { ROOTS, stretchWordsKey } from '../schema';
import type { Table } from '../table';
import { PieceReader, type Snapshot } from './pieces';
import { StretchDraft } from './stretch-draft';

export type KeeperMeans = {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly participantId: string;
  readonly partyId: string;
};

/** What was typed apart is told soon: when the page dies its words are there, and who wrote them as well. */
const SOON_MS = 300;
/** With others there it is told more seldom, for each telling goes to all of them. */
const SOON_WITH_OTHERS_MS = 5_000;
/** Who goes on without a pause is followed at least this often. */
const LONGEST_MS = 20_000;
/** With others there one stretch lasts no longer: who comes later has not seen the next. */
const LONGEST_STRETCH_MS = 300_000;
/** Beyond so many what was told longest ago is let go of, when it is older than anybody is away. */
const KEPT_WORDS = 2_000;
const KEPT_MS = 400 * 86_400_000;

type Open = {
  readonly id: string;
  readonly from: number;
  readonly after: readonly string[];
  readonly along: readonly number[];
  readonly draft: StretchDraft;
};

/**
 * Tells at the table what this device writes in the document, stretch by stretch (TD80): it is laid there before words of
 * others come in, so that nothing that is written over is written nowhere. What is read of it is pure (`domain/table/apart`).
 */
export class StretchKeeper {
  readonly #table: Table;
  readonly #means: KeeperMeans;
  readonly #reader: PieceReader;
  readonly #stops: readonly (() => void)[];
  /** The document as it was before what was written here last; `undefined` after words of others. */
  #earlier: Snapshot | undefined;
  /** Whether something was written here that the draft does not have. */
  #isBehind = false;
  #open: Open | undefined;
  #stopTimer: (() => void) | undefined;
  #waitingSinceMs: number | undefined;
  #hasForgotten = false;

  constructor(table: Table, means: KeeperMeans) {
    this.#table = table;
    this.#means = means;
    this.#reader = new PieceReader(table);
    this.#earlier = this.#reader.read();
    const { doc, awareness } = table.replica;
    doc.on('beforeTransaction', this.#beforeChange);
    awareness.on('change', this.#onRoom);
    this.#stops = [
      followDocument(table, this.#onText),
      beforeOthersWords(table, () => {
        this.#note();
        if (this.#open?.along.length === 0) this.end();
      }),
      beforeWordsLeave(table, () => {
        this.end();
      }),
      () => {
        doc.off('beforeTransaction', this.#beforeChange);
        awareness.off('change', this.#onRoom);
      },
    ];
  }

  /** Tells what was not told yet, and begins anew with the next letter. */
  end(): void {
    this.#lay();
    this.#open = undefined;
  }

  stop(): void {
    this.end();
    for (const stop of this.#stops) stop();
    this.#stopTimer?.();
    this.#reader.stop();
  }

  readonly #beforeChange = ({ local, origin }: Y.Transaction): void => {
    // Of its own accord Yjs only tidies up after words of others; whoever writes here says what it is that writes.
    if (local && origin !== null) this.#earlier ??= this.#reader.read();
    if (local || !this.#isBehind) return;
    // Words of others that nobody announced: those of another window, from disk.
    this.#note();
    const open = this.#open;
    if (open?.along.length === 0)
      queueMicrotask(() => {
        if (this.#open === open) this.end();
      });
  };

  readonly #onText = (_changed: unknown, { local }: Y.Transaction): void => {
    if (!local) {
      this.#earlier = undefined;
      return;
    }
    this.#isBehind = true;
    this.#open ??= this.#begin();
    this.#laySoon();
  };

  readonly #onRoom = ({ added, removed }: { added: readonly number[]; removed: readonly number[] }): void => {
    if (added.length + removed.length > 0) this.end();
  };

  #begin(): Open {
    const { awareness } = this.#table.replica;
    const along = [...awareness.getStates().keys()].filter((session) => session !== awareness.clientID);
    const after = lastStretches(readStretches(this.#table));
    return { id: createId(), from: this.#means.clock.nowMs(), after, along, draft: new StretchDraft() };
  }

  #note(): void {
    if (!this.#isBehind) return;
    this.#isBehind = false;
    const now = this.#reader.read();
    if (this.#earlier !== undefined) this.#open?.draft.note(this.#earlier, now);
    this.#earlier = now;
  }

  #laySoon(): void {
    const { scheduler } = this.#means;
    this.#waitingSinceMs ??= scheduler.nowMs();
    const isLong = scheduler.nowMs() - this.#waitingSinceMs > LONGEST_MS;
    if (isLong) this.#stopTimer ??= scheduler.after(0, this.#layNow);
    else {
      this.#stopTimer?.();
      const delayMs = this.#open?.along.length === 0 ? SOON_MS : SOON_WITH_OTHERS_MS;
      this.#stopTimer = scheduler.after(delayMs, this.#layNow);
    }
  }

  readonly #layNow = (): void => {
    const open = this.#open;
    this.#lay();
    const isLong = open !== undefined && this.#means.clock.nowMs() - open.from > LONGEST_STRETCH_MS;
    if (isLong && open.along.length > 0) this.#open = undefined;
  };

  #lay(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    this.#waitingSinceMs = undefined;
    this.#note();
    const open = this.#open;
    if (open === undefined) return;
    const untold = open.draft.takeUntold();
    if (untold.length === 0 && !hasMoreGone(this.#table, open)) return;
    // A table of a newer form is not written, and neither is this (TD6).
    writeCommand(this.#table, 'lay-stretch', (doc) => {
      const root = doc.getMap(ROOTS.stretchWords);
      for (const { pieceId, words } of untold.slice(0, MAX_STRETCH_WORDS)) {
        const key = stretchWordsKey(open.id, pieceId);
        if (words !== undefined) root.set(key, { ...words, stretchId: open.id });
        else if (root.has(key)) root.delete(key);
      }
      doc.getMap(ROOTS.stretches).set(open.id, this.#toStretch(open));
      this.#forgetOld(doc);
    });
  }

  /** Once for each opening. That there was a stretch stays: others built on it. */
  #forgetOld(doc: Y.Doc): void {
    if (this.#hasForgotten) return;
    this.#hasForgotten = true;
    const words = doc.getMap(ROOTS.stretchWords);
    const toById = new Map(readStretches(this.#table).map(({ id, to }) => [id, to]));
    const told = [...words.keys()].map((key) => ({ key, to: toById.get(key.slice(0, key.lastIndexOf('/'))) ?? 0 }));
    const beyond = told.sort((one, other) => other.to - one.to).slice(KEPT_WORDS);
    for (const { key, to } of beyond) if (to < this.#means.clock.nowMs() - KEPT_MS) words.delete(key);
  }

  #toStretch({ id, from, after, along, draft }: Open): Stretch {
    const { participantId, partyId, clock } = this.#means;
    return {
      id,
      participantId,
      partyId,
      session: this.#table.replica.awareness.clientID,
      from,
      to: clock.nowMs(),
      after,
      along: along.slice(0, MAX_STRETCH_WORDS),
      gone: draft.gone.slice(0, MAX_STRETCH_WORDS),
    };
  }
}

const hasMoreGone = ({ replica: { doc } }: Table, { id, draft }: Open): boolean =>
  draft.gone.length > (parseRecord(StretchSchema, doc.getMap(ROOTS.stretches).get(id))?.gone.length ?? 0);

function readStretches({ replica: { doc } }: Table): readonly Stretch[] {
  return [...doc.getMap(ROOTS.stretches).values()].flatMap((value) => {
    const stretch = parseRecord(StretchSchema, value);
    return stretch === undefined ? [] : [stretch];
  });
}
