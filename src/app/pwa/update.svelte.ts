import type { Workbox } from 'workbox-window';

/** The name of the Trusted Types policy for the service worker's address; the content policy allows just this one. */
const POLICY_NAME = 'ontwikkeltafel-service-worker';
const WORKER_ADDRESS = './sw.js';

/** Whether a newer version of the app waits, and whether it may be offered now. */
export class UpdateState {
  isWaiting = $state(false);
  #holdCount = $state(0);
  #workbox: Workbox | undefined;

  /** A new version may be offered: nobody is typing and no table is open. */
  readonly mayOffer = $derived(this.isWaiting && this.#holdCount === 0);

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
  async register(): Promise<void> {
    if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox(allowedAddress(), { scope: './' });
    this.#workbox = workbox;
    workbox.addEventListener('waiting', () => {
      this.isWaiting = true;
    });
    await workbox.register().catch(() => undefined);
  }

  /** Puts the new version in place and opens the app again with it. Only at a person's word. */
  apply(): void {
    this.#workbox?.addEventListener('controlling', () => {
      window.location.reload();
    });
    this.#workbox?.messageSkipWaiting();
  }
}

/** Under Trusted Types a worker's address must come from a policy; other browsers take it as it is. */
function allowedAddress(): string | TrustedScriptURL {
  if (window.trustedTypes === undefined) return WORKER_ADDRESS;
  const policy = window.trustedTypes.createPolicy(POLICY_NAME, {
    createScriptURL: (address) => (address === WORKER_ADDRESS ? address : ''),
  });
  return policy.createScriptURL(WORKER_ADDRESS);
}
