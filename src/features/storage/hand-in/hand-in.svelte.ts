import { readKeptWork, type ReadWork, type Services } from '$actions';
import { openTablesOf } from '../../shared/at-table/open-tables';
import { tellOtherWindows } from './other-windows';
import { findTraces, wipe, type KeepingPlaces, type Traces } from './wipe';

/** Where a person is in handing in the device. */
export type HandInStep =
  { readonly type: 'asking' } | { readonly type: 'wiping' } | { readonly type: 'done'; readonly traces: Traces };

type Means = {
  readonly services: Services;
  readonly places: KeepingPlaces;
  /** Where other windows hear of it. */
  readonly keys: Pick<Storage, 'setItem'>;
};

/** The handing in of this device: closes everything, wipes, and looks again. */
export class HandIn {
  step: HandInStep = $state.raw({ type: 'asking' });
  readonly #means: Means;
  #tableIds: readonly string[] | undefined;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Removes everything from this device and shows what is left of it. May be done again. */
  async run(): Promise<void> {
    if (this.step.type === 'wiping') return;
    this.step = { type: 'wiping' };
    const { services, places, keys } = this.#means;
    this.#tableIds ??= (await readWork(services)).tables.map(({ id }) => id);
    tellOtherWindows(keys, services.clock.nowMs());
    await openTablesOf(services).closeAll();
    // Where the browser does not list its databases, those of the tables are removed one by one.
    if (!('databases' in places.indexedDB))
      await Promise.all(this.#tableIds.map((id) => services.tableStorage.remove(id)));
    services.store.close();
    await wipe(places, services.store.databaseNames);
    this.step = { type: 'done', traces: await findTraces(places) };
  }
}

/** A database that cannot be read is wiped all the same. */
const readWork = (services: Services): Promise<Pick<ReadWork, 'tables'>> =>
  readKeptWork(services).catch(() => ({ tables: [] }));
