/** A short message that goes away by itself. `run` of the action is called at most once. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'info' | 'success' | 'danger';
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** What a caller gives; `durationMs` can lengthen the stay, never shorten it below `SHORTEST_STAY_MS`. */
export interface ToastRequest {
  readonly text: string;
  readonly kind?: Toast['kind'] | undefined;
  readonly action?: Toast['action'];
  readonly durationMs?: number | undefined;
}

export const SHORTEST_STAY_MS = 8_000;
const STAY_WITH_ACTION_MS = 12_000;

/** On a phone three would cover what one is working on. */
const mostAtOnce = (): number => (globalThis.innerWidth < 600 ? 2 : 3);

interface Stay {
  remainingMs: number;
  startedAt: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

class Toasts {
  #all = $state.raw<readonly Toast[]>([]);
  #isUnfolded = $state(false);
  #stays = new Map<number, Stay>();
  #lastId = 0;
  #isPaused = false;

  /** Those in sight: the newest. The others wait, and come back when those have gone. */
  get list(): readonly Toast[] {
    return this.#isUnfolded ? this.#all : this.#all.slice(-mostAtOnce());
  }

  get waitingCount(): number {
    return this.#all.length - this.list.length;
  }

  show({ text, kind = 'info', action, durationMs = 0 }: ToastRequest): number {
    const id = ++this.#lastId;
    const shortest = action === undefined ? SHORTEST_STAY_MS : STAY_WITH_ACTION_MS;
    this.#stays.set(id, { remainingMs: Math.max(shortest, durationMs), startedAt: 0, timer: undefined });
    this.#all = [...this.#all, { id, text, kind, action }];
    this.#settle();
    return id;
  }

  dismiss(id: number): void {
    clearTimeout(this.#stays.get(id)?.timer);
    this.#stays.delete(id);
    this.#all = this.#all.filter((toast) => toast.id !== id);
    if (this.#all.length <= mostAtOnce()) this.#isUnfolded = false;
    if (this.#all.length === 0) this.#isPaused = false;
    this.#settle();
  }

  /** Runs the action of a toast and takes the toast away first, so that a second press finds nothing. */
  act(id: number): void {
    const toast = this.#all.find((shown) => shown.id === id);
    this.dismiss(id);
    toast?.action?.run();
  }

  /** Brings those that wait into sight as well. */
  unfold(): void {
    this.#isUnfolded = true;
    this.#settle();
  }

  /** Stops the clocks, while someone points at a toast or has focus in it. */
  pause(): void {
    this.#isPaused = true;
    this.#settle();
  }

  resume(): void {
    this.#isPaused = false;
    this.#settle();
  }

  /** Lets the clocks of those in sight run, and no others. */
  #settle(): void {
    const inSight = new Set(this.#isPaused ? [] : this.list.map(({ id }) => id));
    for (const [id, stay] of this.#stays) {
      const isRunning = stay.timer !== undefined;
      if (inSight.has(id) && !isRunning) {
        stay.startedAt = performance.now();
        stay.timer = setTimeout(() => this.dismiss(id), stay.remainingMs);
      } else if (!inSight.has(id) && isRunning) {
        clearTimeout(stay.timer);
        stay.timer = undefined;
        stay.remainingMs = Math.max(0, stay.remainingMs - (performance.now() - stay.startedAt));
      }
    }
  }
}

/** The short messages on screen; `<Toasts />` shows them. */
export const toasts = new Toasts();
