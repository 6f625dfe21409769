import type { Locator, Page } from '@playwright/test';
import { goTo, introduceOneself, waitUntilKept } from './support/person';
import { expect, test } from './support/test';
import { waitUntilServed } from './support/windows';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

/** Waits for the screen of a place in the quick review, and for its answers. */
async function waitForPlace(page: Page, place: number, total = 10): Promise<void> {
  await expect(page.getByText(new RegExp(`· ${String(place)} van ${String(total)}$`))).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Ja/ })).toBeEnabled();
}

test.describe('the quick review', () => {
  test('CHK-12 CHK-3 OFF-1 ten parts for one’s own party, by taps and without a network; a new start resumes', async ({
    host,
    startDevice,
  }) => {
    const device = await startDevice(phone);
    const { page } = device;
    await introduceOneself(page, host.url);
    await waitUntilServed(page);
    await host.end();
    await page.goto(`${host.url}#/doorloop`);
    await page.reload();
    for (let place = 1; place <= 4; place += 1) {
      await waitForPlace(page, place);
      await expect(page.getByText(/^Voor: .*school/)).toBeVisible();
      await page.getByRole('radio', { name: 'Deels', exact: true }).tap();
      await expect(page.getByRole('radio', { name: 'Deels' })).toBeChecked();
      await page.getByRole('link', { name: /^Volgende/ }).tap();
    }
    await waitForPlace(page, 5);
    await expect(page.getByText('4 van 10 beantwoord')).toBeVisible();
    await waitUntilKept(page);
    await device.close();

    const later = await startDevice({ ...phone, profile: device.profile });
    await later.page.goto(`${host.url}#/doorloop`);
    for (let place = 5; place <= 10; place += 1) {
      await waitForPlace(later.page, place);
      await later.page.getByRole('radio', { name: 'Hier niet bekend', exact: true }).tap();
      await expect(later.page.getByRole('radio', { name: 'Hier niet bekend' })).toBeChecked();
      await later.page.getByRole('link', { name: place === 10 ? 'Rond af' : /^Volgende/ }).tap();
    }
    await expect(later.page.getByRole('heading', { level: 1, name: 'Snelle doorloop afgerond' })).toBeVisible();
    await expect(later.page.getByText(/^U hebt 10 van de 10 vragen beantwoord/)).toBeVisible();
    await later.page.getByRole('button', { name: /^Nog \d+ vragen$/ }).tap();
    await waitForPlace(later.page, 1);
  });

  test('CHK-12 all five answers lie in the lower half, within reach of a thumb', async ({ host, startDevice }) => {
    const { page } = await startDevice(phone);
    await introduceOneself(page, host.url);
    await goTo(page, '/doorloop');
    await waitForPlace(page, 1);
    const bar = await page.getByRole('navigation', { name: 'Bladeren door de vragen' }).boundingBox();
    for (const answer of ['Ja', 'Deels', 'Nee', 'Hier niet bekend', 'Niet onze rol']) {
      const box = await page.getByRole('radio', { name: answer, exact: true }).boundingBox();
      expect(box?.y, answer).toBeGreaterThan(844 * 0.4);
      expect((box?.y ?? 0) + (box?.height ?? 0), answer).toBeLessThanOrEqual(bar?.y ?? 0);
      expect(box?.height, answer).toBeGreaterThanOrEqual(44);
    }
  });

  test('CHK-10 CHK-12 in a later round all stands above the bar: what was said, the answers, the way back', async ({
    host,
    startDevice,
  }) => {
    const { page } = await startDevice(phone);
    await introduceOneself(page, host.url);
    await goTo(page, '/doorloop');
    await waitForPlace(page, 1);
    await page.getByRole('radio', { name: 'Hier niet bekend', exact: true }).tap();
    await waitUntilKept(page);
    await goTo(page, '/voorbereiden/vragen');
    await page.getByRole('button', { name: 'Begin een nieuwe ronde' }).tap();
    await expect(page.getByText(/nog niet bevestigd/).first()).toBeVisible();
    await goTo(page, '/doorloop');
    await waitForPlace(page, 1);
    await expect(page.getByRole('button', { name: 'Klopt nog' })).toBeVisible();
    const turner = page.getByRole('navigation', { name: 'Bladeren door de vragen' });
    const expectAboveBar = (below: Locator): Promise<void> =>
      expect(async () => {
        const [bar, box] = [await turner.boundingBox(), await below.boundingBox()];
        expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
      }).toPass({ timeout: 30_000 });
    await expectAboveBar(page.getByRole('radio', { name: 'Niet onze rol', exact: true }));
    await page.getByRole('radio', { name: 'Ja', exact: true }).tap();
    const undo = page.getByRole('button', { name: 'Maak ongedaan (was: Hier niet bekend)' });
    await expect(undo).toBeVisible();
    await expectAboveBar(undo);
  });

  test('CHK-12 a swipe by finger turns, scrolling does not, and a slip is taken back', async ({
    host,
    startDevice,
  }) => {
    const { context, page } = await startDevice(phone);
    await introduceOneself(page, host.url);
    await goTo(page, '/doorloop');
    await waitForPlace(page, 1);
    const fingers = await context.newCDPSession(page);
    /** Moves one finger in steps, as a hand does. */
    const swipe = async (from: readonly [number, number], to: readonly [number, number]): Promise<void> => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) =>
        fingers.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
      await touch('touchStart', [{ x: from[0], y: from[1] }]);
      for (let step = 1; step <= 5; step += 1) {
        const part = step / 5;
        const [x, y] = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
        await touch('touchMove', [{ x, y }]);
      }
      await touch('touchEnd', []);
    };
    await swipe([320, 500], [90, 510]);
    await waitForPlace(page, 2);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await swipe([200, 500], [210, 250]);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    await waitForPlace(page, 2);
    await swipe([90, 400], [320, 405]);
    await waitForPlace(page, 1);
    const yes = page.getByRole('radio', { name: 'Ja', exact: true });
    // A tap while the page still moves from the swipe only stops it.
    await expect(async () => {
      await yes.tap();
      await expect(yes).toBeChecked({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await page.getByRole('radio', { name: 'Nee', exact: true }).tap();
    await page.getByRole('button', { name: 'Maak ongedaan (was: Ja)' }).tap();
    await expect(yes).toBeChecked();
    await waitUntilKept(page);
    await page.reload();
    await expect(yes).toBeChecked();
  });
});

test.describe('the checklist on paper', () => {
  test('CHK-14 a filled form is entered by one key a question, and is there after a new start', async ({
    host,
    startDevice,
  }) => {
    const { page } = await startDevice();
    await introduceOneself(page, host.url);
    await goTo(page, '/voorbereiden/vragen/overnemen');
    const filledIn = page.getByRole('progressbar', { name: 'Ingevuld' });
    await expect(page.getByRole('radio', { name: 'Ja' }).first()).toBeEnabled();
    await expect(page.locator('input:disabled')).toHaveCount(0);
    await page.keyboard.type('1234512345123451234512345123451');
    await expect(filledIn).toHaveAttribute('aria-valuetext', '31 van 31');
    await page.keyboard.press('Control+z');
    await expect(filledIn).toHaveAttribute('aria-valuetext', '30 van 31');
    await page.keyboard.press('2');
    await expect(filledIn).toHaveAttribute('aria-valuetext', '31 van 31');
    await waitUntilKept(page);
    await page.reload();
    await expect(filledIn).toHaveAttribute('aria-valuetext', '31 van 31');
    await goTo(page, '/voorbereiden/vragen/P5.5');
    await expect(page.getByRole('radio', { name: 'Deels' })).toBeChecked();
  });

  test('CHK-14 the form prints on A4, each question in one piece', async ({ host, startDevice }) => {
    const { page } = await startDevice();
    await introduceOneself(page, host.url);
    await goTo(page, '/voorbereiden/vragen/papier');
    await expect(page.getByRole('heading', { level: 1, name: 'Vragenlijst op papier' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.getByRole('radio').first()).toBeHidden();
    for (const part of await page.getByRole('article').getByRole('listitem').all())
      expect(await part.evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid');
  });
});
