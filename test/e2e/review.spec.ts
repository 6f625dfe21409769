import { chooseByKey, goTo, introduceOneself, waitUntilKept } from './support/person';
import { expect, test } from './support/test';

test.describe('the checklist', () => {
  test('J1 HLP-1 OFF-1 a first start, an answer, and the next day without a network it is there to the last letter', async ({
    host,
    startDevice,
  }) => {
    const device = await startDevice();
    const { page } = device;
    await introduceOneself(page, host.url);
    await goTo(page, '/voorbereiden/vragen/3.1b');
    await page.getByRole('radio', { name: /Hier niet bekend/ }).check();
    await page.getByLabel('Toelichting').fill('Twee scholen telden nog niet; navragen vóór 1 oktober “ë”');
    await waitUntilKept(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await expect.poll(() => page.evaluate(() => caches.keys().then((names) => names.length))).toBeGreaterThan(0);
    await host.end();
    await device.close();

    const nextDay = await startDevice({ profile: device.profile });
    await nextDay.page.goto(`${host.url}#/voorbereiden/vragen/3.1b`);
    await expect(nextDay.page.getByLabel('Toelichting')).toHaveValue(
      'Twee scholen telden nog niet; navragen vóór 1 oktober “ë”',
    );
    await expect(nextDay.page.getByRole('radio', { name: /Hier niet bekend/ })).toBeChecked();
    for (const [path, heading] of [
      ['/', 'Hoe staan we ervoor'],
      ['/voorbereiden/arrangementen', 'Arrangementen'],
      ['/voorbereiden/conceptafspraken', 'Conceptafspraken'],
      ['/aan-tafel', 'Tafels'],
      ['/regio', 'Holland Rijnland'],
      ['/hulp', 'Hulp'],
      ['/instellingen', 'Instellingen'],
    ] as const) {
      await goTo(nextDay.page, path);
      await expect(nextDay.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    }
    expect(nextDay.failedRequests.filter((request) => !request.includes('/sw.js'))).toEqual([]);
  });

  test('CHK-12 keys choose and turn pages, and one resumes at the exact spot', async ({ host, startDevice }) => {
    const { page } = await startDevice();
    await introduceOneself(page, host.url);
    await goTo(page, '/voorbereiden/vragen/1.0a');
    await expect(page.getByRole('radio', { name: /Ja/ })).toBeVisible();
    await chooseByKey(page, '2', /Deels/);
    await page.locator('body').press('ArrowRight');
    await expect(page.getByText(/vraag 1\.0b/)).toBeVisible();
    await waitUntilKept(page);
    await page.goto(`${host.url}#/voorbereiden/vragen`);
    await page.reload();
    await page.getByRole('link', { name: 'Ga verder bij 1.0b' }).click();
    await expect(page.getByText(/vraag 1\.0b/)).toBeVisible();
    await page.goto(`${host.url}#/doorloop`);
    await expect(page.getByText(/· \d+ van \d+/)).toBeVisible();
  });

  test('CHK-2 OFF-4 words typed just before the browser is killed are there', async ({ host, startDevice }) => {
    const device = await startDevice();
    await introduceOneself(device.page, host.url);
    await goTo(device.page, '/voorbereiden/vragen/2.1a');
    await device.page.getByLabel('Toelichting').fill('Tot hier en niet verder');
    await waitUntilKept(device.page);
    await device.kill();
    const again = await startDevice({ profile: device.profile });
    await again.page.goto(`${host.url}#/voorbereiden/vragen/2.1a`);
    await expect(again.page.getByLabel('Toelichting')).toHaveValue('Tot hier en niet verder');
  });

  test('ST6 OFF-4 words typed a moment before the page is loaded anew are there', async ({ host, startDevice }) => {
    const { page } = await startDevice();
    await introduceOneself(page, host.url);
    for (const [path, field] of [
      ['/voorbereiden/vragen/2.1a', 'Toelichting'],
      ['/voorbereiden/arrangementen/nieuw', 'Naam van het arrangement'],
      ['/voorbereiden/conceptafspraken/nieuw/A6', 'Titel'],
    ] as const) {
      await goTo(page, path);
      await page.getByLabel(field, { exact: true }).fill('Net getypt');
      await page.reload();
      if (path.includes('nieuw')) {
        await goTo(page, path.slice(0, path.indexOf('/nieuw')));
        await expect(page.getByRole('link', { name: 'Net getypt' })).toBeVisible();
      } else {
        await expect(page.getByLabel(field, { exact: true })).toHaveValue('Net getypt');
      }
    }
  });

  test('CHK-1 every part can be opened, in both languages', async ({ host, startDevice }) => {
    const { page } = await startDevice();
    await introduceOneself(page, host.url);
    await goTo(page, '/voorbereiden/vragen');
    await page.getByRole('radio', { name: /Alle vragen/ }).check();
    await expect(page.getByRole('main').getByRole('link', { name: /\?$/ })).toHaveCount(46);
    await goTo(page, '/instellingen');
    await page.getByRole('radio', { name: 'English' }).check();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await goTo(page, '/voorbereiden/vragen/4.5c');
    await expect(page.getByRole('radio', { name: /Not known here/ })).toBeVisible();
  });
});
