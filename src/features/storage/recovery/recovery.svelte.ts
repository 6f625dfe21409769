import { saveRescue, type Services } from '$actions';
import { PRIVATE_KINDS, type WorkCount } from '$domain';
import type { HandedOver } from '$exchange';
import { beginEmptyDatabase, type Salvage } from '$store';

/** What was the matter, as it was found. */
export type Damage = 'unopenable' | 'hangs' | 'partly' | 'whole';

type Saving =
  | { readonly type: 'not-yet' | 'saving' | 'failed' }
  | { readonly type: 'done'; readonly how: HandedOver; readonly damagedCount: number };

/** Reads what is left of the private database, hands it over as a backup, and begins anew only after that. */
export class Recovery {
  salvage: Salvage | undefined = $state.raw();
  saving: Saving = $state.raw({ type: 'not-yet' });
  /** Whether the browser did not let an empty database be begun. */
  isRefused = $state(false);
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Looks, row by row. May be done again. */
  async look(): Promise<void> {
    this.salvage = undefined;
    this.saving = { type: 'not-yet' };
    this.salvage = await this.#services.store.salvage();
  }

  get damage(): Damage | undefined {
    const { salvage } = this;
    if (salvage?.type !== 'read') return salvage?.type;
    return salvage.unreadableCount > 0 ? 'partly' : 'whole';
  }

  /** How much can be read. */
  get count(): WorkCount {
    const { salvage } = this;
    if (salvage?.type !== 'read')
      return { answers: 0, arrangements: 0, registerRows: 0, agreementDrafts: 0, ownQuestions: 0, tables: 0 };
    const { answers, arrangements, registerRows, agreementDrafts, ownQuestions, knownTables } = salvage.rows;
    return {
      answers: answers.length,
      arrangements: arrangements.length,
      registerRows: registerRows.length,
      agreementDrafts: agreementDrafts.length,
      ownQuestions: ownQuestions.length,
      tables: knownTables.length,
    };
  }

  get unreadableCount(): number {
    return this.salvage?.type === 'read' ? this.salvage.unreadableCount : 0;
  }

  /** Whether there is anything to save. */
  get hasRows(): boolean {
    const { salvage } = this;
    return salvage?.type === 'read' && PRIVATE_KINDS.some((kind) => salvage.rows[kind].length > 0);
  }

  /** An empty database is begun only when everything was fetched that could be, and something was the matter. */
  get mayBeginEmpty(): boolean {
    if (this.damage === undefined || this.damage === 'whole') return false;
    return !this.hasRows || (this.saving.type === 'done' && this.saving.how !== 'cancelled');
  }

  /** Hands over what can be read, as a backup. */
  async save(): Promise<void> {
    const { salvage } = this;
    if (salvage?.type !== 'read' || this.saving.type === 'saving') return;
    this.saving = { type: 'saving' };
    const saved = await saveRescue(this.#services, salvage.rows).catch(() => undefined);
    this.saving = saved?.ok === true ? { type: 'done', ...saved.value } : { type: 'failed' };
  }

  /** Begins an empty database; it is in use when the app is opened anew. Says whether that can be done. */
  beginEmpty(): boolean {
    this.isRefused = !beginEmptyDatabase(this.#services.clock.nowMs());
    return !this.isRefused;
  }
}
