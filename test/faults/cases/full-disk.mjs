import { pause } from '../../bench/link/statistics.mjs';
import { findMissing, goToEnd } from '../support/apps.mjs';
import { now, Stage } from '../support/stage.mjs';

/** The browser gives this origin no more room, in the middle of writing. */

/** What is left: enough for some words, not for a page that is pasted. */
const LEFT_BYTES = 12_000;
const PASTED = 'Dit past er niet meer bij. '.repeat(6_000);

/**
 * Starts the browser again with almost no room left, until the returned function is called: Chromium forgets it when the
 * session ends, and looks at it only when it opens a database.
 * @param {Stage} stage
 */
async function startWithoutRoom(stage) {
  await stage.close();
  const page = await stage.startAgain();
  await page.goto(stage.app.emptyAddress);
  const session = await stage.browser.context.newCDPSession(page);
  const { origin } = new URL(page.url());
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + LEFT_BYTES });
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await session.detach();
  };
}

/** @type {import('../faults.mjs').Fault[]} */
export const fullDiskFaults = [
  {
    name: 'full-disk',
    goal: { toldWithinMs: 1_000, reopensWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      await stage.writeAndKeep();
      const giveRoom = await startWithoutRoom(stage);
      await stage.look();
      await goToEnd(stage.page);
      const sinceMs = now();
      await stage.page.keyboard.insertText(PASTED);
      const [telling, words] = await Promise.all([stage.untilTold(sinceMs), stage.write(5)]);
      // Typing goes on, whatever the disk does.
      const missing = await findMissing(stage.page, words);
      let problem = missing.length > 0 ? `not on the screen: ${missing.join(', ')}` : undefined;
      await pause(app.isOurs ? 0 : 1_200);
      stage.noteKept();
      if (app.isOurs) {
        await giveRoom();
        // "Every few counts again", as the notice says.
        if (!(await stage.untilKept(words, 15_000))) problem ??= 'not kept by itself when there was room again';
        stage.noteKept();
      }
      await stage.kill();
      await stage.startAgain();
      const outcome = await stage.look();
      await stage.end();
      return { ...outcome, ...telling, problem };
    },
  },
  {
    name: 'full-disk-private',
    refLacks: 'it keeps nothing but a table',
    goal: { toldWithinMs: 1_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      const giveRoom = await startWithoutRoom(stage);
      const { page } = stage;
      await page.goto(`${app.home}#/voorbereiden/vragen/1.0a`);
      const field = page.getByLabel('Toelichting');
      await field.fill('k90w1 ');
      await stage.untilKept(['k90w1']);
      const sinceMs = now();
      await field.fill(`k90w1 ${PASTED.slice(0, 19_000)} k90w2 `);
      const telling = await stage.untilTold(sinceMs, 10_000);
      await giveRoom();
      const retry = page.getByRole('button', { name: 'Probeer opnieuw' }).first();
      if (await retry.isVisible()) {
        await retry.click();
        await field.focus();
      } else await page.keyboard.type('k90w3 ', { delay: 30 });
      const isKept = await stage.untilKept(['k90w2'], 10_000);
      await stage.kill();
      await stage.startAgain();
      await stage.page.goto(`${app.home}#/voorbereiden/vragen/1.0a`);
      await stage.page.getByLabel('Toelichting').waitFor();
      await pause(500);
      const value = await stage.page.getByLabel('Toelichting').inputValue();
      await stage.end();
      const lost = ['k90w1', ...(isKept ? ['k90w2'] : [])].filter((word) => !value.includes(word));
      return { lost, ...telling, problem: isKept ? undefined : 'not kept when there was room again' };
    },
  },
];
