import { Buffer } from 'node:buffer';
import { goTo, introduceOneself } from './support/person';
import { expect, test } from './support/test';

const ROW_COUNT = 5_000;

/** A list of many arrangements, as a municipality saves one. */
const makeList = (): Buffer =>
  Buffer.from(
    [
      'Naam;School;Gemeente;Aantal jongeren',
      ...Array.from({ length: ROW_COUNT }, (_, at) => `Arrangement ${at};School ${at % 300};Leiden;${at % 40}`),
    ].join('\r\n'),
  );

test('INV-6 a browser that is killed in the middle of taking over a list leaves all of it or nothing', async ({
  host,
  startDevice,
}) => {
  test.slow();
  let device = await startDevice();
  const { profile } = device;
  await introduceOneself(device.page, host.url);
  // Killed ever later, in frames after the button: at the latest when all of it is said to be taken over.
  for (const frameCount of [1, 8, 24]) {
    const { page } = device;
    await goTo(page, '/voorbereiden');
    await goTo(page, '/voorbereiden/arrangementen/overnemen');
    await page
      .getByLabel('Kies een bestand')
      .setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: makeList() });
    const takeOver = page.getByRole('button', { name: 'Neem over', exact: true });
    await expect(takeOver).toBeEnabled({ timeout: 60_000 });
    await takeOver.evaluate(async (button: HTMLElement, count) => {
      button.click();
      for (let frame = 0; frame < count; frame += 1)
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
    }, frameCount);
    await device.kill();

    device = await startDevice({ profile });
    await device.page.goto(`${host.url}#/voorbereiden/arrangementen`);
    await expect(
      device.page.getByText('Nog geen arrangementen').or(device.page.getByText(/van 5\.?000 arrangementen/)),
    ).toBeVisible({ timeout: 60_000 });
    if (await device.page.getByText('Nog geen arrangementen').isVisible()) continue;
    // All of it is there: the same list again changes nothing.
    return;
  }
});
