import type { LocalizedText } from '$domain';
import type { Scheduler } from '$ports';
import type { Tabs } from './tabs';

/** How often is looked whether it is quiet in every window. Only while a newer version waits. */
const LOOK_MS = 2_000;

/** A newer version that is on this device, whole, and waits. */
export type WaitingVersion = {
  /** The lines it brings; `undefined` where it does not say, none where it has no line of its own. */
  readNewLines(): Promise<readonly LocalizedText[] | undefined>;
  /** Puts it in the place of this one; settles when it is. */
  takePlace(): Promise<void>;
};

/**
 * none · waiting: not quiet · offered · taking-place · replaced: it is in place, and this window still runs the one before
 */
export type Stage = 'none' | 'waiting' | 'offered' | 'taking-place' | 'replaced';

type Means = {
  readonly scheduler: Scheduler;
  readonly tabs: Tabs;
  /** Whether a newer version has to wait for what goes on in this window. */
  readonly isBusyHere: () => boolean;
  /** Opens this window anew. */
  readonly reload: () => void;
};

/** Offers a newer version at a quiet moment, and lets every window follow when it is in place (AP4). */
export class Updates {
  #stage: Stage = $state('none');
  newLines: readonly LocalizedText[] | undefined = $state.raw();
  /** Another window was busy when this version was asked for. */
  isHeldElsewhere = $state(false);
  #isPutAway = $state(false);
  /** It was quiet at the last look too: between two places at a table no table is open for a moment. */
  #wasQuiet = false;
  #version: WaitingVersion | undefined;
  #isLooking = false;
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
    // Told at once: another window may be about to put the new version in place.
    $effect.root(() => {
      $effect(() => {
        means.tabs.say(means.isBusyHere());
      });
    });
  }

  /** What stands on the screen. */
  get stage(): Stage {
    if (this.#stage !== 'offered') return this.#stage;
    return this.#isPutAway || this.#means.isBusyHere() ? 'waiting' : 'offered';
  }

  /** A newer version waits. A still newer one takes the place of the one that waited. */
  async wait(version: WaitingVersion): Promise<void> {
    this.#version = version;
    this.#isPutAway = false;
    const newLines = await version.readNewLines();
    if (this.#version !== version || this.#stage === 'replaced') return;
    this.newLines = newLines;
    if (this.#stage === 'none') this.#stage = 'waiting';
    this.#look();
  }

  /** "Later": not offered again before the app is opened anew or a still newer version comes. */
  putAway(): void {
    this.#isPutAway = true;
  }

  /** The person's word. Nothing happens where any window has become busy meanwhile; it is offered again later. */
  async apply(): Promise<void> {
    const version = this.#version;
    if (this.#stage !== 'offered' || version === undefined) return;
    this.#stage = 'taking-place';
    const isInPlace = await this.#means.tabs.whileAllQuiet(() => version.takePlace());
    if (isInPlace || this.#hasBeenReplaced()) return;
    this.isHeldElsewhere = true;
    this.#stage = 'waiting';
  }

  /** Another version is in place now. This window follows as soon as nothing in it can be lost. */
  follow(): void {
    this.#stage = 'replaced';
    this.#look();
  }

  #hasBeenReplaced(): boolean {
    return this.#stage === 'replaced';
  }

  /** Words become loose or kept without anyone telling, so this looks again until it is done. */
  #look(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const lookAgain = async (): Promise<void> => {
      if (await this.#hasDone()) this.#isLooking = false;
      else this.#means.scheduler.after(LOOK_MS, () => void lookAgain());
    };
    void lookAgain();
  }

  async #hasDone(): Promise<boolean> {
    const { isBusyHere, reload, tabs } = this.#means;
    tabs.say(isBusyHere());
    if (this.#stage === 'waiting' || this.#stage === 'offered') {
      const isQuiet = !isBusyHere() && !(await tabs.isAnyBusy());
      const isLastingQuiet = isQuiet && this.#wasQuiet;
      this.#wasQuiet = isQuiet;
      if (!this.#hasBeenReplaced()) this.#stage = isLastingQuiet ? 'offered' : 'waiting';
      if (isLastingQuiet) this.isHeldElsewhere = false;
    }
    if (!this.#hasBeenReplaced() || isBusyHere()) return false;
    reload();
    return true;
  }
}
