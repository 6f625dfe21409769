import type { AppError, Result } from '$domain';
import { t } from '$i18n';
import { SvelteSet } from 'svelte/reactivity';
import type { ErrorText, SaveStatus } from '../../features/shared/app-context';
import { presentations, type Presentation } from './presentations';

/** An error that stands on the screen until it is solved or put away. */
export type StandingNotice = ErrorText & {
  readonly id: number;
  readonly error: AppError;
  readonly wayOut: Presentation['wayOut'];
  readonly retry: (() => void) | undefined;
};

/** The words for an error, with the more exact ones where there are. */
export function describeError(error: AppError): ErrorText {
  if (error.type === 'save-failed' && error.reason === 'disk-full')
    return { title: t('notices.diskFullTitle'), text: t('notices.diskFullText') };
  if (error.type === 'invitation-invalid' && error.reason === 'incomplete')
    return { title: t('notices.invitationInvalidTitle'), text: t('notices.invitationIncompleteText') };
  if (error.type === 'invitation-invalid' && error.reason === 'newer')
    return { title: t('notices.invitationInvalidTitle'), text: t('notices.invitationNewerText') };
  if (error.type === 'invitation-invalid' && error.reason === 'address')
    return { title: t('notices.invitationInvalidTitle'), text: t('notices.invitationAddressText') };
  const { title, text } = presentations[error.type];
  return { title: t(title), text: t(text) };
}

/** What stands on the screen about errors, and how it stands with saving on this device. */
export class NoticeBoard {
  notices: readonly StandingNotice[] = $state.raw([]);
  #lastSave: SaveStatus = $state.raw({ state: 'idle' });
  #tableStatus: SaveStatus | undefined = $state.raw();
  #isNowhere = $state(false);
  #pendingCount = 0;
  readonly #failedWrites = new SvelteSet<symbol>();
  #nextId = 1;
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** What the bar says: of the table that is open, else of this device. */
  get saveStatus(): SaveStatus {
    return this.#tableStatus ?? (this.#isNowhere ? { state: 'failed', label: t('ui.saveNowhere') } : this.#lastSave);
  }

  /** There is no database: until a write succeeds after all, what is typed stands in this window alone (AP3). */
  noteNowhere(): void {
    this.#isNowhere = true;
  }

  get isSaving(): boolean {
    return this.#pendingCount > 0 || this.#failedWrites.size > 0;
  }

  /** When everything typed was last known to be on disk; `undefined` where it is not now, or nothing was written yet. */
  get savedAtMs(): number | undefined {
    return this.#lastSave.at;
  }

  showTableStatus(status: SaveStatus | undefined): void {
    this.#tableStatus = status;
  }

  /** From now on something waits to be written, until the returned function is called. */
  expect(): () => void {
    this.#pendingCount += 1;
    this.#lastSave = { state: 'saving' };
    let isExpected = true;
    return () => {
      if (!isExpected) return;
      isExpected = false;
      this.#settle();
    };
  }

  /** Follows one write; "saved" is said when the last of those under way has succeeded and none failed (AP3). */
  async follow<T>(write: () => Promise<Result<T, AppError>>, key = Symbol('write')): Promise<Result<T, AppError>> {
    const settle = this.expect();
    const outcome = await write();
    if (outcome.ok) {
      this.#isNowhere = false;
      this.#forgetFailure(key);
    } else {
      this.#failedWrites.add(key);
      // Into data of a newer version nothing is written, however often one tries.
      const isHopeless = outcome.error.type === 'storage-newer';
      this.report(outcome.error, isHopeless ? undefined : () => void this.follow(write, key));
    }
    settle();
    return outcome;
  }

  /** What failed has now been written: when nothing else waits, its notice has nothing left to say. */
  #forgetFailure(key: symbol): void {
    if (this.#failedWrites.delete(key) && this.#failedWrites.size === 0) this.solve('save-failed');
  }

  #settle(): void {
    this.#pendingCount -= 1;
    if (this.#failedWrites.size > 0) this.#lastSave = { state: 'failed' };
    else if (this.#pendingCount === 0) this.#lastSave = { state: 'saved', at: this.#nowMs() };
  }

  /** Puts an error on the screen; the same kind stands there once. */
  report(error: AppError, retry?: () => void): void {
    const words = describeError(error);
    const { wayOut } = presentations[error.type];
    const others = this.notices.filter((notice) => notice.error.type !== error.type);
    const before = this.notices.find((notice) => notice.error.type === error.type);
    const retryAll = chain(before?.retry, retry);
    this.notices = [...others, { ...words, id: this.#nextId, error, wayOut, retry: retryAll }];
    this.#nextId += 1;
  }

  /** What an error of this kind said is past. */
  solve(type: AppError['type']): void {
    this.notices = this.notices.filter(({ error }) => error.type !== type);
  }

  /** Takes a notice away: it was put away, or its retry is under way and will report again if need be. */
  dismiss(id: number): void {
    this.notices = this.notices.filter((notice) => notice.id !== id);
  }

  /** Tries again everything that waits for it. */
  retry(notice: StandingNotice): void {
    this.dismiss(notice.id);
    notice.retry?.();
  }
}

function chain(first: (() => void) | undefined, second: (() => void) | undefined): (() => void) | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return () => {
    first();
    second();
  };
}
