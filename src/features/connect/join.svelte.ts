import { joinByKey, type Services } from '$actions';
import { isBetterKey, type AppError, type KnownTable, type Settings, type TableKey } from '$domain';
import { deriveTableKeys } from '$table';
import type { AppContext } from '../shared/app-context';
import { IntroductionDraft, introductionToSettings } from '../shared/at-table/introduction.svelte';
import { openTablesOf } from '../shared/at-table/open-tables';

type JoinMeans = Pick<AppContext, 'changeSettings'> & { readonly services: Services; readonly settings: Settings };

/** How far someone with an invitation is. */
type JoinStep = 'looking' | 'introducing' | 'joining' | 'joined';

/** Someone who opened an invitation: known at the table already, or about to say who they are. */
export class Join {
  step: JoinStep = $state('looking');
  failure: AppError | undefined = $state.raw();
  readonly draft: IntroductionDraft;
  readonly #means: JoinMeans;
  readonly #key: TableKey;
  readonly #goToTable: (tableId: string) => void;
  #isLeft = false;

  constructor(means: JoinMeans, key: TableKey, goToTable: (tableId: string) => void) {
    this.#means = means;
    this.#key = key;
    this.#goToTable = goToTable;
    this.draft = new IntroductionDraft(means.settings);
  }

  /** Goes straight to a table this device knows; else asks who one is. */
  async look(): Promise<void> {
    this.step = 'looking';
    this.failure = undefined;
    const keys = await deriveTableKeys(this.#key);
    const known = keys.ok ? await this.#means.services.store.knownTables.get(keys.value.tableId) : keys;
    if (!known.ok) this.failure = known.error;
    else if (known.value === undefined) this.step = 'introducing';
    else await this.#returnTo(known.value);
  }

  /** Joins, and says whether the introduction was complete. */
  async join(): Promise<boolean> {
    const introduction = this.draft.read();
    if (introduction === undefined) return false;
    this.step = 'joining';
    this.failure = undefined;
    const joined = await joinByKey(this.#means.services, this.#key, introduction);
    if (!joined.ok) {
      this.failure = joined.error;
      this.step = 'introducing';
      return true;
    }
    void this.#means.changeSettings(introductionToSettings(introduction, this.#means.settings));
    this.#finish(joined.value.id);
    return true;
  }

  /** The screen is gone: whoever went elsewhere is not taken to the table any more. */
  leave(): void {
    this.#isLeft = true;
  }

  /** A table this device knows: with the better of both keys one goes straight to it. */
  async #returnTo(known: KnownTable): Promise<void> {
    if (isBetterKey(this.#key, known.key)) {
      // A session that is still open would go on with its own key, and keep that one.
      await openTablesOf(this.#means.services).closeNow(known.id);
      const kept = await this.#means.services.store.knownTables.put({ ...known, key: this.#key });
      if (!kept.ok) this.failure = kept.error;
    }
    if (this.failure === undefined) this.#finish(known.id);
  }

  #finish(tableId: string): void {
    this.step = 'joined';
    if (!this.#isLeft) this.#goToTable(tableId);
  }
}
