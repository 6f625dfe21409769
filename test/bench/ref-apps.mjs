import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeUpdate } from './link/database.mjs';
import { startServer } from './link/devices.mjs';

/**
 * What ours is measured against: REF, the smallest honest app of the stock parts, and the same editor on a central
 * Hocuspocus server. Both are in `ref/`.
 * @typedef {import('./link/devices.mjs').Device} Device
 * @typedef {{ address: (name: string) => string, databaseName: string }} Room
 */

const refFile = (/** @type {string} */ name) => fileURLToPath(new URL(`./ref/${name}`, import.meta.url));

/** y-webrtc's first byte of a message. Source: y-webrtc 10.3.0, src/y-webrtc.js. */
function nameStockKind(/** @type {RTCDataChannel} */ _channel, /** @type {Uint8Array} */ bytes) {
  return bytes[0] === 0 ? 'content' : 'other';
}

/**
 * @param {string} name
 * @param {(room: string, person: string) => string} addressOf
 * @param {string} emptyPage
 */
const createApp = (name, addressOf, emptyPage) => ({
  name,
  emptyAddress: emptyPage,
  nameKind: nameStockKind,
  /** @param {Device} device @returns {Promise<Room>} */
  makeTable: async (device) => {
    const databaseName = randomUUID();
    const room = { address: (/** @type {string} */ person) => addressOf(databaseName, person), databaseName };
    await openStock(device, room, 'Anna');
    return room;
  },
  /** @param {Device} device @param {Room} room @param {string} person */
  approach: async ({ page }, room, person) => {
    await page.goto(room.address(person));
  },
  /** @param {Device} device */
  enter: ({ page }) => page.getByRole('button', { name: 'Join' }).click(),
  /** @param {Device} device @param {Room} room */
  reopen: (device, room) => openStock(device, room, 'Anna'),
  /** @param {Device} device @param {Room} room @param {Uint8Array} update */
  seed: async ({ page }, room, update) => {
    await page.goto(emptyPage);
    await writeUpdate(page, room.databaseName, update);
  },
});

/** @param {Device} device @param {Room} room @param {string} person */
async function openStock({ page }, room, person) {
  await page.goto(room.address(person));
  await page.getByRole('button', { name: 'Join' }).click();
  await page.locator('.ProseMirror').waitFor();
}

/**
 * Builds and starts REF and Hocuspocus. REF's signalling is our host: it speaks the protocol of y-webrtc's own server,
 * and both columns then have the same.
 * @param {string} dist the folder of our build, for the host
 */
export async function startRefApps(dist) {
  await build({ configFile: refFile('vite.config.mjs') });
  const signalling = await startServer(join(dist, 'host/main.js'), ['--port', '0', '--signalling-only']);
  const pages = await startServer(refFile('server.mjs'));
  const toWebSocket = (/** @type {string} */ url) => url.replace(/^http/, 'ws');
  const createAddress =
    (/** @type {string} */ page, /** @type {string} */ server) =>
    (/** @type {string} */ room, /** @type {string} */ name) =>
      `${pages.url}${page}?${new URLSearchParams({ room, server, name })}`;
  const emptyPage = `${pages.url}empty.html`;
  return {
    ref: createApp('REF', createAddress('stock.html', `${toWebSocket(signalling.url)}signalling`), emptyPage),
    hocuspocus: createApp('Hocuspocus', createAddress('hocuspocus.html', toWebSocket(pages.url)), emptyPage),
    end: async () => {
      await pages.end();
      await signalling.end();
    },
  };
}
