import { beforeEach, expect, test, vi } from 'vitest';
import { keepSharedFile, SHARE_FIELD, takeSharedFile } from '../../../../src/app/pwa/shared-file';

/** As much of a browser's caches as a handed over file needs. */
function createCaches(): Pick<CacheStorage, 'open'> {
  const kept = new Map<string, Response>();
  const cache = {
    put: (address: string, response: Response) => Promise.resolve(void kept.set(address, response)),
    match: (address: string) => Promise.resolve(kept.get(address)),
    delete: (address: string) => Promise.resolve(kept.delete(address)),
  };
  return { open: () => Promise.resolve(cache as unknown as Cache) };
}

beforeEach(() => {
  vi.stubGlobal('caches', createCaches());
});

const share = (form: FormData | string): Promise<Response> =>
  keepSharedFile(new Request('https://host/app/ontvangen', { method: 'POST', body: form }));

test('IO-4 a file that another app hands over is kept until the page takes it, once', async () => {
  const form = new FormData();
  form.append(SHARE_FIELD, new File(['woorden'], 'tafel “één”.ontwikkeltafel'));
  const answer = await share(form);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('Location')).toBe('https://host/app/#/bestand');
  const file = await takeSharedFile();
  expect(file?.name).toBe('tafel “één”.ontwikkeltafel');
  expect(await file?.text()).toBe('woorden');
  expect(await takeSharedFile()).toBeUndefined();
});

test('what holds no file leads to the page all the same', async () => {
  const form = new FormData();
  form.append('text', 'woorden');
  for (const body of [form, 'no form'])
    expect((await share(body)).headers.get('Location')).toBe('https://host/app/#/bestand');
  expect(await takeSharedFile()).toBeUndefined();
});
