import type { Browser, JSHandle } from '@playwright/test';
import type { Crowd, CrowdSeats } from '../../bench/crowd/crowd';
import { openCrowd } from '../../bench/crowd/open-crowd.mjs';
import type { PeerLook } from '../../bench/crowd/simulated-peer';

/** A browser process with simulated peers in it, which may all sleep at once. */
export class SimulatedCrowd {
  readonly #crowd: JSHandle<Crowd>;
  readonly #browser: Browser;
  #sleepingIds: readonly number[] = [];

  private constructor(crowd: JSHandle<Crowd>, browser: Browser) {
    this.#crowd = crowd;
    this.#browser = browser;
  }

  /** Opens the page of the crowd and sits its peers down, one after the other. */
  static async join(pageUrl: string, seats: CrowdSeats): Promise<SimulatedCrowd> {
    const { page, browser } = await openCrowd(pageUrl);
    const crowd = await page.evaluateHandle(() => Reflect.get(globalThis, 'crowd') as Crowd);
    await crowd.evaluate((inPage, chosen) => inPage.join(chosen), seats);
    return new SimulatedCrowd(crowd, browser);
  }

  look(): Promise<readonly PeerLook[]> {
    return this.#crowd.evaluate((crowd) => crowd.look());
  }

  write(line: string): Promise<void> {
    return this.#crowd.evaluate((crowd, words) => {
      crowd.write(words);
    }, line);
  }

  /** Each lays an answer with words of its own. @returns what went wrong. */
  bringIn(partCode: string, words: readonly string[]): Promise<readonly string[]> {
    return this.#crowd.evaluate((crowd, asked) => crowd.bringIn(asked.partCode, asked.words), { partCode, words });
  }

  /** Who has ever heard which of some words. */
  findHeard(words: readonly string[]): Promise<readonly string[]> {
    return this.#crowd.evaluate((crowd, all) => crowd.findHeard(all), words);
  }

  /** All that each peer has of the table, as base64. */
  readBytes(): Promise<readonly string[]> {
    return this.#crowd.evaluate((crowd) => crowd.readBytes());
  }

  /** The six words of each peer's table. */
  readSixWords(): Promise<readonly string[]> {
    return this.#crowd.evaluate((crowd) => crowd.readSixWords());
  }

  /** All processes of the browser stand still, as in a tablet that was put away. */
  async sleep(): Promise<void> {
    const session = await this.#browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    this.#sleepingIds = processInfo.map(({ id }) => id);
    for (const id of this.#sleepingIds) process.kill(id, 'SIGSTOP');
  }

  wake(): void {
    for (const id of this.#sleepingIds) process.kill(id, 'SIGCONT');
    this.#sleepingIds = [];
  }

  async close(): Promise<void> {
    this.wake();
    await this.#browser.close();
  }
}
