import { expect, test as base } from '@playwright/test';
import { Device, type DeviceOptions } from './device';
import { startHost, type RunningHost } from './host';

type Options = {
  /**
   * Whether devices put the app on their disk, as people's do. That takes a device of a test more work than all that follows:
   * where nothing goes on without the host, a spec leaves it to those that do.
   */
  readonly hasServiceWorker: boolean;
};

type Fixtures = {
  /** The program behind `npm start`, for this test alone. */
  readonly host: RunningHost;
  /** Starts a device: a browser process with a profile of its own. All are closed and checked at the end. */
  readonly startDevice: (options?: DeviceOptions) => Promise<Device>;
};

/** The browser tests' own `test`: whatever a test proves, no device may have asked a foreign host or broken the policy. */
export const test = base.extend<Fixtures & Options>({
  hasServiceWorker: [true, { option: true }],
  // Playwright reads from the pattern which fixtures are needed; these need none of them.
  host: async ({ browserName: _browserName }, use) => {
    const host = await startHost();
    await use(host);
    await host.end();
  },
  startDevice: async ({ hasServiceWorker }, use) => {
    const devices: Device[] = [];
    await use(async (options) => {
      const device = await Device.start({ hasServiceWorker, ...options });
      devices.push(device);
      return device;
    });
    const offences = devices.flatMap((device) => device.offences);
    for (const device of devices) await device.close().catch(() => undefined);
    for (const device of devices) await device.removeProfile();
    expect(offences, 'foreign requests, policy violations and page errors').toEqual([]);
  },
});

export { expect };
