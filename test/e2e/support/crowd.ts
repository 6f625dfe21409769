import type { CDPSession, JSHandle } from '@playwright/test';
import type { Crowd, CrowdSeats } from '../../bench/crowd/crowd';
import { openCrowd } from '../../bench/crowd/open-crowd.mjs';
import type { PeerLook } from '../../bench/crowd/simulated-peer';

/** A browser process with simulated peers in it, which may all sleep at once. */
export class SimulatedCrowd {
  readonly #crowd: JSHandle<Crowd>;
  readonly #session: CDPSession;
  readonly #close: () => Promise<void>;

  private constructor(crowd: JSHandle<Crowd>, session: CDPSession, close: () => Promise<void>) {
    this.#crowd = crowd;
    this.#session = session;
    this.#close = close;
  }

  /** Opens the page of the crowd and sits its peers down, one after the other. */
  static async join(pageUrl: string, seats: CrowdSeats): Promise<SimulatedCrowd> {
    const { page, close } = await openCrowd(pageUrl);
    const session = await page.context().newCDPSession(page);
    const crowd = await page.evaluateHandle(() => Reflect.get(globalThis, 'crowd') as Crowd);
    await crowd.evaluate((inPage, chosen) => inPage.join(chosen), seats);
    return new SimulatedCrowd(crowd, session, close);
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
