type Waiting = { readonly run: () => void; readonly signal: AbortSignal | undefined };

/** The locks of one browser, as its tabs see them: exclusive ones, in turn. */
export function createFakeLocks(): LockManager {
  const held = new Set<string>();
  const rows = new Map<string, Waiting[]>();
  const next = (name: string): void => {
    held.delete(name);
    const waiting = rows.get(name)?.find(({ signal }) => signal?.aborted !== true);
    if (waiting === undefined) return;
    rows.set(name, rows.get(name)?.slice((rows.get(name)?.indexOf(waiting) ?? 0) + 1) ?? []);
    waiting.run();
  };
  const request = async (name: string, options: LockOptions, work: LockGrantedCallback<unknown>): Promise<unknown> => {
    const isFree = !held.has(name);
    if (!isFree && options.ifAvailable === true) return work(null);
    if (!isFree)
      await new Promise<void>((resolve, reject) => {
        rows.set(name, [...(rows.get(name) ?? []), { run: resolve, signal: options.signal }]);
        options.signal?.addEventListener('abort', () => {
          reject(new DOMException('aborted', 'AbortError'));
        });
      });
    held.add(name);
    try {
      return await work({ name, mode: 'exclusive' });
    } finally {
      next(name);
    }
  };
  return { request, query: () => Promise.resolve({}) } as unknown as LockManager;
}
