import { makeRegionFile, type MadeRegionFile, type ReadableTable, type Services } from '$actions';
import { TABLE_ROLES, type AppError, type KnownTable, type TableRole } from '$domain';
import { handOver, isStrongPhrase, type HandedOver } from '$exchange';

/** What became of a region file, and what it is opened with. */
export type RegionFileMade = Omit<MadeRegionFile, 'bytes'> & { readonly how: HandedOver; readonly phrase: string };

/** A region file while a person chooses what goes into it, and what became of it. */
export class MakingRegionFile {
  tableIds: string[] = $state.raw([]);
  role: TableRole = $state('facilitator');
  hasPage = $state(false);
  hasQuestions = $state(false);
  phrase = $state('');
  isBusy = $state(false);
  made: RegionFileMade | undefined = $state.raw();
  failure: AppError | undefined = $state.raw();
  /** The roles that make a difference: none is above one's own highest. */
  readonly roles: readonly TableRole[];
  readonly #services: Services;
  readonly #writePage: (tables: readonly ReadableTable[]) => string;
  #isTried = $state(false);

  /** Begins with all tables, and one's own role. `writePage` writes tables as a readable page. */
  constructor(
    services: Services,
    tables: readonly KnownTable[],
    writePage: (tables: readonly ReadableTable[]) => string,
  ) {
    this.#services = services;
    this.#writePage = writePage;
    this.tableIds = tables.map(({ id }) => id);
    const highest = Math.min(...tables.map(({ key }) => TABLE_ROLES.indexOf(key.role)));
    this.roles = TABLE_ROLES.slice(highest);
    this.role = this.roles[0] ?? 'reader';
  }

  /** Whether it was tried without a table, and there still is none. */
  get lacksTable(): boolean {
    return this.#isTried && this.tableIds.length === 0;
  }

  /** Whether it was tried with a phrase that is too short, and it still is. */
  get isPhraseShort(): boolean {
    return this.#isTried && !isStrongPhrase(this.phrase);
  }

  /** Makes the file and hands it over; says whether the form was complete. */
  async make(): Promise<boolean> {
    if (this.isBusy) return true;
    this.made = undefined;
    this.failure = undefined;
    this.#isTried = true;
    if (this.lacksTable || this.isPhraseShort) return false;
    this.isBusy = true;
    const { tableIds, role, phrase, hasQuestions } = this;
    const page = this.hasPage ? { writePage: this.#writePage } : {};
    const made = await makeRegionFile(this.#services, { tableIds, role, phrase, hasQuestions, ...page });
    if (made.ok) {
      const { name, leftOutNames, damagedCount } = made.value;
      this.made = { name, leftOutNames, damagedCount, phrase, how: await handOver(made.value) };
    } else this.failure = made.error;
    this.isBusy = false;
    return true;
  }
}
