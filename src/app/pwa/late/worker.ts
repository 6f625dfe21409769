import type { Scheduler } from '$ports';
import { Workbox } from 'workbox-window';
import { askNews, pickNewLines, readKnownLines } from './news';
import type { WaitingVersion } from './updates.svelte';

/** The name of the Trusted Types policy for the service worker's address; the content policy allows just this one. */
const POLICY_NAME = 'ontwikkeltafel-service-worker';
const WORKER_ADDRESS = './sw.js';

type Heard = {
  /** A newer version is here, whole. */
  readonly onWaiting: (worker: ServiceWorker) => void;
  /** A version could not be fetched whole; the one in place goes on. */
  readonly onFailed: () => void;
};

/** Of the versions that come while a page is open Workbox follows one; for the next it is made anew. */
type Known = { readonly workbox: Workbox; readonly registration: ServiceWorkerRegistration; isSpent: boolean };

/** Returns a function that registers the worker, and asks for a newer one where it is registered already. */
export function createRegistering(heard: Heard): () => Promise<void> {
  const address = createAddress();
  let known: Known | undefined;
  return async () => {
    const before = known;
    // A browser forgets a registration of which the first installation failed.
    if (before !== undefined && !before.isSpent && hasWorker(before.registration)) {
      await before.workbox.update();
      return;
    }
    const workbox = new Workbox(address, { scope: './' });
    const spend = (): void => {
      if (known?.workbox === workbox) known.isSpent = true;
    };
    followVersions(workbox, heard, spend);
    const registration = await workbox.register({ immediate: true });
    known = registration && { workbox, registration, isSpent: false };
    if (before !== undefined) await workbox.update();
  };
}

const hasWorker = ({ active, waiting, installing }: ServiceWorkerRegistration): boolean =>
  (active ?? waiting ?? installing) !== null;

function followVersions(workbox: Workbox, { onWaiting, onFailed }: Heard, spend: () => void): void {
  // Neither the version in place nor one that came in whole has failed when it gives way to another.
  const whole = new WeakSet<ServiceWorker>();
  const { controller } = navigator.serviceWorker;
  if (controller !== null) whole.add(controller);
  workbox.addEventListener('installed', ({ sw, isExternal }) => {
    if (sw !== undefined) whole.add(sw);
    if (isExternal === true) spend();
  });
  workbox.addEventListener('waiting', ({ sw }) => {
    if (sw !== undefined) onWaiting(sw);
  });
  workbox.addEventListener('redundant', ({ sw, isExternal }) => {
    if (isExternal === true) spend();
    if (sw !== undefined && !whole.has(sw)) onFailed();
  });
}

/** Under Trusted Types a worker's address must come from a policy; other browsers take it as it is. */
function createAddress(): string | TrustedScriptURL {
  if (window.trustedTypes === undefined) return WORKER_ADDRESS;
  const policy = window.trustedTypes.createPolicy(POLICY_NAME, {
    createScriptURL: (address) => (address === WORKER_ADDRESS ? address : ''),
  });
  return policy.createScriptURL(WORKER_ADDRESS);
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
