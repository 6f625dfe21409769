import { saveBackup } from '$actions';
import { isStrongPhrase, suggestPhrase, type HandedOver } from '$exchange';
import type { AppContext } from '../app-context';

/** Where a person is in saving a backup. */
export type BackingUpStep =
  | { readonly type: 'choosing' }
  | { readonly type: 'making' }
  | { readonly type: 'failed' }
  | { readonly type: 'done'; readonly how: HandedOver; readonly name: string; readonly isLocked: boolean };

/** Makes a backup as the person wants it, hands it over, and notes that only when they have it. */
export class BackingUp {
  isLocked = $state(false);
  phrase = $state('');
  /** Whether the phrase was found too short when the backup was asked for. */
  isPhraseShort = $state(false);
  step: BackingUpStep = $state.raw({ type: 'choosing' });
  readonly #app: AppContext;

  constructor(app: AppContext) {
    this.#app = app;
  }

  suggest(): void {
    this.phrase = suggestPhrase();
    this.isPhraseShort = false;
  }

  async make(): Promise<void> {
    if (this.step.type === 'making') return;
    const { isLocked, phrase } = this;
    this.isPhraseShort = isLocked && !isStrongPhrase(phrase);
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
