import { planRestore, restoreBackup, type Restored, type RestorePlan } from '$actions';
import type { AppError, FileProblem, Result } from '$domain';
import { openBackup, unlockBackup, type Backup } from '$exchange';
import type { AppContext } from '../../shared/app-context';
import { Unlocking, type LockedStep } from '../unlock/unlocking';

/** Where a person is in putting back a backup. Nothing is changed before `restored`. */
export type RestoreStep =
  | { readonly type: 'opening' }
  | { readonly type: 'refused'; readonly reason: FileProblem | 'unavailable' }
  | LockedStep
  | { readonly type: 'planned'; readonly plan: RestorePlan; readonly isBusy: boolean; readonly hasFailed: boolean }
  | { readonly type: 'restored'; readonly restored: Restored };

/** Opens a backup, shows what putting it back would do, and does it when asked. */
export class Restoring {
  step: RestoreStep = $state.raw({ type: 'opening' });
  readonly unlocking = new Unlocking<Backup>({
    unlock: unlockBackup,
    show: (step) => {
      this.step = step;
    },
    onopen: (backup) => this.#plan(backup),
    onrefuse: (error) => {
      this.#refuse(error);
    },
  });
  readonly #app: AppContext;
  #backup: Backup | undefined;

  constructor(app: AppContext) {
    this.#app = app;
  }

  async open(file: Uint8Array): Promise<void> {
    const opened = await openBackup(file);
    if (!opened.ok) this.#refuse(opened.error);
    else if (opened.value.type === 'open') await this.#plan(opened.value.backup);
    else this.unlocking.begin(opened.value);
  }

  /** Puts everything back, as the plan says. */
  async restore(): Promise<void> {
    const backup = this.#backup;
    const { step } = this;
    if (backup === undefined || step.type !== 'planned' || step.isBusy) return;
    this.step = { ...step, isBusy: true, hasFailed: false };
    const { services } = this.#app;
    const restored = await restoreBackup(services, backup);
    if (restored.ok) {
      // What was chosen on the other device counts at once.
      await this.#app.changeSettings(await services.store.settings.read());
      this.step = { type: 'restored', restored: restored.value };
    } else this.step = { ...step, isBusy: false, hasFailed: true };
  }

  async #plan(backup: Backup): Promise<void> {
    const plan: Result<RestorePlan, AppError> = await planRestore(this.#app.services, backup);
    if (!plan.ok) {
      this.#refuse(plan.error);
      return;
    }
    this.#backup = backup;
    this.step = { type: 'planned', plan: plan.value, isBusy: false, hasFailed: false };
  }

  #refuse(error: AppError): void {
    this.step = { type: 'refused', reason: error.type === 'file-invalid' ? error.reason : 'unavailable' };
  }
}
