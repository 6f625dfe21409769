import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, findChromium } from '../../helpers/browsers.mjs';

/** Something that must never happen in any browser test, as it was seen. */
export type Offence = { readonly kind: 'foreign-request' | 'policy-violation' | 'page-error'; readonly text: string };

export type DeviceOptions = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly profile?: string;
  readonly hasTouch?: boolean;
  /** What the camera sees: a film (y4m) that begins anew at its end. Without it there is no camera. */
  readonly cameraFilm?: string;
  /** As browsers of people do: others get a name to find this device by, and not its address. */
  readonly hidesAddresses?: boolean;
  /** Without it, what the host serves can be changed under way at any time. */
  readonly hasServiceWorker?: boolean;
};

/**
 * A device: one Chromium process with a profile folder of its own. BroadcastChannel is switched off in it, so that nothing
 * but WebRTC can carry text between devices.
 */
export class Device {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly profile: string;
  readonly offences: Offence[] = [];
  readonly failedRequests: string[] = [];

  private constructor(context: BrowserContext, page: Page, profile: string) {
    this.context = context;
    this.page = page;
    this.profile = profile;
  }

  static async start(options: DeviceOptions = {}): Promise<Device> {
    const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'ontwikkeltafel-device-')));
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error('No Chromium was found.');
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: [...CHROMIUM_FLAGS, ...addressFlags(options.hidesAddresses), ...cameraFlags(options.cameraFilm)],
      viewport: options.viewport ?? { width: 1024, height: 768 },
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      colorScheme: options.colorScheme ?? 'light',
      hasTouch: options.hasTouch ?? false,
      reducedMotion: 'reduce',
      serviceWorkers: (options.hasServiceWorker ?? true) ? 'allow' : 'block',
    });
    await context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'BroadcastChannel');
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy-violation ${violatedDirective} ${blockedURI}`);
      });
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const device = new Device(context, page, profile);
    device.#watch();
    return device;
  }

  #watch(): void {
    this.context.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      const isOwn =
        ['localhost', '127.0.0.1'].includes(hostname) || ['data:', 'blob:', 'chrome-error:'].includes(protocol);
      if (!isOwn) this.offences.push({ kind: 'foreign-request', text: request.url() });
    });
    this.context.on('requestfailed', (request) => {
      this.failedRequests.push(`${request.url()} ${request.failure()?.errorText ?? ''}`);
    });
    this.page.on('console', (message) => {
      const text = message.text();
      if (text.includes('policy-violation') || /Content Security Policy|Trusted ?Type/i.test(text))
        this.offences.push({ kind: 'policy-violation', text });
    });
    this.page.on('pageerror', (error) => {
      this.offences.push({ kind: 'page-error', text: `${error.message}\n${error.stack ?? ''}` });
    });
  }

  /** Closes the browser as a person does. */
  async close(): Promise<void> {
    await this.context.close();
  }

  /** Ends the whole browser process with SIGKILL; nothing gets a chance to save. */
  async kill(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.context.once('close', () => {
        resolve();
      });
    });
    process.kill(await this.#readProcessId(), 'SIGKILL');
    await closed;
  }

  /** Chromium notes its process id in the lock of its profile: `<host>-<id>`. */
  async #readProcessId(): Promise<number> {
    const lock = await readlink(join(this.profile, 'SingletonLock'));
    return Number(lock.slice(lock.lastIndexOf('-') + 1));
  }

  async removeProfile(): Promise<void> {
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const addressFlags = (hidesAddresses = false): readonly string[] =>
  hidesAddresses ? [] : ['--disable-features=WebRtcHideLocalIpsWithMdns'];

/** Chromium plays a film as its camera, and lets every page use it. */
const cameraFlags = (film: string | undefined): readonly string[] =>
  film === undefined
    ? []
    : [
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ];
