import { expect, test, vi } from 'vitest';

test('the worker answers each request once', async () => {
  const replied = vi.fn();
  const hears = new EventTarget();
  vi.stubGlobal('addEventListener', hears.addEventListener.bind(hears));
  vi.stubGlobal('postMessage', replied);
  await import('../../../../src/exchange/spreadsheet/sheet-worker');
  hears.dispatchEvent(new MessageEvent('message', { data: { type: 'read-text', text: 'a;b' } }));
  await vi.waitFor(() => {
    expect(replied).toHaveBeenCalledOnce();
  });
  expect(replied).toHaveBeenCalledWith({ type: 'read', read: { ok: true, value: [{ name: '', rows: [['a', 'b']] }] } });
});
