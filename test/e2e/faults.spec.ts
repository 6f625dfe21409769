import { createRandom } from '../bench/link/random.mjs';
import { makeReleased, readPrivateWhole } from '../faults/support/private-database.mjs';
import released from '../fixtures/private-database-v1.json' with { type: 'json' };
import type { Device } from './support/device';
import { editorOf, goTo, makeTable, waitUntilKept, writeLine } from './support/person';
import { expect, test } from './support/test';

/** A short selection of `npm run test:faults` and `npm run test:kill`. */

const SEEDS = [1, 2, 3];
const TABLE_DATABASE = 'ontwikkeltafel-tafel-';
const LONGEST_MS = 1_500;

/** Reads the log of the open table, or damages its first record; by a page of the origin that has nothing open. */
async function damageFirstRecord({ context }: Device, hostUrl: string, tableId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${hostUrl}favicon.svg`);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => {
          reject(new Error('not opened'));
        };
        opening.onsuccess = () => {
          const writing = opening.result.transaction('updates', 'readwrite');
          const updates = writing.objectStore('updates');
          const asking = updates.getAllKeys();
          asking.onsuccess = () => updates.put(new Uint8Array(24).fill(0xfe), asking.result[0]);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    TABLE_DATABASE + tableId,
  );
  await page.close();
}

test('OFF-4 the browser is killed while one types, three times, and every line that was kept is there', async ({
  host,
  startDevice,
}) => {
  let device = await startDevice();
  await makeTable(device.page, host.url, 'Drie keer weg');
  const tableUrl = device.page.url();
  const kept: string[] = [];
  for (const seed of SEEDS) {
    const random = createRandom(seed);
    const line = `bewaarde regel ${seed}`;
    await writeLine(device.page, line);
    await waitUntilKept(device.page);
    kept.push(line);
    const typing = device.page.keyboard.type(' en wat er nog achteraan komt'.repeat(20), { delay: 20 }).catch(() => 0);
    await Promise.race([typing, device.page.waitForTimeout(random() * LONGEST_MS)]);
    await device.kill();
    await typing;
    device = await startDevice({ profile: device.profile });
    await device.page.goto(tableUrl);
    for (const text of kept) await expect(editorOf(device.page)).toContainText(text);
  }
});

test('OFF-4 a damaged record, a full disk and a second tab take nothing that was kept', async ({
  host,
  startDevice,
}) => {
  const device = await startDevice();
  const { page, context } = device;
  await makeTable(page, host.url, 'Beschadigd en vol');
  const tableUrl = page.url();
  await writeLine(page, 'vóór de schade');
  await waitUntilKept(page);

  await goTo(page, '/aan-tafel');
  await expect(page.getByRole('heading', { level: 1, name: 'Tafels' })).toBeVisible();
  // The tab that writes a table holds a lock until everything of it is written.
  await expect.poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(0);
  await page.goto(`${host.url}favicon.svg`);
  await damageFirstRecord(device, host.url, tableUrl.split('/').at(-1) ?? '');
  await page.goto(tableUrl);
  await expect(editorOf(page)).toContainText('vóór de schade');

  const second = await context.newPage();
  await second.goto(tableUrl);
  await writeLine(page, 'in het eerste venster');
  await expect(editorOf(second)).toContainText('in het eerste venster');
  await writeLine(second, 'in het tweede venster');
  await expect(editorOf(page)).toContainText('in het tweede venster');
  await waitUntilKept(second);
  await device.close();

  // A browser that was just started looks how much room there is when it opens a database.
  const full = await startDevice({ profile: device.profile });
  await fillDiskAndTypeOn(full, host.url, tableUrl);
  for (const text of ['vóór de schade', 'in het eerste venster', 'in het tweede venster', 'toch doorgetypt'])
    await expect(editorOf(full.page)).toContainText(text);
});

/** There is no room for what is pasted, typing goes on, and it is kept by itself once there is room again. */
async function fillDiskAndTypeOn({ page, context }: Device, hostUrl: string, tableUrl: string): Promise<void> {
  await page.goto(`${hostUrl}favicon.svg`);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 12_000 });
  await page.goto(tableUrl);
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('Dit past er niet meer bij. '.repeat(6_000));
  await expect(page.getByRole('banner').getByText('niet bewaard')).toBeVisible();
  await writeLine(page, 'toch doorgetypt');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(page.getByRole('banner').getByText('niet bewaard')).toHaveCount(0);
  await waitUntilKept(page);
  await page.reload();
}

const ROW_COUNT = 2_000;

/** The private database of the first release, in which answers are many. */
function makeManyAnswers(): typeof released {
  const [first] = released.rows.answers;
  if (first === undefined) throw new Error('The release has no answers.');
  const more = Array.from({ length: ROW_COUNT }, (_, index) => ({ ...first, id: `clarifying-questions.x${index}` }));
  return { ...released, rows: { ...released.rows, answers: [...released.rows.answers, ...more] } };
}

test('OFF-5 the browser is killed while the private database is upgraded, twice, and every row is there', async ({
  host,
  startDevice,
}) => {
  let device = await startDevice();
  for (const seed of [1, 2]) {
    await device.page.goto(`${host.url}favicon.svg`);
    await makeReleased(device.page, makeManyAnswers());
    const opening = device.page.goto(`${host.url}#/voorbereiden/arrangementen`).catch(() => undefined);
    await device.page.waitForTimeout(createRandom(seed)() * LONGEST_MS);
    await device.kill();
    await opening;
    device = await startDevice({ profile: device.profile });
    const { page } = device;
    await page.goto(`${host.url}favicon.svg`);
    const { rows } = await readPrivateWhole(page);
    expect(rows['answers']).toHaveLength(ROW_COUNT + 1);
    await page.goto(`${host.url}#/voorbereiden/arrangementen`);
    await expect(page.getByRole('link', { name: 'Zorgklas', exact: true })).toBeVisible();
    await page.goto(`${host.url}favicon.svg`);
    const upgraded = await readPrivateWhole(page);
    expect(upgraded.version).toBeGreaterThan(released.version);
    expect(upgraded.rows['answers']).toHaveLength(ROW_COUNT + 1);
  }
});
