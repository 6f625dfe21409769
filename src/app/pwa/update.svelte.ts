import type { Scheduler } from '$ports';
import type { Component } from 'svelte';
import { Calm } from './calm';
import type { Updates } from './late/updates.svelte';
import { mayReloadOnce } from './reload-once';
import type { ShellState } from './shell-state';

/** What no update may interrupt, and what is shown of a newer version. The rest is fetched late: `./late/`. */
export class UpdateState {
  /** When the app may put itself on the device. */
  readonly calm = new Calm();
  #holdCount = $state(0);
  /** What says how it stands with a newer version; there as soon as it is fetched. */
  late: { readonly Notice: Component<{ updates: Updates }>; readonly updates: Updates } | undefined = $state.raw();

  /** Whether a table is open here, or words are being typed. */
  get isHeld(): boolean {
    return this.#holdCount > 0;
  }

  /** Keeps updates back until the returned function is called. */
  hold(): () => void {
    this.#holdCount += 1;
    let isHeld = true;
    return () => {
      if (isHeld) this.#holdCount -= 1;
      isHeld = false;
    };
  }

  /** Registers the service worker where the browser has them. A failure leaves the app working with a network. */
  async register(shell: ShellState, scheduler: Scheduler): Promise<void> {
    if (!import.meta.env.PROD) return;
    window.addEventListener('vite:preloadError', () => void this.#reloadOnce(shell));
    if (!('serviceWorker' in navigator)) return;
    await this.calm.settle(scheduler);
    const { startUpdates } = await import('./late/start-updates');
    this.late = await startUpdates(this, shell, scheduler);
  }

  async #reloadOnce(shell: ShellState): Promise<void> {
    if (await mayReloadOnce(() => this.isHeld || shell.isSaving)) window.location.reload();
  }
}
