import { saveBackup, type SavedBackup } from '$actions';
import { isStrongPhrase } from '$exchange';
import type { AppContext } from '../app-context';

/** Where a person is in saving a backup. */
export type BackingUpStep =
  | { readonly type: 'choosing' }
  | { readonly type: 'making' }
  | { readonly type: 'failed' }
  | ({ readonly type: 'done'; readonly isLocked: boolean } & SavedBackup);

/** Makes a backup as the person wants it, hands it over, and notes that only when they have it. */
export class BackingUp {
  isLocked = $state(false);
  phrase = $state('');
  step: BackingUpStep = $state.raw({ type: 'choosing' });
  readonly #app: AppContext;
  #isTried = $state(false);

  constructor(app: AppContext) {
    this.#app = app;
  }

  /** Whether the backup was asked for with a phrase that is too short, and it still is. */
  get isPhraseShort(): boolean {
    return this.#isTried && this.isLocked && !isStrongPhrase(this.phrase);
  }

  async make(): Promise<void> {
    if (this.step.type === 'making') return;
    const { isLocked, phrase } = this;
    this.#isTried = true;
    if (this.isPhraseShort) return;
    this.step = { type: 'making' };
    const { services } = this.#app;
    const saved = await saveBackup(services, isLocked ? { phrase } : {});
    if (saved.ok) {
      this.step = { type: 'done', ...saved.value, isLocked };
      // What the app shows of its settings follows.
      const { lastBackupAt } = await services.store.settings.read();
      await this.#app.changeSettings({ lastBackupAt });
    } else this.step = { type: 'failed' };
  }
}
