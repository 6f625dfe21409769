import { afterEach, expect, test, vi } from 'vitest';
import { askSheetWorker } from '../../../../src/exchange/spreadsheet/ask-worker';
import { FakeSheetWorker } from '../../../helpers/fake-sheet-worker';

afterEach(() => {
  vi.stubGlobal('Worker', FakeSheetWorker);
});

test('a worker answers, and is ended', async () => {
  expect(await askSheetWorker({ type: 'read-text', text: 'a;b' })).toMatchObject({ type: 'read', read: { ok: true } });
});

test('giving up ends the worker at once', async () => {
  const ended = vi.fn();
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage = vi.fn();
      terminate = ended;
    },
  );
  const stopping = new AbortController();
  const asked = askSheetWorker({ type: 'read-text', text: 'a' }, stopping.signal);
  stopping.abort();
  await expect(asked).rejects.toThrow('stopped');
  expect(ended).toHaveBeenCalledOnce();
});

test('a worker that breaks down has failed, and nothing more', async () => {
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      terminate = vi.fn();
      postMessage(): void {
        this.dispatchEvent(new Event('error', { cancelable: true }));
      }
    },
  );
  expect(await askSheetWorker({ type: 'read-text', text: 'a' })).toEqual({ type: 'failed' });
});
