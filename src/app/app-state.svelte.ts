import type { Services } from '$actions';
import { defaultSettings, type AppError, type Language, type Result, type Settings } from '$domain';
import { language, t } from '$i18n';
import { toasts } from '$ui';
import type { Component } from 'svelte';
import type { AppContext, SaveStatus } from '../features/shared/app-context';
import { HANDED_IN_KEY } from '../features/storage/hand-in/other-windows';
import { describeError, NoticeBoard } from './notices/notice-board.svelte';
import type { ShellState } from './pwa/shell-state';
import { UpdateState } from './pwa/update.svelte';

/** A screen for when no other can be shown. `goOn` shows them all the same. */
type Instead = Component<{ goOn?: () => void }>;

/** How long opening the private database may take before the person is told. */
const OPENING_MS = 4_000;

/** The state of the whole app, and what it offers to every place in it. */
export class AppState {
  readonly services: Services;
  readonly board: NoticeBoard;
  readonly update = new UpdateState();
  settings: Settings = $state.raw(defaultSettings);
  isReady = $state(false);
  /** What stands in the place of every screen, when none can be shown. */
  instead: Instead | undefined = $state.raw();

  constructor(services: Services) {
    this.services = services;
    this.board = new NoticeBoard(() => services.clock.nowMs());
  }

  /** What the bar says; nothing while no screen can be shown: it is not known then whether anything is kept. */
  get saveStatus(): SaveStatus | undefined {
    return this.isReady && this.instead === undefined ? this.board.saveStatus : undefined;
  }

  /** Opens the private database and takes over what was chosen before. Without storage the app works, and says so. */
  async start(): Promise<void> {
    const { store, scheduler } = this.services;
    const stopWaiting = scheduler.after(OPENING_MS, () => void this.#replaceScreens());
    store.watchOthers((error) => {
      // Another window stands in the way: that is no database that gives no answer.
      if (error.type === 'storage-blocked') stopWaiting();
      this.board.report(error);
    });
    const opened = await store.open();
    stopWaiting();
    this.board.solve('storage-blocked');
    if (!opened.ok) this.#tellNotOpened(opened.error);
    try {
      // Data of a newer version is shown as far as it can be read.
      if (opened.ok || opened.error.type === 'storage-newer') this.#showSettings(await store.settings.read());
      else throw new Error(opened.error.type);
      this.instead = undefined;
    } catch {
      await this.#replaceScreens();
    }
    this.isReady = true;
    this.#followHandIn();
    await this.update.register(this.#createShellState(), this.services.scheduler);
  }

  /** Data of a newer version is kept as it is; without a database nothing is. */
  #tellNotOpened(error: AppError): void {
    this.board.report(error);
    if (error.type !== 'storage-newer') this.board.noteNowhere();
  }

  /** Shows the page that rescues what is left, where there is a database that something can be the matter with. */
  async #replaceScreens(): Promise<void> {
    const { loadRecovery } = await import('../features/storage/recovery/load-recovery');
    this.instead = await loadRecovery().catch(() => undefined);
  }

  /** Another window hands this device in: this one lets go of everything. */
  #followHandIn(): void {
    window.addEventListener('storage', ({ key }) => {
      if (key !== HANDED_IN_KEY) return;
      void import('../features/storage/hand-in/close-out').then(async ({ closeOut, showClosedOut }) => {
        this.instead = showClosedOut;
        await closeOut(this.services);
      });
    });
  }

  #createShellState(): ShellState {
    const { board, services } = this;
    return {
      get isSaving() {
        return board.isSaving;
      },
      get savedAtMs() {
        return board.savedAtMs;
      },
      nowMs: () => services.clock.nowMs(),
    };
  }

  readonly context: AppContext = this.#createContext();

  #createContext(): AppContext {
    const appSettings = (): Settings => this.settings;
    const appServices = (): Services => this.services;
    return {
      get services() {
        return appServices();
      },
      get settings() {
        return appSettings();
      },
      changeSettings: (change) => this.changeSettings(change),
      save: (write, key) => this.#save(write, key),
      expectSave: () => this.board.expect(),
      report: (error, retry) => {
        this.board.report(error, retry);
      },
      describe: describeError,
      showTableStatus: (status) => {
        this.board.showTableStatus(status);
      },
      holdUpdates: () => this.update.hold(),
      holdInstalling: () => this.update.calm.hold(),
    };
  }

  /** Follows a write. Once something is kept the browser may be asked to go on keeping it; that is fetched then. */
  async #save<T>(write: () => Promise<Result<T, AppError>>, key?: symbol): Promise<Result<T, AppError>> {
    const outcome = await this.board.follow(write, key);
    if (outcome.ok)
      void import('../features/shared/keeping/keep-promise')
        .then(({ considerKeeping }) => considerKeeping(this.context, navigator))
        .catch(() => undefined);
    return outcome;
  }

  /** Shows a choice at once and keeps it; where it cannot be kept this is said. */
  changeSettings(change: Partial<Settings>): Promise<Result<Settings, AppError>> {
    this.#showSettings({ ...this.settings, ...change });
    return this.#save(() => this.services.store.settings.change(change));
  }

  /** Saves a backup of everything on this device, and says whether that worked. */
  async saveBackup(): Promise<void> {
    const { saveBackup } = await import('$actions');
    const saved = await saveBackup(this.services);
    if (saved.ok && saved.value.how === 'cancelled') return;
    const leftOutCount = saved.ok ? saved.value.damagedCount : 0;
    const leftOut = leftOutCount > 0 ? ` ${t('backup.damagedLeftOut', { count: leftOutCount })}` : '';
    toasts.show({
      text: `${t(saved.ok ? 'notices.backupSaved' : 'notices.backupFailed')}${leftOut}`,
      kind: saved.ok ? 'success' : 'danger',
    });
  }

  async #speak(next: Language): Promise<void> {
    await language.choose(next);
    document.documentElement.lang = language.current;
  }

  #showSettings(settings: Settings): void {
    this.settings = settings;
    void this.#speak(settings.language);
    if (settings.theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = settings.theme;
  }
}
