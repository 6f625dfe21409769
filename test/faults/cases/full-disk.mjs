import { pause } from '../../bench/link/statistics.mjs';
import { findMissing } from '../support/apps.mjs';
import { now, Stage } from '../support/stage.mjs';

/** The browser gives this origin no more room, in the middle of writing. */

const FULL_BYTES = 1;

/**
 * Takes the room away until the returned function is called: Chromium forgets it when the session ends.
 * @param {Stage} stage
 */
async function takeRoom({ browser, page, app }) {
  const session = await browser.context.newCDPSession(page);
  const { origin } = new URL(app.home);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: FULL_BYTES });
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await session.detach();
  };
}

/** @type {import('../faults.mjs').Fault[]} */
export const fullDiskFaults = [
  {
    name: 'full-disk',
    isForRef: true,
    goal: { toldWithinMs: 1_000, reopensWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      await stage.writeAndKeep();
      const giveRoom = await takeRoom(stage);
      const sinceMs = now();
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
    isForRef: false,
    goal: { toldWithinMs: 1_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      const { page } = stage;
      await page.goto(`${app.home}#/voorbereiden/vragen/1.0a`);
      const field = page.getByLabel('Toelichting');
      await field.fill('k90w1 ');
      await stage.untilKept(['k90w1']);
      const giveRoom = await takeRoom(stage);
      const sinceMs = now();
      await field.press('Control+End');
      await page.keyboard.type('k90w2 ', { delay: 30 });
      const telling = await stage.untilTold(sinceMs, 10_000);
      await giveRoom();
      const retry = page.getByRole('button', { name: 'Probeer opnieuw' }).first();
      if (await retry.isVisible()) await retry.click();
      else await page.keyboard.type('k90w3 ', { delay: 30 });
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
