// @vitest-environment happy-dom
import { createStore, LiveState } from '$store';
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { sampleArrangement } from '../../helpers/samples';

describe('live state', () => {
  test('follows the database, and asks again after a change', async () => {
    const store = createStore({ nowMs: () => 1 }, 'live-state-test');
    const seen: string[] = [];
    const live = new LiveState(() => store.arrangements.list());
    const stop = $effect.root(() => {
      $effect(() => {
        const { current } = live;
        seen.push(current.type === 'ready' ? String(current.value.records.length) : current.type);
      });
    });
    flushSync();
    expect(seen).toEqual(['loading']);
    await expect.poll(() => seen.at(-1)).toBe('0');
    await store.arrangements.put(sampleArrangement('r1'));
    await expect.poll(() => seen.at(-1)).toBe('1');
    stop();
    store.close();
  });

  test('ST3 a missing record is a value, and a failure is told apart', async () => {
    const seen: string[] = [];
    const missing = new LiveState(() => Promise.resolve(undefined));
    const failing = new LiveState((): Promise<number> => Promise.reject(new Error('weg')));
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(missing.current.type, failing.current.type);
      });
    });
    flushSync();
    await expect.poll(() => missing.current.type).toBe('ready');
    await expect.poll(() => failing.current.type).toBe('failed');
    expect(failing.or(0)).toBe(0);
    stop();
  });
});
