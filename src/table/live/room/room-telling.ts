import type { Scheduler } from '$ports';
import { encodeControl } from '../talk/messages';
import { say, type Neighbour } from '../talk/neighbour';
import type { RoomMap } from './room-map';

export type TellingMeans = {
  readonly map: RoomMap;
  readonly scheduler: Scheduler;
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  /** The room was told where this device stands. */
  readonly onTold: () => void;
};

const TELL_AFTER_MS = 20;
/** Whoever missed a word about the room cannot know that it did; half of what presence lasts. */
const REPEAT_MS = 15_000;

/** Tells the room with whom this device is linked, and each neighbour what is known of the room. */
export class RoomTelling {
  readonly #means: TellingMeans;
  #ownRecord: Uint8Array | undefined;
  #leavingRecord: Uint8Array | undefined;
  #stopTelling: (() => void) | undefined;
  #stopRepeating: () => void = () => undefined;
  #isStopped = false;

  constructor(means: TellingMeans) {
    this.#means = means;
    this.tellSoon();
    this.#repeatLater();
  }

  /** Several changes at once are told together. */
  tellSoon(): void {
    this.#stopTelling ??= this.#means.scheduler.after(TELL_AFTER_MS, () => {
      this.#stopTelling = undefined;
      void this.#tell();
    });
  }

  /** Says to one neighbour where all stand. */
  sayRoom(neighbour: Neighbour): void {
    const records = [...(this.#ownRecord ? [this.#ownRecord] : []), ...this.#means.map.records];
    say(neighbour, { type: 'members', records });
  }

  tellOthers(bytes: Uint8Array, but?: Neighbour): void {
    for (const neighbour of this.#means.neighbours.values())
      if (neighbour !== but) neighbour.sendControl(bytes, but !== undefined);
  }

  takeLeave(): void {
    for (const neighbour of this.#means.neighbours.values()) {
      if (this.#leavingRecord !== undefined) say(neighbour, { type: 'members', records: [this.#leavingRecord] });
      say(neighbour, { type: 'goodbye', reason: 'left' });
    }
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopTelling?.();
    this.#stopRepeating();
  }

  async #tell(): Promise<void> {
    const { map, onTold } = this.#means;
    this.#ownRecord = await map.makeRecord(false);
    // Leaving must be said in the moment itself, when there is no time to sign.
    const leaving = await map.makeRecord(true);
    if (this.#isStopped) return;
    this.#leavingRecord = leaving;
    this.#repeat();
    onTold();
  }

  #repeat(): void {
    if (this.#ownRecord) this.tellOthers(encodeControl({ type: 'members', records: [this.#ownRecord] }));
  }

  /** Says again where this device stands, and to one neighbour, by chance, where all stand. */
  #repeatLater(): void {
    this.#stopRepeating = this.#means.scheduler.after(REPEAT_MS, () => {
      this.#repeat();
      const neighbours = [...this.#means.neighbours.values()];
      const chosen = neighbours[Math.floor(Math.random() * neighbours.length)];
      if (chosen !== undefined) this.sayRoom(chosen);
      this.#repeatLater();
    });
  }
}
