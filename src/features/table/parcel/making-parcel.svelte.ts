import { makeParcel, type ParcelChoice, type Services } from '$actions';
import type { AppError, TableRole } from '$domain';
import { handOver, isStrongPhrase, suggestPhrase, type HandedOver } from '$exchange';

/** For whom a parcel is: who has a key of the table, or somebody who has none yet. */
export type Audience = 'with-keys' | 'with-phrase';

/** A parcel while a person chooses what it is to be, and what became of it. */
export class MakingParcel {
  audience: Audience = $state('with-keys');
  hasPage = $state(false);
  phrase = $state('');
  role: TableRole = $state('editor');
  isBusy = $state(false);
  /** Whether it was tried with a phrase that is too short. */
  isPhraseShort = $state(false);
  outcome: HandedOver | undefined = $state();
  failure: AppError | undefined = $state.raw();
  readonly #services: Services;
  readonly #tableId: string;
  readonly #writePage: () => string;

  /** `writePage` writes the table as a readable page. */
  constructor(services: Services, tableId: string, writePage: () => string) {
    this.#services = services;
    this.#tableId = tableId;
    this.#writePage = writePage;
  }

  /** Makes up a phrase. */
  suggest(): void {
    this.phrase = suggestPhrase();
    this.isPhraseShort = false;
  }

  /** Makes the parcel and hands it over; says whether the form was complete. */
  async make(): Promise<boolean> {
    if (this.isBusy) return true;
    this.isPhraseShort = this.audience === 'with-phrase' && !isStrongPhrase(this.phrase);
    if (this.isPhraseShort) return false;
    this.isBusy = true;
    this.outcome = undefined;
    this.failure = undefined;
    const made = await makeParcel(this.#services, this.#tableId, this.#choice());
    if (made.ok) this.outcome = await handOver(made.value);
    else this.failure = made.error;
    this.isBusy = false;
    return true;
  }

  #choice(): ParcelChoice {
    if (this.audience === 'with-phrase') return { type: 'with-phrase', phrase: this.phrase, role: this.role };
    return this.hasPage ? { type: 'with-keys', html: this.#writePage() } : { type: 'with-keys' };
  }
}
