import { catchOffer, earlyOffer } from './early-offer';

type InstallEvent = Event & { prompt(): Promise<unknown> };

const isInstallEvent = (event: Event): event is InstallEvent => 'prompt' in event;

/** Whether the app can be put on the home screen from here, and whether it is there already. */
export class InstallPrompt {
  canInstall = $state(false);
  isInstalled = $state(false);

  /** Listens to the browser until the returned function is called. */
  follow(target: Window): () => void {
    this.isInstalled = target.matchMedia('(display-mode: standalone)').matches;
    const offer = (event: Event): void => {
      catchOffer(event);
      this.canInstall = isInstallEvent(event);
    };
    this.canInstall = earlyOffer.event !== undefined;
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
    const { event } = earlyOffer;
    delete earlyOffer.event;
    this.canInstall = false;
    if (event !== undefined && isInstallEvent(event)) await event.prompt();
  }
}

/** Of this window; every screen that shows it follows the browser. */
export const installPrompt = new InstallPrompt();
