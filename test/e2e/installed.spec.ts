import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editorOf, goTo, introduceOneself, makeTable, waitUntilKept } from './support/person';
import { expect, test } from './support/test';
import { startHost } from './support/host';

const BUILT_APP = fileURLToPath(new URL('../../dist/app', import.meta.url));

test('PRV-3 every answer of the host carries the strict policy, and the page has it too', async ({
  host,
  startDevice,
}) => {
  const { page } = await startDevice();
  const response = await page.goto(host.url);
  const policy = response?.headers()['content-security-policy'] ?? '';
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "require-trusted-types-for 'script'",
    "frame-ancestors 'none'",
  ])
    expect(policy).toContain(rule);
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(meta).toContain("require-trusted-types-for 'script'");
  expect(response?.headers()['x-content-type-options']).toBe('nosniff');
});

test('OFF-2 the app can be installed: manifest, icons, screenshots and shortcuts', async ({ host, startDevice }) => {
  const { page } = await startDevice();
  await page.goto(host.url);
  const manifest: unknown = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    const content: unknown = link === null ? undefined : await (await fetch(link.href)).json();
    return content;
  });
  expect(manifest).toMatchObject({
    lang: 'nl',
    display: 'standalone',
    shortcuts: [{ name: 'Snelle doorloop' }, { name: 'Ontwikkeldocument' }],
  });
  const { icons, screenshots } = manifest as {
    icons: { src: string; purpose: string }[];
    screenshots: { src: string }[];
  };
  expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src } of [...icons, ...screenshots]) {
    const image = await page.request.get(new URL(src, host.url).href);
    expect(image.status(), src).toBe(200);
    expect(image.headers()['content-type']).toBe('image/png');
  }
});

test('OFF-1 the shortcuts open their place', async ({ host, startDevice }) => {
  const { page } = await startDevice();
  await introduceOneself(page, host.url);
  await page.goto(`${host.url}#/doorloop`);
  await expect(page).toHaveURL(/#\/voorbereiden\/vragen\//);
  await page.goto(`${host.url}#/document`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await makeTable(page, host.url, 'Laatste tafel');
  await page.goto(`${host.url}#/document`);
  await expect(editorOf(page)).toBeVisible();
});

test('OFF-5 a new version waits while a table is open, and comes only at a person’s word', async ({ startDevice }) => {
  const folder = await mkdtemp(join(tmpdir(), 'ontwikkeltafel-update-'));
  await cp(BUILT_APP, folder, { recursive: true });
  const before = await startHost(0, folder);
  const { page } = await startDevice();
  await makeTable(page, before.url, 'Tijdens een nieuwe versie');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // Whatever this build holds, a worker that differs by one byte is a new version.
  const workerPath = join(folder, 'sw.js');
  await writeFile(workerPath, `${await readFile(workerPath, 'utf8')}\n// new version\n`);
  for (const packed of ['sw.js.gz', 'sw.js.br']) await rm(join(folder, packed), { force: true });
  await before.end();
  const host = await startHost(Number(new URL(before.url).port), folder);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)).toBe(true);
  await expect(page.getByText('Er is een nieuwe versie')).toHaveCount(0);
  await expect(editorOf(page)).toBeVisible();
  await waitUntilKept(page);
  await goTo(page, '/hulp');
  await expect(page.getByText('Er is een nieuwe versie')).toBeVisible();
  await page.getByRole('button', { name: 'Werk nu bij' }).click();
  // The page is loaded anew meanwhile, which ends a question that is under way.
  await expect(async () => {
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
  }).toPass();
  await expect(page.getByRole('heading', { level: 1, name: 'Hulp' })).toBeVisible();
  await expect(page.getByText('Er is een nieuwe versie')).toHaveCount(0);
  await host.end();
  await rm(folder, { recursive: true, force: true });
});
