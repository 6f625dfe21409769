import { tell, untilTrue } from './statistics.mjs';

/**
 * Sits a crowd down at the table of a device, and waits until the room has its shape.
 * @typedef {import('./devices.mjs').Device} Device
 * @typedef {{ device: Device, crowd: { page: import('@playwright/test').Page }, peerCount: number }} Room
 */

const ALL_HERE_LIMIT_MS = 180_000;
/** A room in its shape: each has so many links, the measured device too. Source: TD25, src/table/live/room/overlay.ts. */
const MOST_LINKS = 8;
const LEAST_LINKS = 6;

/** @param {any} app @param {Room} room @param {string} invitation */
export async function seatCrowd(app, { device, crowd, peerCount }, invitation) {
  const signallingAddress = `${app.url.replace(/^http/, 'ws')}signalling`;
  const seats = { invitation, signallingAddress, isKeeping: false, count: peerCount, firstNumber: 1 };
  await crowd.page.evaluate((chosen) => globalThis.crowd.join(chosen), seats);
  const look = () => crowd.page.evaluate(() => globalThis.crowd.look());
  const areAllHere = await untilTrue(
    async () => (await look()).every(({ hereCount }) => hereCount === peerCount),
    ALL_HERE_LIMIT_MS,
  );
  if (!areAllHere) throw new Error('Not all peers see each other.');
  const countLinks = async () => ({
    own: await device.page.evaluate(() => globalThis.bench.linkCount()),
    links: (await look()).map(({ linkCount }) => linkCount),
  });
  const isSettled = await untilTrue(async () => {
    const { own, links } = await countLinks();
    return own >= Math.min(peerCount, LEAST_LINKS) && links.every((count) => count <= MOST_LINKS);
  }, ALL_HERE_LIMIT_MS);
  const { own, links } = await countLinks();
  if (!isSettled) throw new Error(`The room does not come to its shape: ${own} links here, ${links.join(' ')} there.`);
  tell(`${peerCount} peers with ${Math.min(...links)} to ${Math.max(...links)} links, the measured device with ${own}`);
}
