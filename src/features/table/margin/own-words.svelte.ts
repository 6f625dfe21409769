import { carryOutChanges, openKeyOf, type OpenedTable } from '$actions';
import { applyOwnChanges, type MarginContent, type SaidInThread, type SuggestionView } from '$domain';
import { createChecks, findProven } from '$table';
import type { AppContext } from '../../shared/app-context';

type Means = Pick<AppContext, 'services'> & {
  /** Whether what others take in of this device may replace what lies there. */
  readonly mayWrite: () => boolean;
  readonly mayComment: () => boolean;
  /** It turned out that more counts of what people changed. */
  readonly onProven: () => void;
};

/** Which words in the margin are one's own, and what people changed of theirs. */
export class OwnWords {
  readonly #opened: OpenedTable;
  readonly #means: Means;
  readonly #checked = createChecks();
  #proven: ReadonlySet<string> | undefined;
  #publicKey: string | undefined = $state();
  #isClosed = false;

  constructor(opened: OpenedTable, means: Means) {
    this.#opened = opened;
    this.#means = means;
    void openKeyOf(opened).then((key) => {
      this.#publicKey = key?.publicKey;
    });
  }

  /** Whether one may take these words back or put them in other words. */
  mayChange({ participantId, ownKey }: SaidInThread | SuggestionView): boolean {
    if (participantId !== this.#opened.known.me.participant.id) return false;
    if (this.#means.mayWrite()) return true;
    return this.#means.mayComment() && ownKey !== undefined && ownKey === this.#publicKey;
  }

  /** The margin as those who spoke in it left it, as far as that was checked; the rest is checked now. */
  apply(content: MarginContent): MarginContent {
    if (content.ownChanges.length > 0) void this.#check(content);
    return applyOwnChanges(content, this.#proven);
  }

  close(): void {
    this.#isClosed = true;
  }

  async #check(content: MarginContent): Promise<void> {
    const proven = await findProven(content, this.#checked);
    if (this.#isClosed) return;
    const isMore = [...proven].some((proof) => this.#proven?.has(proof) !== true);
    this.#proven = proven;
    // What cannot be put in place now is so when it is read again; what people see is right already.
    if (this.#means.mayWrite()) void carryOutChanges(this.#means.services, this.#opened, proven);
    if (isMore) this.#means.onProven();
  }
}
