import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Seat } from './person';

const PATIENCE_MS = 120_000;
/**
 * What the browser itself says where an attempt to connect came to nothing, as on a machine that had no turn for it. The
 * app tries again (TR3): whatever comes over afterwards came over the next link.
 */
const FAILED_ATTEMPT = /^Error: WebRTC: ICE failed\b/;

/** Finds by role and name, as a person with a screen reader does. */
const named = (role: string, name: string): string => `::-p-aria([name="${name}"][role="${role}"])`;

/** A device with Firefox: a browser process with a profile of its own. What a person does, it does by role and name. */
export class FirefoxDevice {
  readonly page: Page;
  readonly errors: string[] = [];
  readonly #browser: Browser;
  readonly #profile: string;

  private constructor(browser: Browser, page: Page, profile: string) {
    this.#browser = browser;
    this.page = page;
    this.#profile = profile;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => {
      if (!FAILED_ATTEMPT.test(String(error))) this.errors.push(String(error));
    });
  }

  static async start(executablePath: string, hidesAddresses: boolean): Promise<FirefoxDevice> {
    const profile = await mkdtemp(join(tmpdir(), 'ontwikkeltafel-firefox-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      userDataDir: profile,
      defaultViewport: { width: 1024, height: 768 },
      protocolTimeout: PATIENCE_MS,
      extraPrefsFirefox: { 'media.peerconnection.ice.obfuscate_host_addresses': hidesAddresses },
    });
    return new FirefoxDevice(browser, await browser.newPage(), profile);
  }

  /** Makes a table and returns its invitation. */
  async makeTable(url: string, name: string, seat: Seat): Promise<string> {
    await this.page.goto(`${url}#/aan-tafel/nieuw`);
    await this.#fill('textbox', 'Naam van de tafel', name);
    await this.#fillSeat(seat);
    await this.#press('button', 'Maak de tafel');
    const field = await this.page.waitForSelector(named('textbox', 'Uitnodigingslink'));
    const invitation = await field?.evaluate((input) => (input instanceof HTMLInputElement ? input.value : ''));
    await this.#press('link', 'Naar de tafel');
    await this.page.waitForSelector(named('textbox', `Ontwikkeldocument van ${name}`));
    return invitation ?? '';
  }

  /** Opens an invitation and sits down. */
  async join(invitation: string, seat: Seat): Promise<void> {
    await this.page.goto(invitation);
    await this.#fillSeat(seat);
    await this.#press('button', 'Sluit aan');
  }

  /** Waits until the page fetches nothing more: what is on its way when a page is left is reported as an error of it. */
  async waitUntilFetched(): Promise<void> {
    await this.page.waitForNetworkIdle({ idleTime: 2_000, timeout: PATIENCE_MS });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #fillSeat({ name, party, partyKind }: Seat): Promise<void> {
    await this.#fill('textbox', 'Uw naam', name);
    await this.#choose('Wat voor partij vertegenwoordigt u?', partyKind);
    await this.#fill('textbox', 'Naam van uw partij', party);
    await this.#choose('Uw rol', 'gespreksleider');
  }

  #fill(role: string, name: string, value: string): Promise<void> {
    return this.page.locator(named(role, name)).fill(value);
  }

  #press(role: string, name: string): Promise<void> {
    return this.page.locator(named(role, name)).click();
  }

  async #choose(name: string, label: string): Promise<void> {
    const list = await this.page.waitForSelector(named('combobox', name));
    const value = await list?.evaluate(
      (select, wanted) =>
        Array.from(select.querySelectorAll('option')).find(({ label: shown }) => shown === wanted)?.value,
      label,
    );
    await list?.select(value ?? '');
  }
}
