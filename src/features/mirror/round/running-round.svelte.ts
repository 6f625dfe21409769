import { revealAnswers, startRound, type OpenedTable, type Revealed } from '$actions';
import type { AppContext } from '../../shared/app-context';

type Means = Pick<AppContext, 'services' | 'save'>;

/** What is about to be revealed: everything, a theme or one part. */
export type Revealing = {
  readonly what: 'all' | 'theme' | 'part';
  readonly code: string;
  readonly partCodes: readonly string[];
};

/** Starting a round and revealing its parts, as a facilitator does. */
export class RunningRound {
  isBusy = $state(false);
  /** What a person is asked to confirm. */
  asked: Revealing | undefined = $state.raw();
  /** How many answers could not be opened the last time. */
  unopenedCount = $state(0);
  readonly #means: Means;
  readonly #opened: OpenedTable;

  constructor(means: Means, opened: OpenedTable) {
    this.#means = means;
    this.#opened = opened;
  }

  /** Starts a round, and says whether that worked. */
  async start(checklistId: string): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const started = await this.#means.save(() => startRound(this.#means.services, this.#opened, checklistId));
    this.isBusy = false;
    return started.ok;
  }

  /** Reveals what was asked, and says what came of it; `undefined` when it failed or nothing was asked. */
  async reveal(roundId: string): Promise<Revealed | undefined> {
    const { asked } = this;
    if (asked === undefined || this.isBusy) return undefined;
    this.isBusy = true;
    const revealed = await this.#means.save(() =>
      revealAnswers(this.#means.services, this.#opened, roundId, asked.partCodes),
    );
    this.isBusy = false;
    if (!revealed.ok) return undefined;
    this.asked = undefined;
    this.unopenedCount = revealed.value.unopenedCount;
    return revealed.value;
  }
}
