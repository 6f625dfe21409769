type InstallEvent = Event & { prompt(): Promise<unknown> };

const isInstallEvent = (event: Event): event is InstallEvent => 'prompt' in event;

/** Whether the app can be put on the home screen from here, and whether it is there already. */
export class InstallPrompt {
  canInstall = $state(false);
  isInstalled = $state(false);
  #event: InstallEvent | undefined;

  /** Listens to the browser until the returned function is called. */
  follow(target: Window): () => void {
    this.isInstalled = target.matchMedia('(display-mode: standalone)').matches;
    const offer = (event: Event): void => {
      if (!isInstallEvent(event)) return;
      event.preventDefault();
      this.#event = event;
      this.canInstall = true;
    };
    const done = (): void => {
      this.isInstalled = true;
      this.canInstall = false;
    };
    target.addEventListener('beforeinstallprompt', offer);
    target.addEventListener('appinstalled', done);
    return () => {
      target.removeEventListener('beforeinstallprompt', offer);
      target.removeEventListener('appinstalled', done);
    };
  }

  /** Lets the browser ask whether to install. It may be asked once. */
  async install(): Promise<void> {
    this.canInstall = false;
    await this.#event?.prompt();
  }
}

/** Of this window. The app follows it from the start: the browser offers once, whatever screen is open then. */
export const installPrompt = new InstallPrompt();
