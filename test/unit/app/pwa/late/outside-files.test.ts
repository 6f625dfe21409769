// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { takeOutsideFiles } from '../../../../../src/app/pwa/late/outside-files';
import { incoming } from '../../../../../src/features/shared/incoming-file.svelte';

afterEach(() => {
  vi.unstubAllGlobals();
  incoming.take();
});

type Consumer = (launch: { files?: readonly { getFile(): Promise<File> }[] }) => void;

test('IO-4 a file that is opened with the app comes in, also later', async () => {
  let launch: Consumer = () => undefined;
  vi.stubGlobal('launchQueue', { setConsumer: (consumer: Consumer) => (launch = consumer) });
  await takeOutsideFiles();
  launch({});
  expect(incoming.current).toBeUndefined();
  const file = new File(['woorden'], 'tafel.ontwikkeltafel');
  launch({ files: [{ getFile: () => Promise.resolve(file) }] });
  await expect.poll(() => incoming.current).toBe(file);
  launch({ files: [{ getFile: () => Promise.reject(new Error('gone')) }] });
  expect(incoming.current).toBe(file);
});

test('IO-4 a file that another app handed over comes in on the page for files', async () => {
  const address = { kept: new Response('woorden', { headers: { 'X-File-Name': 'tafel.ontwikkeltafel' } }) };
  const cache = { match: () => Promise.resolve(address.kept), delete: () => Promise.resolve(true) };
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
  window.location.hash = '/hulp';
  await takeOutsideFiles();
  expect(incoming.current).toBeUndefined();
  window.location.hash = '/bestand';
  await takeOutsideFiles();
  expect(incoming.current?.name).toBe('tafel.ontwikkeltafel');
});
