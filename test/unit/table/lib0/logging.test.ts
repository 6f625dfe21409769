import { afterEach, expect, test, vi } from 'vitest';
import { BOLD, createModuleLogger, ORANGE, print, warn } from '../../../../src/table/lib0/logging';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a warning of Yjs reaches the console without its colours', () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  warn('[yjs#509] Not same Y.Doc');
  print(ORANGE, BOLD, '[yjs] ', 'Changed the client-id');
  expect(said.mock.calls).toEqual([['[yjs#509] Not same Y.Doc'], ['[yjs] ', 'Changed the client-id']]);
});

test('what a module logs of its doings reaches nobody', () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  createModuleLogger()();
  expect(said).not.toHaveBeenCalled();
});
