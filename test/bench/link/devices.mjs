import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, ensureChromium } from '../../helpers/browsers.mjs';
import { probeScript } from './probe.mjs';

/**
 * A device: one Chromium process with a profile of its own, its page carrying the probe.
 * @typedef {{ page: import('@playwright/test').Page, close: () => Promise<void> }} Device
 */

const VIEWPORT = { width: 1024, height: 768 };

/**
 * @param {{ nameKind: (channel: RTCDataChannel, bytes: Uint8Array) => string }} app
 * @returns {Promise<Device>}
 */
export async function openDevice({ nameKind }) {
  const { path: executablePath, reason } = ensureChromium();
  if (executablePath === undefined) throw new Error(`No Chromium: ${reason}`);
  const profile = await mkdtemp(join(tmpdir(), 'ontwikkeltafel-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...CHROMIUM_FLAGS, '--disable-features=WebRtcHideLocalIpsWithMdns'],
    viewport: VIEWPORT,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  await context.addInitScript({ content: probeScript(nameKind) });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/**
 * Starts a program of Node that prints its address; resolves with that and a way to end it.
 * @param {string} program
 * @param {string[]} choices
 * @returns {Promise<{ url: string, processId: number | undefined, end: () => Promise<void> }>}
 */
export function startServer(program, choices = []) {
  const child = spawn(process.execPath, [program, ...choices], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.once('exit', () => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      const [, port] = /(?:http|ws):\/\/\S+?:(\d+)/.exec(chunk.toString()) ?? [];
      if (port === undefined) return;
      const end = async () => {
        child.kill('SIGKILL');
        await ended;
      };
      resolve({ url: `http://localhost:${port}/`, processId: child.pid, end });
    });
  });
}
