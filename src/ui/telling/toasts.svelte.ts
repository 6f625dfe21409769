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
const MOST_AT_ONCE = 3;

interface Stay {
  remainingMs: number;
  startedAt: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

class Toasts {
  #list = $state.raw<readonly Toast[]>([]);
  #stays = new Map<number, Stay>();
  #lastId = 0;
  #isPaused = false;

  get list(): readonly Toast[] {
    return this.#list;
  }

  show({ text, kind = 'info', action, durationMs = 0 }: ToastRequest): number {
    const id = ++this.#lastId;
    const shortest = action === undefined ? SHORTEST_STAY_MS : STAY_WITH_ACTION_MS;
    this.#stays.set(id, { remainingMs: Math.max(shortest, durationMs), startedAt: 0, timer: undefined });
    const kept = this.#list.slice(-(MOST_AT_ONCE - 1));
    for (const toast of this.#list) if (!kept.includes(toast)) this.#forget(toast.id);
    this.#list = [...kept, { id, text, kind, action }];
    if (!this.#isPaused) this.#start(id);
    return id;
  }

  dismiss(id: number): void {
    this.#forget(id);
    this.#list = this.#list.filter((toast) => toast.id !== id);
    if (this.#list.length === 0) this.#isPaused = false;
  }

  /** Runs the action of a toast and takes the toast away first, so that a second press finds nothing. */
  act(id: number): void {
    const toast = this.#list.find((shown) => shown.id === id);
    this.dismiss(id);
    toast?.action?.run();
  }

  /** Stops the clocks, while someone points at a toast or has focus in it. */
  pause(): void {
    if (this.#isPaused) return;
    this.#isPaused = true;
    for (const stay of this.#stays.values()) {
      clearTimeout(stay.timer);
      stay.remainingMs = Math.max(0, stay.remainingMs - (performance.now() - stay.startedAt));
    }
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    for (const id of this.#stays.keys()) this.#start(id);
  }

  #start(id: number): void {
    const stay = this.#stays.get(id);
    if (stay === undefined) return;
    stay.startedAt = performance.now();
    stay.timer = setTimeout(() => this.dismiss(id), stay.remainingMs);
  }

  #forget(id: number): void {
    clearTimeout(this.#stays.get(id)?.timer);
    this.#stays.delete(id);
  }
}

/** The short messages on screen; `<Toasts />` shows them. */
export const toasts = new Toasts();
