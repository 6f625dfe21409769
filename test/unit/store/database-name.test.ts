// @vitest-environment happy-dom
import { beginEmptyDatabase, readDatabaseName } from '$store';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('ST10 an empty database gets a name of its own, and the damaged one keeps its own', () => {
  expect(readDatabaseName()).toBe('ontwikkeltafel');
  expect(beginEmptyDatabase(12_345)).toBe(true);
  expect(readDatabaseName()).toBe('ontwikkeltafel-12345');
});

test('ST10 where the browser keeps no keys, the first database is used and no other begun', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(readDatabaseName()).toBe('ontwikkeltafel');
  expect(beginEmptyDatabase(1)).toBe(false);
  vi.unstubAllGlobals();
});
