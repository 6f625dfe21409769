import { editorOf, introduceOneself, makeTable } from './support/person';
import { expect, test } from './support/test';
import { waitUntilServed } from './support/windows';

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
  await expect(page).toHaveURL(/#\/doorloop\/./);
  await page.goto(`${host.url}#/document`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await makeTable(page, host.url, 'Laatste tafel');
  await page.goto(`${host.url}#/document`);
  await expect(editorOf(page)).toBeVisible();
});

test('IO-4 a file that another app hands over comes in, through the worker alone, and is not kept', async ({
  host,
  startDevice,
}) => {
  const { context, page } = await startDevice();
  await page.goto(host.url);
  await waitUntilServed(page);
  const manifest = await page.request.get(new URL('manifest.webmanifest', host.url).href);
  expect(await manifest.json()).toMatchObject({
    file_handlers: [{ action: './#/bestand', accept: { 'application/octet-stream': ['.ontwikkeltafel'] } }],
    share_target: { action: './ontvangen', method: 'POST', params: { files: [{ name: 'file' }] } },
  });
  // As a phone does it: the answer to what is sent is shown as a page.
  const other = await context.newPage();
  await other.setContent(
    `<form method="post" enctype="multipart/form-data" action="${host.url}ontvangen"><input type="file" name="file"></form>`,
  );
  await other.locator('input').setInputFiles({
    name: 'van een ander.ontwikkeltafel',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('x'),
  });
  await other.evaluate(() => {
    document.querySelector('form')?.submit();
  });
  await expect(other.getByText('van een ander.ontwikkeltafel')).toBeVisible();
  expect(other.url()).toBe(`${host.url}#/bestand`);
  await other.reload();
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(other.getByText('van een ander.ontwikkeltafel')).toHaveCount(0);
});
