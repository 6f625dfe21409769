import { pause, untilTrue } from '../../bench/link/statistics.mjs';
import { startOurApp } from '../../bench/our-app.mjs';
import { createOurs, findMissing } from '../support/apps.mjs';
import { shiftClockScript } from '../support/shims.mjs';
import { now, Stage } from '../support/stage.mjs';

/** What happens to a tablet: no network, a wrong clock, sleep. */

const YEAR_MS = 365 * 24 * 3_600_000;
const SLEEP_MS = 4_000;
/** Long enough that links end: our devices give up one that is silent for 25 s. */
const LONG_SLEEP_MS = 40_000;
const JOIN_LIMIT_MS = 60_000;

/** @param {string} name @param {number} shiftMs @returns {import('../faults.mjs').Fault} */
const wrongClock = (name, shiftMs) => ({
  name,
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
    refLacks: 'it has no worker: without a server it does not start',
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
    name: 'sleep-while-another-writes',
    goal: { reopensWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      const { page, browser } = stage;
      const other = await browser.openOther();
      await app.join(other.page, stage.table);
      const areBothThere = async (/** @type {readonly string[]} */ words) => {
        for (const window of [page, other.page]) if ((await findMissing(window, words, 0)).length > 0) return false;
        return true;
      };
      const before = await stage.writeAndKeep(3);
      if (!(await untilTrue(() => areBothThere(before), JOIN_LIMIT_MS))) throw new Error('The devices do not meet.');
      const session = await browser.context.newCDPSession(page);
      const asleep = await stage.write(3);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      const [meanwhile] = await Promise.all([stage.write(6, other.page, 'Control+Home'), pause(LONG_SLEEP_MS)]);
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      const wokenMs = performance.now();
      const words = [...asleep, ...meanwhile, ...(await stage.write(3))];
      const areEqual = await untilTrue(() => areBothThere(words), JOIN_LIMIT_MS);
      const joinedMs = Math.round(performance.now() - wokenMs);
      const isKept = await stage.untilKept(words);
      for (const word of app.findAcknowledged(other.reports, now()).keys()) stage.kept.add(word);
      await stage.kill();
      await stage.startAgain();
      const outcome = await stage.look();
      await stage.end();
      const problem = !areEqual ? 'the devices do not become equal after waking' : isKept ? undefined : 'not kept';
      return { ...outcome, problem, note: `equal ${joinedMs} ms after waking` };
    },
  },
  {
    name: 'sleep-and-killed',
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
