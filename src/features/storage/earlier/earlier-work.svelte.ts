import { restoreEarlierCopy } from '$actions';
import { readEarlierVersions, type EarlierVersion, type PrivateRows } from '$domain';
import { toasts } from '$ui';
import { t } from '$i18n';
import type { AppContext } from '../../shared/app-context';

/** How much of one's own work the copy of before an upgrade holds. */
export type CopiedCount = Pick<
  Record<keyof PrivateRows, number>,
  'answers' | 'arrangements' | 'registerRows' | 'agreementDrafts' | 'ownQuestions'
>;

/** What stands on this device of how one's work was before: the copy of before an upgrade, and what gave way. */
export class EarlierWork {
  copied: CopiedCount | undefined = $state.raw();
  versions: readonly EarlierVersion[] = $state.raw([]);
  isBusy = $state(false);
  /** Whether a person asked to remove the copy and has not said yes or no. */
  isAskedToRemove = $state(false);
  readonly #app: AppContext;

  constructor(app: AppContext) {
    this.#app = app;
    void this.#read();
  }

  get isAny(): boolean {
    return this.copied !== undefined || this.versions.length > 0;
  }

  /** Puts back what stood before the upgrade. What came after it stays. */
  async putBack(): Promise<void> {
    await this.#do(
      () => restoreEarlierCopy(this.#app.services),
      () => t('storage.copyPutBack'),
    );
  }

  /** Removes the copy for good. */
  async remove(): Promise<void> {
    this.isAskedToRemove = false;
    await this.#do(
      () => this.#app.services.store.earlierCopy.remove(),
      () => t('storage.copyRemoved'),
    );
  }

  async #do(write: Parameters<AppContext['save']>[0], say: () => string): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const done = await this.#app.save(write);
    if (done.ok) {
      toasts.show({ text: say(), kind: 'success' });
      await this.#read();
    }
    this.isBusy = false;
  }

  async #read(): Promise<void> {
    const { store } = this.#app.services;
    const [copy, rows] = await Promise.all([store.earlierCopy.read(), store.rows.readAll()]);
    this.copied = copy.ok && copy.value !== undefined ? countOwn(copy.value) : undefined;
    this.versions = rows.ok ? readEarlierVersions(rows.value.setAside) : [];
  }
}

const countOwn = ({
  answers,
  arrangements,
  registerRows,
  agreementDrafts,
  ownQuestions,
}: PrivateRows): CopiedCount => ({
  answers: answers.length,
  arrangements: arrangements.length,
  registerRows: registerRows.length,
  agreementDrafts: agreementDrafts.length,
  ownQuestions: ownQuestions.length,
});
