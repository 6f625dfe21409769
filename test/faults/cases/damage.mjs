import { answer, readAnswer } from '../support/answering.mjs';
import { damageRecord, putPrivate, readPrivate } from '../support/database.mjs';
import { now, Stage } from '../support/stage.mjs';

/** Bytes on the disk that are not what was written there. */

const TOLD_AND_OPEN = { toldWithinMs: 3_000, reopensWithinMs: 3_000 };

/**
 * @param {string} name
 * @param {number} part which record: 0 the first, 1 the last
 * @param {boolean} isKilled whether the browser was killed before; else the person left the table
 * @returns {import('../faults.mjs').Fault}
 */
const damagedRecord = (name, part, isKilled = false) => ({
  name,
  goal: TOLD_AND_OPEN,
  run: async (app) => {
    const stage = await Stage.start(app);
    for (let count = 0; count < 3; count += 1) await stage.writeAndKeep(3);
    if (isKilled) {
      await stage.kill();
      await stage.startAgain();
      await stage.page.goto(app.emptyAddress);
    } else await app.leave(stage.page);
    await damageRecord(stage.page, stage.table.databaseName, part);
    const sinceMs = now();
    const looking = stage.look();
    const telling = await stage.untilTold(sinceMs);
    const outcome = await looking;
    let problem;
    if (app.isOurs && outcome.reopenMs !== null) {
      const words = await stage.write(3);
      if (!(await stage.untilKept(words))) problem = 'what is written after that is not kept';
      else {
        stage.noteKept();
        const again = await stage.look();
        outcome.lost.push(...again.lost.filter((word) => !outcome.lost.includes(word)));
      }
    }
    await stage.end();
    return { ...outcome, ...telling, problem };
  },
});

const CODES = ['1.0a', '1.0b', '1.1a'];

/** @type {import('../faults.mjs').Fault[]} */
export const damageFaults = [
  damagedRecord('damaged-first-record', 0),
  damagedRecord('damaged-record', 0.5),
  damagedRecord('damaged-last-record', 1),
  damagedRecord('damaged-after-kill', 0.5, true),
  {
    name: 'damaged-answer',
    refLacks: 'it keeps nothing but a table',
    goal: { toldWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      for (const [index, code] of CODES.entries()) await answer(stage.page, app, code, `k90w${index} `);
      await stage.page.goto(app.emptyAddress);
      const [damaged] = (await readPrivate(stage.page, 'answers')).filter(({ partCode }) => partCode === CODES[1]);
      await putPrivate(stage.page, 'answers', [{ ...damaged, explanation: 7 }]);
      const sinceMs = now();
      await stage.page.goto(`${app.home}#/voorbereiden/vragen`);
      const telling = await stage.untilTold(sinceMs, 10_000);
      const lost = [];
      for (const [index, code] of CODES.entries()) {
        if (code === CODES[1]) continue;
        const value = await readAnswer(stage.page, app, code);
        if (!value.includes(`k90w${index}`)) lost.push(`k90w${index}`);
      }
      const after = (await stage.aside((page) => readPrivate(page, 'answers'))).find(
        ({ explanation }) => explanation === 7,
      );
      await stage.end();
      return { lost, ...telling, problem: after === undefined ? 'the damaged answer was overwritten' : undefined };
    },
  },
];
