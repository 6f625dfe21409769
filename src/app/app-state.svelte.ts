import type { Services } from '$actions';
import { defaultSettings, type AppError, type Language, type Result, type Settings } from '$domain';
import { language, t } from '$i18n';
import { toasts } from '$ui';
import type { AppContext } from '../features/shared/app-context';
import { describeError, NoticeBoard } from './notices/notice-board.svelte';
import type { ShellState } from './pwa/shell-state';
import { UpdateState } from './pwa/update.svelte';

/** The state of the whole app, and what it offers to every place in it. */
export class AppState {
  readonly services: Services;
  readonly board: NoticeBoard;
  readonly update = new UpdateState();
  settings: Settings = $state.raw(defaultSettings);
  isReady = $state(false);

  constructor(services: Services) {
    this.services = services;
    this.board = new NoticeBoard(() => services.clock.nowMs());
  }

  /** Opens the private database and takes over what was chosen before. Without storage the app works, and says so. */
  async start(): Promise<void> {
    const { store } = this.services;
    store.watchOthers((error) => {
      this.board.report(error);
    });
    const opened = await store.open();
    this.board.solve('storage-blocked');
    if (!opened.ok) this.board.report(opened.error);
    // Data of a newer version is shown as far as it can be read.
    if (opened.ok || opened.error.type === 'storage-newer') this.#showSettings(await store.settings.read());
    this.isReady = true;
    await this.update.register(this.#createShellState(), this.services.scheduler);
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
    toasts.show({
      text: t(saved.ok ? 'notices.backupSaved' : 'notices.backupFailed'),
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
