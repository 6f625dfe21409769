import type { Scheduler } from '$ports';
import { askNews, pickNewLines, readKnownLines } from './news';
import type { WaitingVersion } from './updates.svelte';

declare global {
  interface ServiceWorkerContainer {
    /** The library does not know yet that a browser takes a trusted address too. */
    register(address: string | TrustedScriptURL, options: RegistrationOptions): Promise<ServiceWorkerRegistration>;
  }
}

/** The name of the Trusted Types policy for the service worker's address; the content policy allows just this one. */
const POLICY_NAME = 'ontwikkeltafel-service-worker';
const WORKER_ADDRESS = './sw.js';

type Heard = {
  /** A newer version is here, whole. */
  readonly onWaiting: (worker: ServiceWorker) => void;
  /** A version could not be fetched whole; the one in place goes on. */
  readonly onFailed: () => void;
};

/** Returns a function that registers the worker, and asks for a newer one where it is registered already. */
export function createRegistering(heard: Heard): () => Promise<void> {
  const address = createAddress();
  let known: ServiceWorkerRegistration | undefined;
  return async () => {
    const isThere = known !== undefined && (known.active ?? known.waiting ?? known.installing) !== null;
    if (known !== undefined && isThere) {
      await known.update();
      return;
    }
    // A browser forgets a registration of which the first installation failed.
    known = await navigator.serviceWorker.register(address, { scope: './' });
    watchRegistration(known, heard);
  };
}

/** Under Trusted Types a worker's address must come from a policy; other browsers take it as it is. */
function createAddress(): string | TrustedScriptURL {
  if (window.trustedTypes === undefined) return WORKER_ADDRESS;
  const policy = window.trustedTypes.createPolicy(POLICY_NAME, {
    createScriptURL: (address) => (address === WORKER_ADDRESS ? address : ''),
  });
  return policy.createScriptURL(WORKER_ADDRESS);
}

function watchRegistration(registration: ServiceWorkerRegistration, { onWaiting, onFailed }: Heard): void {
  const watchInstalling = (worker: ServiceWorker): void => {
    let isInstalled = false;
    worker.addEventListener('statechange', () => {
      if (worker.state === 'redundant' && !isInstalled) onFailed();
      if (worker.state !== 'installed') return;
      isInstalled = true;
      // The first version of all waits for nobody.
      if (registration.active !== null) onWaiting(worker);
    });
  };
  if (registration.waiting !== null && registration.active !== null) onWaiting(registration.waiting);
  const seen = registration.installing;
  if (seen !== null) watchInstalling(seen);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    if (worker !== null && worker !== seen) watchInstalling(worker);
  });
}

/** A version that waits, as a person is asked about it. */
export const createWaitingVersion = (worker: ServiceWorker, scheduler: Scheduler): WaitingVersion => ({
  readNewLines: async () => {
    const news = await askNews(worker, scheduler);
    return news === undefined ? undefined : pickNewLines(news, await readKnownLines());
  },
  takePlace: () =>
    new Promise((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state !== 'installed') resolve();
      });
      worker.postMessage({ type: 'SKIP_WAITING' });
    }),
});
