import { median, quantile, round, tell } from '../../bench/link/statistics.mjs';
import { ACTIVITIES } from './activities.mjs';
import { endSession, killOnce, startSession } from './session.mjs';

/** @typedef {import('./session.mjs').Outcome & { run: number }} RunOutcome */

/** So many kills of one profile; then a new one. */
const RUNS_PER_PROFILE = 25;
const TELL_EACH = 10;

/**
 * @param {import('../support/apps.mjs').App} app
 * @param {{ runCount: number, random: () => number, only?: string | undefined }} choices `only`: part of the name of an activity
 * @returns {Promise<RunOutcome[]>}
 */
export async function measureKills(app, { runCount, random, only = '' }) {
  const activities = ACTIVITIES.filter(({ name, isForRef }) => (app.isOurs || isForRef) && name.includes(only));
  const wheel = activities.flatMap((activity) => Array.from({ length: activity.share }, () => activity));
  const outcomes = [];
  let session = await startSession(app, random);
  for (let run = 1; run <= runCount; run += 1) {
    if (run > 1 && run % RUNS_PER_PROFILE === 1) {
      await endSession(session);
      session = await startSession(app, random);
    }
    const activity = wheel[Math.floor(random() * wheel.length)];
    if (activity === undefined) break;
    const outcome = await killOnce(session, activity, run);
    outcomes.push({ ...outcome, run });
    if (run % TELL_EACH === 0) tell(`${app.name}: ${run} of ${runCount}`);
    // What is wrong with this profile would be found in each run after this one too.
    if (outcome.lost.length > 0 || !outcome.isOpenable) {
      tell(
        `${app.name}, run ${run}, ${activity.name}: ${outcome.isOpenable ? outcome.lost.join(', ') : 'does not open'}`,
      );
      await endSession(session);
      session = await startSession(app, random);
    }
  }
  await endSession(session);
  return outcomes;
}

/** @param {readonly RunOutcome[]} outcomes */
export function summarize(outcomes) {
  const all = (/** @type {'windowsMs' | 'waitingMs' | 'lostAgesMs'} */ times) => outcomes.flatMap((one) => one[times]);
  const windows = all('windowsMs');
  const ages = all('lostAgesMs');
  return {
    runs: outcomes.length,
    acknowledged: outcomes.reduce((sum, { acknowledgedCount }) => sum + acknowledgedCount, 0),
    lostAcknowledged: outcomes.reduce((sum, { lost }) => sum + lost.length, 0),
    unopenable: outcomes.filter(({ isOpenable }) => !isOpenable).length,
    // Who says nothing leaves it to the kill to show what was not kept yet.
    windowMsP99: round(quantile(windows.length > 0 ? windows : ages, 0.99)) ?? 0,
    windowMsMedian: round(median(windows)),
    oldestUnacknowledgedMs: round(Math.max(0, ...all('waitingMs'))),
    oldestLostMs: round(Math.max(0, ...ages)),
    reopenMsMedian: round(median(outcomes.flatMap(({ reopenMs }) => (reopenMs === null ? [] : [reopenMs])))),
    byActivity: Object.fromEntries(
      ACTIVITIES.map(({ name }) => [name, outcomes.filter(({ activity }) => activity === name).length]),
    ),
  };
}
