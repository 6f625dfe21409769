import { join } from 'node:path';
import { startServer } from './link/devices.mjs';
import { writeUpdate } from './link/database.mjs';

/**
 * Our app as the benches drive it: the one place that knows its screens, names and bytes.
 * @typedef {import('./link/devices.mjs').Device} Device
 * @typedef {{ invitation: string, address: string, databaseName: string }} Room
 */

const DATABASE_PREFIX = 'ontwikkeltafel-tafel-';

/**
 * The kind of one frame on a data channel: channel 1 carries content, channel 0 control, whose type is the first byte of
 * the message. Only the last frame of a message counts. Source: src/transport/frames.ts, src/table/live/talk/messages.ts.
 * @param {RTCDataChannel} channel
 * @param {Uint8Array} bytes
 */
function nameKind(channel, bytes) {
  const LAST = 1;
  const ACKNOWLEDGEMENTS = 6;
  if (bytes[0] !== LAST) return 'part';
  if (channel.label === 'table') return bytes[1] === 0 ? 'content' : 'other';
  if (channel.id === 1) return 'content';
  return bytes[1] === ACKNOWLEDGEMENTS ? 'acknowledgement' : 'other';
}

/** @param {import('@playwright/test').Page} page @param {string} name */
async function fillSeat(page, name) {
  await page.getByLabel('Uw naam').fill(name);
  await page.getByLabel('Wat voor partij vertegenwoordigt u?').selectOption({ label: 'gemeente' });
  await page.getByLabel('Naam van uw partij').fill('Gemeente Leiden');
  await page.getByLabel('Uw rol').selectOption({ label: 'gespreksleider' });
}

const editorIn = (/** @type {import('@playwright/test').Page} */ page) => page.locator('.ProseMirror').waitFor();

/**
 * Starts our host with our built app.
 * @param {string} dist the folder of the build
 * @param {readonly string[]} [choices] of the host
 */
export async function startOurApp(dist, choices = []) {
  const host = await startServer(join(dist, 'host/main.js'), ['--port', '0', ...choices]);
  return {
    name: 'ours',
    url: host.url,
    nameKind,
    /** @param {Device} device @returns {Promise<Room>} a new table, open at this device */
    makeTable: async ({ page }) => {
      await page.goto(`${host.url}#/aan-tafel/nieuw`);
      await page.getByLabel('Naam van de tafel').fill('Meting');
      await fillSeat(page, 'Anna');
      await page.getByRole('button', { name: 'Maak de tafel' }).click();
      const invitation = await page.getByLabel('Uitnodigingslink').first().inputValue();
      await page.getByRole('link', { name: 'Naar de tafel' }).last().click();
      await editorIn(page);
      const address = page.url();
      return { invitation, address, databaseName: `${DATABASE_PREFIX}${address.split('/').at(-1)}` };
    },
    /**
     * Up to the last click. Whoever fills in four fields takes longer than the app takes to put itself on the device; here they
     * are filled at once, so that is waited for.
     * @param {Device} device @param {Room} room @param {string} name
     */
    approach: async ({ page }, room, name) => {
      await page.goto(room.invitation);
      await fillSeat(page, name);
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    },
    /** The last click of joining. @param {Device} device */
    enter: ({ page }) => page.getByRole('button', { name: 'Sluit aan' }).click(),
    /** Loads the page of a table that this device knows anew. @param {Device} device @param {Room} room */
    reopen: async ({ page }, room) => {
      await page.goto('about:blank');
      await page.goto(room.address);
      await editorIn(page);
    },
    /** Puts an update on the disk of a device behind the app's back. @param {Device} device @param {Room} room @param {Uint8Array} update */
    seed: async ({ page }, room, update) => {
      await page.getByRole('banner').getByText('bewaard').waitFor();
      await page.goto(`${host.url}favicon.svg`);
      await writeUpdate(page, room.databaseName, update);
    },
    end: host.end,
  };
}
