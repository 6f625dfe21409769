// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { askAndNote, considerKeeping } from '../../../../../src/features/shared/keeping/keep-promise';
import { createAppHarness, type AppHarness } from '../../../../helpers/app-harness';
import { sampleAnswer } from '../../../../helpers/samples';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** A browser that counts how often it is asked, and always says no. */
function refusingBrowser(userAgent: string) {
  const browser = {
    userAgent,
    maxTouchPoints: 0,
    askCount: 0,
    storage: {
      persisted: () => Promise.resolve(false),
      persist: () => {
        browser.askCount += 1;
        return Promise.resolve(false);
      },
    },
  };
  return browser;
}

const askedAtOf = async ({ services }: AppHarness): Promise<number | undefined> =>
  (await services.store.settings.read()).keepAskedAt;

test('OFF-2 the browser is asked after the first work is kept, and not again after a no', async () => {
  const harness = await createAppHarness();
  const browser = refusingBrowser(CHROME);
  await considerKeeping(harness.app, browser);
  expect(browser.askCount).toBe(0);
  expect(await askedAtOf(harness)).toBeUndefined();
  await harness.services.store.answers.put(sampleAnswer('1.0a'));
  await considerKeeping(harness.app, browser);
  expect(browser.askCount).toBe(1);
  const keepAskedAt = await askedAtOf(harness);
  expect(keepAskedAt).toBeGreaterThan(0);
  const settings = await harness.services.store.settings.read();
  await considerKeeping({ ...harness.app, settings }, browser);
  expect(browser.askCount).toBe(1);
});

test('OFF-2 a browser that would put the question to the person is left alone until they ask for it', async () => {
  const harness = await createAppHarness();
  const browser = refusingBrowser(FIREFOX);
  await harness.services.store.answers.put(sampleAnswer('1.0a'));
  await considerKeeping(harness.app, browser);
  expect(browser.askCount).toBe(0);
  expect(await askAndNote(harness.app, browser)).toEqual({ isPersistent: false });
  expect(browser.askCount).toBe(1);
  expect(await askedAtOf(harness)).toBeGreaterThan(0);
});
