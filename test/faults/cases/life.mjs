import { pause, untilTrue } from '../../bench/link/statistics.mjs';
import { startOurApp } from '../../bench/our-app.mjs';
import { createOurs } from '../support/apps.mjs';
import { shiftClockScript } from '../support/shims.mjs';
import { now, Stage } from '../support/stage.mjs';

/** What happens to a tablet: no network, a wrong clock, sleep. */

const YEAR_MS = 365 * 24 * 3_600_000;
const SLEEP_MS = 4_000;

/** @param {string} name @param {number} shiftMs @returns {import('../faults.mjs').Fault} */
const wrongClock = (name, shiftMs) => ({
  name,
  isForRef: true,
  goal: { reopensWithinMs: 3_000 },
  run: async (app) => {
    const stage = await Stage.start(app);
    await stage.writeAndKeep();
    await stage.close();
    await stage.startAgain({ scripts: [shiftClockScript(shiftMs)] });
    const before = await stage.look();
    await stage.writeAndKeep();
    await stage.close();
    await stage.startAgain();
    const outcome = await stage.look();
    await stage.end();
    return { ...outcome, lost: [...new Set([...before.lost, ...outcome.lost])] };
  },
});

/** @type {import('../faults.mjs').Fault[]} */
export const lifeFaults = [
  {
    name: 'start-without-server',
    isForRef: false,
    goal: { reopensWithinMs: 3_000 },
    run: async (_app, dist) => {
      const host = await startOurApp(dist);
      const app = createOurs(host);
      const stage = await Stage.start(app);
      await stage.writeAndKeep();
      await stage.page.evaluate(() => globalThis.navigator.serviceWorker.ready.then(() => undefined));
      const hasFiles = async () => (await globalThis.caches.keys()).length > 0;
      await untilTrue(() => stage.page.evaluate(hasFiles), 10_000);
      await stage.close();
      await host.end();
      await stage.startAgain();
      const failed = [];
      stage.browser.context.on('requestfailed', (request) => {
        if (!/sw\.js|signal/.test(request.url())) failed.push(request.url());
      });
      const outcome = await stage.look();
      await stage.writeAndKeep();
      await stage.end();
      return { ...outcome, problem: failed.length > 0 ? `failed requests: ${failed.join(' ')}` : undefined };
    },
  },
  wrongClock('clock-a-year-ahead', YEAR_MS),
  wrongClock('clock-a-year-behind', -YEAR_MS),
  {
    name: 'sleep-and-wake',
    isForRef: true,
    goal: { reopensWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      await stage.writeAndKeep();
      const session = await stage.browser.context.newCDPSession(stage.page);
      const before = await stage.write(4);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await pause(SLEEP_MS);
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      const after = await stage.write(4);
      const isKept = await stage.untilKept([...before, ...after]);
      stage.noteKept(now());
      await stage.kill();
      await stage.startAgain();
      const outcome = await stage.look();
      await stage.end();
      return { ...outcome, problem: isKept ? undefined : 'not kept after waking' };
    },
  },
  {
    name: 'sleep-and-killed',
    isForRef: true,
    goal: { reopensWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      await stage.writeAndKeep();
      await stage.write(4);
      const session = await stage.browser.context.newCDPSession(stage.page);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await pause(SLEEP_MS);
      await stage.kill();
      await stage.startAgain();
      const outcome = await stage.look();
      await stage.end();
      return outcome;
    },
  },
];
