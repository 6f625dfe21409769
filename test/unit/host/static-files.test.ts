import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ask, makeFolder, startHost } from './clients';

const APP = {
  'index.html': '<!doctype html><title>Ontwikkeltafel</title>',
  'sw.js': 'self.skipWaiting;',
  'manifest.webmanifest': '{"name":"Ontwikkeltafel"}',
  'assets/index-B1x.js': 'export const one = 1;',
  'assets/style-A2y.css': 'body { margin: 0 }',
  'assets/font-C3z.woff2': 'font',
  '.well-known/security.txt': 'Contact: mailto:veiligheid@voorbeeld.example\n',
  '.vite/manifest.json': '{}',
};

const serve = async (files: Record<string, string | Uint8Array> = APP) => startHost({ root: makeFolder(files) });

test.each([
  ['/', 'text/html;charset=utf-8', 'no-cache'],
  ['/index.html', 'text/html;charset=utf-8', 'no-cache'],
  ['/sw.js', 'text/javascript', 'no-cache'],
  ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
  ['/assets/index-B1x.js', 'text/javascript', 'public, max-age=31536000, immutable'],
  ['/assets/style-A2y.css', 'text/css', 'public, max-age=31536000, immutable'],
  ['/assets/font-C3z.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ['/.well-known/security.txt', 'text/plain; charset=utf-8', 'no-cache'],
])('HO3 %s is sent as %s, %s', async (path, contentType, cacheControl) => {
  const { status, headers, body } = await ask(await serve(), path);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe(contentType);
  expect(headers['cache-control']).toBe(cacheControl);
  const name = path === '/' ? 'index.html' : path.slice(1);
  expect(body).toBe(Object.entries(APP).find(([file]) => file === name)?.[1]);
});

test.each([
  ['a missing script', '/assets/index-gone.js'],
  ['a folder', '/assets/'],
  ['a route that belongs behind #', '/voorbereiden'],
  ['a hidden file', '/.vite/manifest.json'],
  ['a folder above', '/../package.json'],
  ['a folder above, encoded', '/%2e%2e/%2e%2e/etc/passwd'],
  ['a folder above, encoded twice', '/%252e%252e/etc/passwd'],
  ['a folder above, with backslashes', '/..\\..\\etc\\passwd'],
  ['a folder above, out of assets', '/assets/..%2f..%2fpackage.json'],
  ['a folder above, after two slashes', '//../../etc/passwd'],
  ['a null byte', '/index.html%00.js'],
  ['a broken escape', '/%E0%A4%A'],
])('HO2 %s is not found, and never answered with the page', async (_, path) => {
  const { status, headers, body } = await ask(await serve(), path);
  expect(status).toBe(404);
  expect(body).toBe('Not found\n');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
});

test('HO3 a page that did not change is not sent again', async () => {
  const host = await serve();
  const { headers } = await ask(host, '/');
  const again = await ask(host, '/', { 'If-None-Match': headers.etag ?? '' });
  expect([again.status, again.body]).toEqual([304, '']);
});

test('HO3 a compressed twin goes to who understands it', async () => {
  const host = await serve({ ...APP, 'assets/index-B1x.js.gz': gzipSync('export const one = 1;') });
  const { headers } = await ask(host, '/assets/index-B1x.js', { 'Accept-Encoding': 'gzip' });
  expect(headers['content-encoding']).toBe('gzip');
  expect(headers['content-type']).toBe('text/javascript');
  expect(headers.vary).toBe('Accept-Encoding');
  expect((await ask(host, '/assets/index-B1x.js')).body).toBe('export const one = 1;');
});

test.each(['bytes=5-2', 'bytes=-', 'bytes=99999999-', 'nonsense', 'bytes=0-1,3-4'])(
  'HO4 the range "%s" gets the whole file and ends nothing',
  async (range) => {
    const host = await serve();
    const { status, body } = await ask(host, '/', { Range: range });
    expect([status, body]).toEqual([200, APP['index.html']]);
  },
);

test('HO4 a file that is gone since the start ends one answer, not the host', async () => {
  const root = makeFolder(APP);
  const host = await startHost({ root });
  rmSync(join(root, 'assets/index-B1x.js'));
  await expect(ask(host, '/assets/index-B1x.js')).rejects.toThrow(/socket hang up|aborted/);
  expect((await ask(host, '/')).status).toBe(200);
});
