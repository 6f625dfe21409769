import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

/** What a live query knows at this moment. */
export type LiveValue<T> =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly value: T }
  | { readonly type: 'failed'; readonly cause: unknown };

/**
 * The answer to a database question that stays true: it is asked again whenever what it read has changed, in this tab or
 * another. It listens only while a component shows it. A missing record is a value, not "loading" (ST3).
 */
export class LiveState<T> {
  #value: LiveValue<T> = $state.raw({ type: 'loading' });
  readonly #subscribe: () => void;

  constructor(ask: () => Promise<T>) {
    this.#subscribe = createSubscriber((update) => {
      const subscription = liveQuery(ask).subscribe({
        next: (value) => {
          this.#value = { type: 'ready', value };
          update();
        },
        error: (cause: unknown) => {
          this.#value = { type: 'failed', cause };
          update();
        },
      });
      return () => {
        subscription.unsubscribe();
      };
    });
  }

  /** What is known now. Read inside a component or effect, it follows. */
  get current(): LiveValue<T> {
    this.#subscribe();
    return this.#value;
  }

  /** The value where it is known, else `fallback`. */
  or(fallback: T): T {
    const { current } = this;
    return current.type === 'ready' ? current.value : fallback;
  }
}
