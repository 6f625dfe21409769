import { openDevice } from './devices.mjs';
import { pause, round, tell } from './statistics.mjs';
import { areAllLinked, shows, startParagraph } from './writing.mjs';

/**
 * How many data-channel messages all devices together send for one batch of typing: one key pressed in a quiet room.
 * @typedef {import('./devices.mjs').Device} Device
 * @typedef {{ content: Record<string, number | null>, acknowledgements: Record<string, number | null> }} Counts
 */

const LINK_LIMIT_MS = 60_000;
const ARRIVE_LIMIT_MS = 10_000;
/** So long must a room be quiet for its messages to have all been counted. */
const QUIET_MS = 1_500;
const LETTERS = 'samenwerkenmetschool';

/**
 * @param {readonly any[]} apps
 * @param {{ sizes: readonly number[], batchCount: number }} choices
 * @returns {Promise<Counts[]>} in the order of the apps
 */
export async function measureMessages(apps, choices) {
  const figures = [];
  for (const app of apps) figures.push(await measureApp(app, choices));
  return figures;
}

/** The room grows from one size to the next. */
async function measureApp(app, { sizes, batchCount }) {
  /** @type {Counts} */
  const counts = { content: {}, acknowledgements: {} };
  /** @type {Device[]} */
  const devices = [await openDevice(app)];
  const room = await app.makeTable(devices[0]);
  for (const size of sizes) {
    while (devices.length < size) devices.push(await joinRoom(app, room, `Bo ${devices.length}`));
    const isLinked = await areAllLinked(devices, LINK_LIMIT_MS);
    const sent = isLinked ? await typeInto(devices, size, batchCount) : undefined;
    counts.content[size] = sent === undefined ? null : round((sent.content ?? 0) / batchCount, 2);
    counts.acknowledgements[size] = sent === undefined ? null : round((sent.acknowledgement ?? 0) / batchCount, 2);
    const others = JSON.stringify(sent ?? (isLinked ? 'text did not arrive' : 'not all linked'));
    tell(`${app.name}, ${size} devices, ${batchCount} batches: ${others}`);
  }
  await Promise.all(devices.map((device) => device.close()));
  return counts;
}

async function joinRoom(app, room, name) {
  const device = await openDevice(app);
  await app.approach(device, room, name);
  await app.enter(device);
  await device.page.locator('.ProseMirror').waitFor();
  return device;
}

/** @param {readonly Device[]} devices @returns all messages sent, by kind; `undefined` where a text did not arrive */
async function typeInto(devices, size, batchCount) {
  const [writer, ...readers] = devices;
  await startParagraph(writer);
  const mark = `Kamer van ${size}: `;
  await writer.page.keyboard.insertText(mark);
  const haveMark = await Promise.all(readers.map((reader) => shows(reader, mark, LINK_LIMIT_MS)));
  if (!haveMark.every(Boolean)) return undefined;
  await untilQuiet(devices);
  await Promise.all(devices.map(({ page }) => page.evaluate(() => void (globalThis.bench.sent = {}))));
  let text = mark;
  for (let index = 0; index < batchCount; index += 1) {
    const letter = LETTERS.charAt(index % LETTERS.length);
    await writer.page.keyboard.press(letter);
    text += letter;
    const arrived = await Promise.all(readers.map((reader) => shows(reader, text, ARRIVE_LIMIT_MS)));
    if (!arrived.every(Boolean)) return undefined;
    await pause(250);
  }
  return untilQuiet(devices);
}

/** Waits until nobody sends content any more; gives what was sent. @param {readonly Device[]} devices */
async function untilQuiet(devices) {
  let before = await readSent(devices);
  for (;;) {
    await pause(QUIET_MS);
    const now = await readSent(devices);
    if (now.content === before.content && now.acknowledgement === before.acknowledgement) return now;
    before = now;
  }
}

/** @param {readonly Device[]} devices */
async function readSent(devices) {
  const each = await Promise.all(devices.map(({ page }) => page.evaluate(() => globalThis.bench.sent)));
  /** @type {Record<string, number>} */
  const all = {};
  for (const [kind, count] of each.flatMap((sent) => Object.entries(sent))) all[kind] = (all[kind] ?? 0) + count;
  return all;
}
