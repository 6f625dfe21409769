import { pause, untilTrue } from '../../bench/link/statistics.mjs';
import { goToEnd } from '../support/apps.mjs';
import { putPrivate, readPrivate, readTable } from '../support/database.mjs';
import { typeWords } from '../support/writing.mjs';
import { firstSeen } from '../support/watch.mjs';

/**
 * What a person is doing when the browser is killed. `prepare` brings them there and returns the work, which goes on until
 * the kill ends it; `acknowledge` notes afterwards what they had been told is kept; `findLost` looks for all of that.
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {object} Activity
 * @property {string} name
 * @property {number} share how often, beside the others
 * @property {number} longestMs the kill comes within this time
 * @property {boolean} isForRef
 * @property {(session: Session, run: number) => Promise<() => Promise<void>>} prepare
 * @property {(session: Session, run: number, killedAt: number) => void} acknowledge
 */

/** Parts of the checklist, each answered in turn. */
const PART_CODES = ['1.0a', '1.0b', '1.1a', '1.2a', '2.1a', '3.1b', '4.1a', '4.2a'];
/** How many answers are brought in at one go. */
const ROW_COUNT = 120;

/** @type {Activity} */
const typing = {
  name: 'typing at a table',
  share: 4,
  longestMs: 2_600,
  isForRef: true,
  prepare: async ({ page, random }, run) => {
    await goToEnd(page);
    return () => typeWords(page, random, run);
  },
  acknowledge: ({ app, kept, browser }, _run, killedAt) => {
    for (const word of app.findAcknowledged(browser.reports, killedAt).keys()) kept.tableWords.add(word);
  },
};

/** @type {Activity} */
const answering = {
  name: 'answering in private',
  share: 3,
  longestMs: 2_200,
  isForRef: false,
  prepare: async ({ page, app, random }, run) => {
    const code = codeOf(run);
    await page.goto(`${app.home}#/voorbereiden/vragen/${code}`);
    await page.getByText(new RegExp(`vraag ${code.replace('.', '\\.')}`)).waitFor();
    const field = page.getByLabel('Toelichting');
    await field.click();
    await page.keyboard.press('Control+End');
    return () => typeWords(page, random, run);
  },
  acknowledge: ({ app, kept, browser }, run, killedAt) => {
    const words = [...app.findAcknowledged(browser.reports, killedAt).keys()];
    const code = codeOf(run);
    kept.answers.set(code, new Set([...(kept.answers.get(code) ?? []), ...words]));
  },
};

/** @type {Activity} */
const bringingIn = {
  name: 'bringing in',
  share: 2,
  longestMs: 500,
  isForRef: false,
  prepare: async ({ page, app, table }, run) => {
    await page.goto(app.emptyAddress);
    await putPrivate(page, 'answers', makeAnswers(run));
    await page.goto(`${table.address}/inbrengen`);
    await page.getByRole('button', { name: 'Kies alle beantwoorde vragen' }).click();
    await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click();
    const go = page.getByRole('dialog').getByRole('button', { name: 'Breng in' });
    await go.waitFor();
    return async () => {
      await go.click();
      await pause(bringingIn.longestMs);
    };
  },
  acknowledge: ({ kept, browser }, run, killedAt) => {
    kept.tried.add(run);
    for (const [text, at] of firstSeen(browser.reports, 'toast'))
      if (at <= killedAt && text.includes('ingebracht')) kept.laid.add(run);
  },
};

/** @type {Activity} */
const merging = {
  name: 'merging what another device writes',
  share: 2,
  longestMs: 2_600,
  isForRef: false,
  prepare: async (session, run) => {
    const { page, app, browser, table, random } = session;
    const other = await browser.openOther();
    session.otherReports = other.reports;
    await app.join(other.page, table);
    await untilTrue(() => page.getByRole('banner').getByText('op 2 van 2').isVisible(), 10_000);
    await goToEnd(other.page);
    return () => typeWords(other.page, random, run);
  },
  acknowledge: ({ app, kept, browser, otherReports }, _run, killedAt) => {
    // Both this device, which says it is kept, and the other, which says that this one has it, are to be believed.
    for (const word of app.findAcknowledged(browser.reports, killedAt).keys()) kept.tableWords.add(word);
    for (const [word, at] of firstSeen(otherReports, 'held')) if (at <= killedAt) kept.tableWords.add(word);
  },
};

export const ACTIVITIES = [typing, answering, bringingIn, merging];

/** @param {number} run */
const codeOf = (run) => PART_CODES[run % PART_CODES.length] ?? '1.0a';

/** Private answers that differ from those of the run before, so that they can be brought in again. @param {number} run */
function makeAnswers(run) {
  return Array.from({ length: ROW_COUNT }, (_, index) => ({
    v: 1,
    id: `clarifying-questions.x${index}`,
    createdAt: 1_767_225_600_000,
    updatedAt: 1_767_225_600_000 + run * 1_000,
    checklistId: 'clarifying-questions',
    checklistVersion: 1,
    partCode: `x${index}`,
    value: 'yes',
    explanation: `row ${index} of run ${run}.`,
    evidenceLink: '',
    ownNote: '',
  }));
}

/**
 * What lies on the disk after a kill, before the app touches it again.
 * @param {Session} session
 * @returns {Promise<string[]>} what is lost of what was acknowledged, and bringings in that are there in part
 */
export async function findLostOnDisk({ page, app, table, kept }) {
  await page.goto(app.emptyAddress);
  const lost = [];
  if (kept.answers.size > 0) {
    const rows = await readPrivate(page, 'answers');
    for (const [code, words] of kept.answers) {
      const { explanation = '' } = rows.find(({ partCode }) => partCode === code) ?? {};
      // A kill may come between a word and the space after it; what is typed next then stands right behind it.
      for (const word of words)
        if (!new RegExp(`${word}(?!\\d)`).test(explanation)) lost.push(`answer ${code}: ${word} in “${explanation}”`);
    }
  }
  if (kept.tried.size === 0) return lost;
  const doc = await readTable(page, table.databaseName);
  const texts = [...doc.getMap('answers').values()].map((entry) => JSON.stringify(entry));
  doc.destroy();
  for (const run of kept.tried) {
    const count = texts.filter((text) => text.includes(`of run ${run}.`)).length;
    // What a later bringing in replaced is rightly gone.
    const isReplaced = [...kept.tried].some(
      (other) => other > run && texts.some((text) => text.includes(`of run ${other}.`)),
    );
    if (!isReplaced && count !== ROW_COUNT && (count > 0 || kept.laid.has(run)))
      lost.push(`brought in, run ${run}: ${count} of ${ROW_COUNT}`);
  }
  return lost;
}
