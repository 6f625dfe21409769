import type { CDPSession, Page } from '@playwright/test';
import type { CrowdSeats } from '../../bench/crowd/crowd';
import { openCrowd } from '../../bench/crowd/open-crowd.mjs';
import type { PeerLook } from '../../bench/crowd/simulated-peer';

/** A browser process with simulated peers in it, which may all sleep at once. */
export class SimulatedCrowd {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #close: () => Promise<void>;

  private constructor(page: Page, session: CDPSession, close: () => Promise<void>) {
    this.#page = page;
    this.#session = session;
    this.#close = close;
  }

  /** Opens the page of the crowd and sits its peers down, one after the other. */
  static async join(pageUrl: string, seats: CrowdSeats): Promise<SimulatedCrowd> {
    const { page, close } = await openCrowd(pageUrl);
    const session = await page.context().newCDPSession(page);
    await page.evaluate((chosen) => globalThis.crowd.join(chosen), seats);
    return new SimulatedCrowd(page, session, close);
  }

  look(): Promise<readonly PeerLook[]> {
    return this.#page.evaluate(() => globalThis.crowd.look());
  }

  write(line: string): Promise<void> {
    return this.#page.evaluate((words) => {
      globalThis.crowd.write(words);
    }, line);
  }

  /** Each lays an answer with words of its own. @returns what went wrong. */
  bringIn(partCode: string, words: readonly string[]): Promise<readonly string[]> {
    return this.#page.evaluate(([code, all]) => globalThis.crowd.bringIn(code, all), [partCode, words] as const);
  }

  /** Who has ever heard which of some words. */
  findHeard(words: readonly string[]): Promise<readonly string[]> {
    return this.#page.evaluate((all) => globalThis.crowd.findHeard(all), words);
  }

  /** All that each peer has of the table, as base64. */
  readBytes(): Promise<readonly string[]> {
    return this.#page.evaluate(() => globalThis.crowd.readBytes());
  }

  /** Nothing runs any more, as in a tablet that was put away. */
  async sleep(): Promise<void> {
    await this.#session.send('Page.setWebLifecycleState', { state: 'frozen' });
  }

  async wake(): Promise<void> {
    await this.#session.send('Page.setWebLifecycleState', { state: 'active' });
  }

  close(): Promise<void> {
    return this.#close();
  }
}
