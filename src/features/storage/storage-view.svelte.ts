import { readKeptWork, type ReadWork } from '$actions';
import {
  canInstallOn,
  chooseStorageStep,
  countWork,
  hasAny,
  mayOfferToAsk,
  noKeptWork,
  readPlatform,
  removesUnvisited,
  type StorageStep,
} from '$domain';
import { LiveState } from '$store';
import type { AppContext } from '../shared/app-context';
import {
  keepingOf,
  readDeviceStorage,
  type DeviceStorage,
  type KeepingBrowser,
} from '../shared/keeping/device-storage';
import { askAndNote } from '../shared/keeping/keep-promise';

/** How it stands with the storage of this device, as its page shows it; it follows the work. */
export class StorageView {
  storage: DeviceStorage = $state.raw({ isPersistent: undefined });
  readonly #app: AppContext;
  readonly #browser: KeepingBrowser;
  readonly #live: LiveState<ReadWork>;
  readonly #isInstalled: () => boolean;

  constructor(app: AppContext, browser: KeepingBrowser, isInstalled: () => boolean) {
    this.#app = app;
    this.#browser = browser;
    this.#isInstalled = isInstalled;
    this.#live = new LiveState(() => readKeptWork(app.services));
    void this.#show(readDeviceStorage(browser.storage));
  }

  /** Whether the database has answered, with work or with a failure. */
  get isKnown(): boolean {
    return this.#live.current.type !== 'loading';
  }

  get work(): ReadWork {
    return this.#live.or({ ...noKeptWork, unreadableCount: 0 });
  }

  get isReadable(): boolean {
    return this.#live.current.type !== 'failed';
  }

  get isInstalled(): boolean {
    return this.#isInstalled();
  }

  get step(): StorageStep {
    const { settings, services } = this.#app;
    const platform = readPlatform(this.#browser);
    return chooseStorageStep({
      isReadable: this.isReadable,
      fullness: this.storage.fullness,
      isInstalled: this.isInstalled,
      canInstall: canInstallOn(platform),
      removesUnvisited: removesUnvisited(platform),
      hasWork: hasAny(countWork(this.work)),
      hasNewer: hasAny(countWork(this.work, settings.lastBackupAt)),
      mayOfferToAsk: mayOfferToAsk(
        keepingOf(this.storage, this.#browser, settings.keepAskedAt, services.clock.nowMs()),
      ),
    });
  }

  /** Asks the browser to keep the work, at a person's word. */
  ask(): Promise<void> {
    return this.#show(askAndNote(this.#app, this.#browser));
  }

  async #show(reading: Promise<DeviceStorage>): Promise<void> {
    this.storage = await reading;
  }
}
