import * as Y from 'yjs';
import { Stage } from '../../faults/support/stage.mjs';
import { writeUpdate } from '../link/database.mjs';
import { createRandom } from '../link/random.mjs';
import { median, round, tell } from '../link/statistics.mjs';

/**
 * How long the mirror of a large table takes: 25 parties, 200 questions, most of them answered. From the address of the
 * mirror at a table that is open until its map has been painted; then the longest task while one scrolls through it. REF has
 * no answers.
 * @typedef {import('../../faults/support/apps.mjs').App} App
 */

const PARTY_COUNT = 25;
const QUESTION_COUNT = 200;
/** What the app asks itself; the others are a region's own. */
const APP_PART_COUNT = 46;
const SEED = 25;
const SILENT_SHARE = 0.1;
const LIMIT_MS = 60_000;
const CHECKLIST = 'clarifying-questions';
const VALUES = ['yes', 'partly', 'no', 'unknown-here', 'not-our-role'];
const KINDS = ['municipality', 'partnership', 'school', 'provider'];
const ENDS = 'bcdfghjkmn';
const SCROLL_STEPS = 40;

/** @param {App} app @param {{ roundCount: number }} choices */
export async function measureMirror(app, { roundCount }) {
  const stage = await Stage.start(app);
  await app.leave(stage.page);
  await writeUpdate(stage.page, stage.table.databaseName, makeAnswers());
  const opensMs = [];
  const longestMs = [];
  for (let turn = 0; turn < roundCount; turn += 1) {
    await app.enter(stage.page, stage.table);
    await stage.page.locator('.ProseMirror').waitFor({ timeout: LIMIT_MS });
    opensMs.push(await stage.page.evaluate(openInPage, LIMIT_MS));
    longestMs.push(await stage.page.evaluate(scrollInPage, SCROLL_STEPS));
    await app.leave(stage.page);
  }
  await stage.end();
  const figures = {
    questions: QUESTION_COUNT,
    parties: PARTY_COUNT,
    p50Ms: round(median(opensMs)),
    longestScrollTaskMs: round(median(longestMs)),
  };
  tell(`ours, mirror: ${figures.p50Ms} ms, longest task while scrolling ${figures.longestScrollTaskMs} ms`);
  return figures;
}

function makeAnswers() {
  const random = createRandom(SEED);
  const doc = new Y.Doc();
  const below = (/** @type {number} */ count) => Math.floor(random() * count);
  const own = Array.from({ length: QUESTION_COUNT - APP_PART_COUNT }, (_, at) => `R${at + 1}-${codeOf(at)}`);
  for (const [at, partCode] of own.entries()) {
    const id = `${CHECKLIST}.${partCode}`;
    const wording = { nl: `Eigen vraag ${at + 1}: is hierover met elkaar gesproken en staat het op papier?` };
    const facts = { checklistId: CHECKLIST, partCode, themeCode: String(1 + (at % 4)), wording, addressees: [] };
    const laid = { ...facts, isHidden: false, isRemoved: false, participantId: 'anna', laidAt: 1 };
    doc.getMap('ownQuestions').set(id, { id, ...laid });
  }
  for (let at = 0; at < PARTY_COUNT; at += 1) {
    const partyId = `party-${at}`;
    const party = { id: partyId, kind: KINDS[at % KINDS.length], name: `Partij ${at + 1}`, addedAt: at + 1 };
    doc.getMap('parties').set(partyId, party);
    for (const partCode of [...APP_CODES, ...own]) {
      if (random() < SILENT_SHARE) continue;
      const id = `b${at}.${partCode}`;
      const said = { value: VALUES[below(VALUES.length)], explanation: 'Zo is het hier geregeld.', evidenceLink: '' };
      const by = { partyId, participantId: `person-${at}`, broughtInAt: 1_000 + at };
      doc.getMap('answers').set(id, { id, checklistId: CHECKLIST, checklistVersion: 1, partCode, ...said, ...by });
    }
  }
  return Y.encodeStateAsUpdate(doc);
}

const codeOf = (/** @type {number} */ at) =>
  [1, 10, 100, 1_000].map((step) => ENDS[Math.floor(at / step) % ENDS.length]).join('');

/** Runs in the page: goes to the mirror and waits until its map has been painted. @param {number} limitMs @returns {Promise<number>} */
function openInPage(limitMs) {
  const { document, location, requestAnimationFrame } = globalThis;
  const startMs = performance.now();
  location.hash = `${location.hash.replace(/\?.*$/, '')}/spiegel`;
  return new Promise((resolve, reject) => {
    const look = () => {
      const isThere = document.querySelector('tbody .cell') !== null;
      if (isThere) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startMs)));
      else if (performance.now() - startMs > limitMs) reject(new Error('The map did not come.'));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Runs in the page: scrolls through the map, a step a frame. @param {number} stepCount @returns {Promise<number>} the longest task, in ms */
async function scrollInPage(stepCount) {
  const { document, requestAnimationFrame, PerformanceObserver } = globalThis;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const map = document.querySelector('[role=region]:has(tbody .cell)');
  // What opening took is over.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const tasks = [0];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const reach = map.scrollHeight - map.clientHeight;
  for (let step = 0; step <= stepCount; step += 1) {
    map.scrollTop = (reach * step) / stepCount;
    await frame();
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return Math.max(...tasks);
}

const range = (/** @type {string} */ question, /** @type {number} */ count) =>
  Array.from({ length: count }, (_, at) => `${question}${'abcde'[at]}`);

const APP_CODES = [
  ...['0.1', '0.2', '0.3'],
  ...[range('1.0', 2), range('1.1', 2), range('1.2', 5), range('1.3', 2)].flat(),
  ...[range('2.1', 2), range('2.2', 2), range('2.3', 3), ['2.4']].flat(),
  ...[range('3.1', 3), range('3.2', 3)].flat(),
  ...[range('4.1', 4), range('4.2', 3), ['4.3'], range('4.4', 2), range('4.5', 3)].flat(),
  ...['P5.1', 'P5.2', 'P5.3', 'P5.4', 'P5.5'],
];
