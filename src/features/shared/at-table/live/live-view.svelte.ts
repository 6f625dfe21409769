import { ALONE, type LiveState, type LiveTable } from '$table';
import { isHeldElsewhere, isUnderWay, showCautiously } from './cautious';

/** That others have the last words is shown after this much quiet. That they have not shows at once. */
const HELD_AFTER_QUIET_MS = 400;
/** Who is here and lacks the last words for this long is named; before that they are on their way. */
const LATE_AFTER_MS = 3_000;
/** A device that came in is believed to have everything after this long: by then it has compared. */
const ELSEWHERE_AFTER_MS = 5_000;

/** What a view does beyond showing. */
export type LiveViewMeans = {
  /** Keeps whether something of this table is on this device only. */
  readonly noteOnlyHere: (isOnlyHere: boolean) => void;
};

/** How a live table stands, as a screen shows it: calm, and never more than is true. */
export class LiveView {
  shown: LiveState = $state.raw(ALONE);
  /** Whether a device that is here has been without the last words for some time. */
  isLate = $state(false);
  /** Whether another device was met since the table was opened here. */
  hasMetOthers = $state(false);
  /** Whether something of this table is on this device only, as far as was noted; also from an earlier time. */
  isOnlyHere = $state(false);

  readonly #means: LiveViewMeans;
  #quietTimer: Timer;
  #lateTimer: Timer;
  #elsewhereTimer: Timer;

  constructor(means: LiveViewMeans) {
    this.#means = means;
  }

  /** Follows a table until the returned function is called. */
  follow(live: Pick<LiveTable, 'state' | 'onState'>, wasOnlyHere: boolean): () => void {
    this.isOnlyHere = wasOnlyHere;
    this.#take(live.state);
    const stop = live.onState((state) => {
      this.#take(state);
    });
    return () => {
      stop();
      for (const timer of [this.#quietTimer, this.#lateTimer, this.#elsewhereTimer]) clearTimeout(timer);
    };
  }

  #take(next: LiveState): void {
    clearTimeout(this.#quietTimer);
    this.#show(showCautiously(this.shown, next));
    this.#quietTimer = setTimeout(() => {
      this.#show(next);
    }, HELD_AFTER_QUIET_MS);
    if (next.devices.length > 0) this.hasMetOthers = true;
    this.#followLateness(next);
    this.#followPlace(next);
  }

  /** While someone types a state comes with every key, and mostly says the same: then the screen has nothing to do. */
  #show(next: LiveState): void {
    if (JSON.stringify(next) !== JSON.stringify(this.shown)) this.shown = next;
  }

  #followLateness(next: LiveState): void {
    if (!isUnderWay(next)) {
      clearTimeout(this.#lateTimer);
      this.#lateTimer = undefined;
      this.isLate = false;
      return;
    }
    this.#lateTimer ??= setTimeout(() => {
      this.isLate = true;
    }, LATE_AFTER_MS);
  }

  #followPlace(next: LiveState): void {
    if (next.isOnlyHere) this.#note(true);
    if (!isHeldElsewhere(next)) {
      clearTimeout(this.#elsewhereTimer);
      this.#elsewhereTimer = undefined;
      return;
    }
    if (!this.isOnlyHere) return;
    this.#elsewhereTimer ??= setTimeout(() => {
      this.#note(false);
    }, ELSEWHERE_AFTER_MS);
  }

  #note(isOnlyHere: boolean): void {
    if (this.isOnlyHere === isOnlyHere) return;
    this.isOnlyHere = isOnlyHere;
    this.#means.noteOnlyHere(isOnlyHere);
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;
