type Mode = 'shared' | 'exclusive';
type Asked = { readonly name: string; readonly mode: Mode };
type Waiting = { readonly asked: Asked; readonly grant: () => void };

/** As much of a browser's locks as windows of one origin use: shared and exclusive, in order of asking. */
export class FakeLocks {
  readonly #held: Asked[] = [];
  #pending: Waiting[] = [];

  /** As a `LockManager`, for what takes one. */
  asManager(): LockManager {
    return { request: this.request.bind(this), query: this.query.bind(this) } as unknown as LockManager;
  }

  query(): Promise<LockManagerSnapshot> {
    return Promise.resolve({ held: [...this.#held], pending: this.#pending.map(({ asked }) => asked) });
  }

  async request<T>(
    name: string,
    { mode = 'exclusive', ifAvailable = false, signal }: { mode?: Mode; ifAvailable?: boolean; signal?: AbortSignal },
    run: (lock: Asked | null) => T | Promise<T>,
  ): Promise<T> {
    const lock: Asked = { name, mode };
    const isFree = this.#mayHold(lock) && !this.#pending.some(({ asked }) => asked.name === name);
    if (!isFree && ifAvailable) return run(null);
    if (isFree) this.#held.push(lock);
    else
      await new Promise<void>((resolve, reject) => {
        const waiting = { asked: lock, grant: resolve };
        this.#pending.push(waiting);
        signal?.addEventListener('abort', () => {
          this.#pending = this.#pending.filter((one) => one !== waiting);
          reject(new DOMException('aborted', 'AbortError'));
        });
      });
    try {
      return await run(lock);
    } finally {
      this.#held.splice(this.#held.indexOf(lock), 1);
      this.#grantNext();
    }
  }

  #mayHold({ name, mode }: Asked): boolean {
    return this.#held.every((held) => held.name !== name || (mode === 'shared' && held.mode === 'shared'));
  }

  #grantNext(): void {
    const refused = new Set<string>();
    this.#pending = this.#pending.filter(({ asked, grant }) => {
      if (refused.has(asked.name) || !this.#mayHold(asked)) {
        refused.add(asked.name);
        return true;
      }
      this.#held.push(asked);
      grant();
      return false;
    });
  }
}
