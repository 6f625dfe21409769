// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mayReloadOnce } from '../../../../src/app/pwa/reload-once';

const isQuiet = (): boolean => false;

beforeEach(() => {
  sessionStorage.clear();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response()));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a part that is missing opens the app anew once for each build', async () => {
  expect(await mayReloadOnce(isQuiet, 'build-1.js')).toBe(true);
  expect(await mayReloadOnce(isQuiet, 'build-1.js')).toBe(false);
  expect(await mayReloadOnce(isQuiet, 'build-2.js')).toBe(true);
});

test('never while something is unsaved, also when that began meanwhile', async () => {
  expect(await mayReloadOnce(() => true, 'build-1.js')).toBe(false);
  let asked = 0;
  expect(await mayReloadOnce(() => (asked += 1) > 1, 'build-1.js')).toBe(false);
  expect(await mayReloadOnce(isQuiet, 'build-1.js')).toBe(true);
});

test('never offline, nor where the host is out of reach or has no page', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  expect(await mayReloadOnce(isQuiet, 'build-1.js')).toBe(false);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await mayReloadOnce(isQuiet, 'build-1.js')).toBe(false);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 503 })));
  expect(await mayReloadOnce(isQuiet, 'build-1.js')).toBe(false);
});
