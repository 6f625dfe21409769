import type { IceServer, Link, Scheduler } from '$ports';
import type { LiveDevice, LiveTable } from '$table';
import type { loadPairing, Pairing, PairingState, Scanner, ScannerProblem } from '$transport';

/** What a run of pairing works with. */
export type PairingMeans = {
  readonly load: typeof loadPairing;
  readonly scheduler: Scheduler;
  readonly iceServers: readonly IceServer[];
  readonly live: Pick<LiveTable, 'state' | 'onState' | 'takeLink'>;
};

/** How the other's code comes in; `start` is before anything was shown to anyone. */
export type PairingMode = 'start' | 'camera' | 'paste';

/** Greeting takes a moment; after this long without anyone new the other device may be at another table. */
const NOBODY_AFTER_MS = 15_000;

/**
 * Pairing with one device after the other, as a screen shows it. The camera opens before the first code is made: with it
 * open the browser tells the addresses of this network, which makes codes short and links sure.
 */
export class PairingRun {
  mode: PairingMode = $state('start');
  state: PairingState = $state.raw({ type: 'preparing' });
  cameraProblem: ScannerProblem | undefined = $state.raw();
  /** Whether not even the code of pairing could be fetched. */
  hasFailedToLoad = $state(false);
  /** Who came to the table by the link that was just made. */
  newcomers: readonly LiveDevice[] = $state.raw([]);
  /** Whether nobody came in the time that greeting takes. */
  isNobodyNew = $state(false);

  readonly #means: PairingMeans;
  readonly #stopFollowing: () => void;
  #pairing: Pairing | undefined;
  #scanner: Scanner | undefined;
  #knownIds: readonly string[] | undefined;
  #stopWaiting: () => void = () => undefined;
  #isStopped = false;

  constructor(means: PairingMeans) {
    this.#means = means;
    this.#stopFollowing = means.live.onState(({ devices }) => {
      this.#greet(devices);
    });
  }

  /** Begins, or changes the way in which the other's code comes. The screen then hands over its video. */
  choose(mode: PairingMode): void {
    this.mode = mode;
    if (mode === 'camera') this.cameraProblem = undefined;
    else this.closeCamera();
    if (mode === 'paste') void this.#begin();
  }

  /** Scans with the camera; without one the pairing goes on and the code can be pasted. */
  async openCamera(video: HTMLVideoElement): Promise<void> {
    const loaded = await this.#load();
    if (loaded === undefined || this.#isStopped || this.mode !== 'camera') return;
    this.closeCamera();
    const scanner = loaded.openScanner({
      video,
      onText: (text) => {
        this.take(text);
      },
      onProblem: (problem) => {
        this.cameraProblem = problem;
      },
    });
    this.#scanner = scanner;
    await scanner.ready;
    await this.#begin();
  }

  closeCamera(): void {
    this.#scanner?.stop();
    this.#scanner = undefined;
  }

  /** Takes in what was scanned or pasted. */
  take(text: string): void {
    this.#pairing?.takeCode(text);
  }

  retry(): void {
    this.hasFailedToLoad = false;
    if (this.#pairing === undefined) void this.#begin();
    else this.#pairing.retry();
  }

  /** After a link: on with the next device. */
  async next(): Promise<void> {
    this.#pairing?.stop();
    this.#pairing = undefined;
    this.newcomers = [];
    this.isNobodyNew = false;
    this.#knownIds = undefined;
    this.#stopWaiting();
    this.state = { type: 'preparing' };
    await this.#begin();
  }

  /** Ends everything that did not become a link. */
  stop(): void {
    this.#isStopped = true;
    this.#stopWaiting();
    this.#stopFollowing();
    this.closeCamera();
    this.#pairing?.stop();
  }

  async #load(): Promise<Awaited<ReturnType<typeof loadPairing>> | undefined> {
    try {
      return await this.#means.load();
    } catch {
      this.hasFailedToLoad = true;
      return undefined;
    }
  }

  async #begin(): Promise<void> {
    const loaded = await this.#load();
    if (loaded === undefined || this.#isStopped || this.#pairing !== undefined) return;
    const { scheduler, iceServers } = this.#means;
    this.#pairing = loaded.createPairing({
      scheduler,
      iceServers,
      onLink: (link) => {
        this.#takeLink(link);
      },
      onChange: (state) => {
        this.state = state;
      },
    });
    this.state = this.#pairing.state;
  }

  #takeLink(link: Link): void {
    const { live, scheduler } = this.#means;
    this.#knownIds = hereOf(live.state.devices).map(({ sessionId }) => sessionId);
    this.#stopWaiting = scheduler.after(NOBODY_AFTER_MS, () => {
      this.isNobodyNew = this.newcomers.length === 0;
    });
    live.takeLink(link);
  }

  #greet(devices: readonly LiveDevice[]): void {
    const known = this.#knownIds;
    if (known === undefined) return;
    this.newcomers = hereOf(devices).filter(({ sessionId }) => !known.includes(sessionId));
    if (this.newcomers.length > 0) this.isNobodyNew = false;
  }
}

const hereOf = (devices: readonly LiveDevice[]): readonly LiveDevice[] => devices.filter(({ isHere }) => isHere);
