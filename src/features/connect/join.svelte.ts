import { joinByKey, type Services } from '$actions';
import { isBetterKey, type AppError, type KnownTable, type Settings, type TableKey } from '$domain';
import { deriveTableKeys } from '$table';
import type { AppContext } from '../shared/app-context';
import { IntroductionDraft, introductionToSettings } from '../shared/at-table/introduction.svelte';
import { openTablesOf } from '../shared/at-table/open-tables';

type JoinMeans = Pick<AppContext, 'changeSettings'> & { readonly services: Services; readonly settings: Settings };

/** How far someone with an invitation is. */
type JoinStep = 'looking' | 'choosing-address' | 'introducing' | 'joining' | 'joined';

/** A key, and the signalling address that came with it; empty where there was none. */
type Invited = { readonly key: TableKey; readonly address: string };

/** Someone who opened an invitation: known at the table already, or about to say who they are. */
export class Join {
  step: JoinStep = $state('looking');
  failure: AppError | undefined = $state.raw();
  readonly draft: IntroductionDraft;
  readonly #means: JoinMeans;
  readonly #key: TableKey;
  readonly #address: string;
  readonly #goToTable: (tableId: string) => void;
  #known: KnownTable | undefined = $state.raw();
  #isLeft = false;

  constructor(means: JoinMeans, { key, address }: Invited, goToTable: (tableId: string) => void) {
    this.#means = means;
    this.#key = key;
    this.#address = address;
    this.#goToTable = goToTable;
    this.draft = new IntroductionDraft(means.settings);
  }

  /** The address of the invitation, where it is another than this table would be found by without; else empty. */
  get newAddress(): string {
    const { settings, services } = this.#means;
    const used =
      [this.#known?.signallingAddress, settings.signallingAddress].find(Boolean) ?? services.ownSignallingAddress;
    return this.#address === used ? '' : this.#address;
  }

  /** Goes straight to a table this device knows; else asks who one is. */
  async look(): Promise<void> {
    this.step = 'looking';
    this.failure = undefined;
    const keys = await deriveTableKeys(this.#key);
    const known = keys.ok ? await this.#means.services.store.knownTables.get(keys.value.tableId) : keys;
    if (!known.ok) this.failure = known.error;
    else if (known.value === undefined) this.step = 'introducing';
    else {
      this.#known = known.value;
      // Whoever knows the table already is asked before other people's machines are.
      if (this.newAddress === '') await this.goBack(false);
      else this.step = 'choosing-address';
    }
  }

  /** Joins, and says whether the introduction was complete. */
  async join(): Promise<boolean> {
    const introduction = this.draft.read();
    if (introduction === undefined) return false;
    this.step = 'joining';
    this.failure = undefined;
    const joined = await joinByKey(this.#means.services, this.#key, introduction, this.newAddress);
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

  /** Goes to the table that this device knows, with the better of both keys, and by the address of the invitation or not. */
  async goBack(withAddress: boolean): Promise<void> {
    const known = this.#known;
    if (known === undefined) return;
    const isBetter = isBetterKey(this.#key, known.key);
    if (isBetter || withAddress) {
      // A session that is still open would go on with its own key, and keep that one.
      await openTablesOf(this.#means.services).closeNow(known.id);
      const { knownTables } = this.#means.services.store;
      // Closing may have noted something.
      const noted = await knownTables.get(known.id);
      const kept = await knownTables.put({
        ...(noted.ok ? (noted.value ?? known) : known),
        ...(isBetter && { key: this.#key }),
        ...(withAddress && { signallingAddress: this.#address }),
      });
      if (!kept.ok) this.failure = kept.error;
    }
    if (this.failure === undefined) this.#finish(known.id);
  }

  #finish(tableId: string): void {
    this.step = 'joined';
    if (!this.#isLeft) this.#goToTable(tableId);
  }
}
