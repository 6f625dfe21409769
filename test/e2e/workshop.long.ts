import { fileURLToPath } from 'node:url';
import { startCrowdHost } from '../bench/crowd/open-crowd.mjs';
import { SimulatedCrowd } from './support/crowd';
import { startHost, type RunningHost } from './support/host';
import { waitUntilInstalled } from './support/pairing';
import { anna, bo, editorOf, join, makeTable, writeLine, type Seat } from './support/person';
import { expect, test } from './support/test';
import {
  beginRound,
  bringInSealed,
  createWord,
  digestOnDisk,
  digestPeers,
  expectInMirror,
  expectPeers,
  findOnDisk,
  goToClosing,
  goToTable,
  handOut,
  joinByFile,
  PART,
  readFacilitatorInvitation,
  readSixWords,
  revealTheme,
  saveLockedParcel,
  tableAddressOf,
  takeIn,
  type Guest,
} from './support/workshop';

/** Eight browsers and seventeen simulated peers make the workshop of 25; as many as two processors can bear by default. */
const { WORKSHOP_BROWSERS = '4', WORKSHOP_SIMULATED = '6' } = process.env;
const LEAST = { browsers: 3, simulated: 2 };
const MOST_ASLEEP = 5;
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const guestSeat = (number: number): Seat => ({
  name: `Gast ${number}`,
  party: `Gemeente ${number}`,
  partyKind: 'gemeente',
});

/** What a test started and must end, however it goes. */
const endings: (() => Promise<void>)[] = [];

test.afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function beginHost(port = 0): Promise<RunningHost> {
  const host = await startHost(port);
  endings.push(() => host.end());
  return host;
}

async function beginCrowd(...[pageUrl, seats]: Parameters<typeof SimulatedCrowd.join>): Promise<SimulatedCrowd> {
  const crowd = await SimulatedCrowd.join(pageUrl, seats);
  endings.push(() => crowd.close());
  return crowd;
}

test('J3 in a workshop everybody sees every answer after the reveal and nobody before, whatever falls out', async ({
  startDevice,
}) => {
  test.setTimeout(1_800_000);
  const [browsers, simulated] = [Number(WORKSHOP_BROWSERS), Number(WORKSHOP_SIMULATED)];
  if (browsers < LEAST.browsers || simulated < LEAST.simulated)
    throw new Error(`At least ${LEAST.browsers} browsers and ${LEAST.simulated} simulated peers.`);
  const byFileCount = browsers > LEAST.browsers ? 2 : 1;
  const asleepCount = Math.min(MOST_ASLEEP, simulated - 1);
  const everyone = browsers + simulated;
  const asked: string[] = [];
  const beginAs = async (): Promise<Guest> => {
    const device = await startDevice();
    device.page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    return { device, word: createWord() };
  };
  const tell = (what: string): void => {
    console.log(`${Math.round(performance.now() / 1_000)} s: ${what}`);
  };

  // Two facilitators, the other browsers that are linked, and the simulated peers in two browsers of their own.
  const host = await beginHost();
  const crowdHost = await startCrowdHost(DIST);
  endings.push(() => crowdHost.end());
  const first = await beginAs();
  const invitation = await makeTable(first.device.page, host.url, 'Werksessie', anna);
  const second = await beginAs();
  await join(second.device.page, await readFacilitatorInvitation(first.device.page), bo);
  await expect(editorOf(second.device.page)).toContainText('Visie');
  const guests: Guest[] = [];
  for (let number = 1; number <= browsers - 2 - byFileCount; number += 1) {
    const guest = await beginAs();
    await join(guest.device.page, invitation, guestSeat(number));
    await expect(editorOf(guest.device.page)).toContainText('Visie');
    guests.push(guest);
  }
  const linkedBrowsers = [first, second, ...guests];
  const signallingAddress = `${host.url.replace(/^http/, 'ws')}signalling`;
  const seats = { invitation, signallingAddress, isKeeping: true };
  const awakeCount = simulated - asleepCount;
  const awake = await beginCrowd(crowdHost.url, { ...seats, count: awakeCount, firstNumber: 1 });
  const sleepers = await beginCrowd(crowdHost.url, {
    ...seats,
    count: asleepCount,
    firstNumber: awakeCount + 1,
  });
  const crowds = [awake, sleepers];
  await expectPeers(crowds, ({ hereCount }) => hereCount, linkedBrowsers.length + simulated - 1);
  tell(`${linkedBrowsers.length} browsers and ${simulated} simulated peers see each other`);

  // The round begins, and then some come who have no network at all: their app comes from a host that is gone.
  await beginRound(first.device.page);
  await expectPeers(crowds, ({ roundCount }) => roundCount, 1);
  const locked = await saveLockedParcel(first.device.page);
  await goToTable(first.device.page);
  const farHost = await beginHost();
  const byFile: Guest[] = [];
  for (let number = 1; number <= byFileCount; number += 1) {
    const guest = await beginAs();
    await guest.device.page.goto(farHost.url);
    await waitUntilInstalled(guest.device.page);
    byFile.push(guest);
  }
  await farHost.end();
  for (const [index, { device }] of byFile.entries()) await joinByFile(device.page, locked, guestSeat(100 + index));
  tell(`${byFileCount} came by file alone`);

  // Everybody writes and lays an answer sealed, while the host goes and comes back.
  await host.end();
  const simulatedWords = crowds.map((_, index) =>
    Array.from({ length: index === 0 ? awakeCount : asleepCount }, createWord),
  );
  for (const [index, crowd] of crowds.entries()) {
    await crowd.write('Geschreven door');
    expect(await crowd.bringIn(PART.code, simulatedWords[index] ?? [])).toEqual([]);
  }
  for (const guest of [...linkedBrowsers, ...byFile]) {
    await writeLine(guest.device.page, `Geschreven door een browser ${guest.word.slice(-6)}`);
    await bringInSealed(guest);
  }
  await beginHost(Number(new URL(host.url).port));
  for (const [index, { device }] of byFile.entries()) {
    await takeIn((linkedBrowsers[index] ?? first).device.page, await handOut(device.page));
  }
  await expectPeers(crowds, ({ sealedCount }) => sealedCount, everyone);
  tell('all answers lie sealed at every simulated peer');

  // Nobody has heard a word of them, on the way or on a disk.
  const words = [...simulatedWords.flat(), ...[...linkedBrowsers, ...byFile].map(({ word }) => word)];
  for (const crowd of crowds) expect(await crowd.findHeard(words)).toEqual([]);
  for (const { device } of [...linkedBrowsers, ...byFile]) expect(await findOnDisk(device.page, words)).toEqual([]);

  // Some sleep, and the facilitator who began falls out; the other one reveals.
  await sleepers.sleep();
  await first.device.kill();
  await expectPeers([awake], ({ hereCount }) => hereCount, linkedBrowsers.length - 1 + awakeCount - 1);
  expect(await awake.findHeard(words)).toEqual([]);
  await revealTheme(second.device.page, everyone);
  tell('revealed');
  const sorted = [...words].sort();
  await expectPeers([awake], ({ explanations }) => explanations, sorted);
  // The search itself finds what is there.
  expect(await awake.findHeard(words)).toHaveLength(words.length * awakeCount);
  for (const { device } of [second, ...guests]) await expectInMirror(device.page, words);
  expect(await findOnDisk(second.device.page, words)).toEqual(words);

  // Who slept wakes, who fell out comes back, and who has no network gets a file.
  sleepers.wake();
  await expectPeers([sleepers], ({ explanations }) => explanations, sorted);
  tell('awake again');
  const back = await startDevice({ profile: first.device.profile });
  await back.page.goto(tableAddressOf(second.device.page).address);
  await expect(editorOf(back.page)).toContainText('Visie');
  await expectInMirror(back.page, words);
  const lastParcel = await handOut(second.device.page);
  for (const { device } of byFile) {
    await takeIn(device.page, lastParcel);
    await expectInMirror(device.page, words);
  }

  // All have the same, show the same six words, and nobody waits for a dialog.
  const pages = [back, ...[second, ...guests, ...byFile].map(({ device }) => device)].map(({ page }) => page);
  const compare = async (): Promise<number> => {
    const digests = [
      ...(await Promise.all(pages.map(digestOnDisk))),
      ...(await Promise.all(crowds.map(digestPeers))).flat(),
    ];
    expect(digests).toHaveLength(everyone);
    return new Set(digests).size;
  };
  await expect.poll(compare, { timeout: 240_000, intervals: [1_000] }).toBe(1);
  for (const page of pages) await goToClosing(page);
  const readAllWords = async (): Promise<readonly string[]> => {
    const shown = [
      ...(await Promise.all(pages.map(readSixWords))),
      ...(await Promise.all(crowds.map((crowd) => crowd.readSixWords()))).flat(),
    ];
    expect(shown).toHaveLength(everyone);
    return [...new Set(shown)];
  };
  await expect
    .poll(readAllWords, { timeout: 240_000, intervals: [1_000] })
    .toEqual([expect.stringMatching(/^\S+( \S+){5}$/)]);
  for (const page of pages) await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(asked).toEqual([]);
  tell(`${everyone} devices have one content: ${browsers} browsers, ${simulated} simulated peers`);
});
