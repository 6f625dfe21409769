import type { Services } from '$actions';
import type { AppError, Result, Settings } from '$domain';
import { createContext } from 'svelte';

/** What a person sees of an error: what happened, what is safe, what to do. */
export type ErrorText = { readonly title: string; readonly text: string };

/** How it stands with saving on this device, as the bar at the top says it. */
export type SaveStatus = {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed';
  readonly at?: number;
  readonly label?: string;
  /** Whether the place that says it reads it aloud by itself. */
  readonly isQuiet?: boolean;
};

/** What every place in the app can reach. `app/App.svelte` provides it. */
export type AppContext = {
  readonly services: Services;
  /** The settings as they are on disk; reading follows. */
  readonly settings: Settings;
  /** Writes some settings and shows them at once. */
  changeSettings(change: Partial<Settings>): Promise<Result<Settings, AppError>>;
  /**
   * Follows a write: the bar says "saving", then "saved" only when it succeeded. A failure becomes a standing notice with
   * `retry` as its way out. Writes with the same `key` write the same thing: when a later one succeeds, an earlier failure
   * is past. Returns what the write returned.
   */
  save<T>(write: () => Promise<Result<T, AppError>>, key?: symbol): Promise<Result<T, AppError>>;
  /**
   * Says that something was typed that is not written yet: the bar says "saving" from this moment until the returned
   * function is called, which is when its write has settled.
   */
  expectSave(): () => void;
  /** Shows an error as a standing notice, until it is put away or `retry` succeeds. */
  report(error: AppError, retry?: () => void): void;
  /** The words for an error, to show beside what it is about. */
  describe(error: AppError): ErrorText;
  /** A table screen puts its own save state in the bar while it is open; `undefined` gives the bar back. */
  showTableStatus(status: SaveStatus | undefined): void;
  /** Says that words are being typed that no update may interrupt, until the returned function is called. */
  holdUpdates(): () => void;
  /** Says that a table is coming in, which goes before putting the app on a new device, until the returned function is called. */
  holdInstalling(): () => void;
};

const [getApp, provideApp] = createContext<AppContext>();
export { getApp, provideApp };
