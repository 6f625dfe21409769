import type { Page } from '@playwright/test';

/** What a window went through since it was last asked to remember. */
export type Remembered = { readonly isSameLoad: boolean; readonly hasShown: boolean };

/** From now on the window remembers whether it showed some words, even for a moment, and whether it was loaded anew. */
export async function remember(page: Page, words: string): Promise<void> {
  await page.evaluate((looked) => {
    const state = { hasShown: false };
    const look = (): void => {
      state.hasShown ||= document.body.textContent.includes(looked);
    };
    new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
    look();
    Reflect.set(window, 'remembered', state);
  }, words);
}

export const recall = (page: Page): Promise<Remembered> =>
  page.evaluate(() => {
    const state: unknown = Reflect.get(window, 'remembered');
    const isSameLoad = typeof state === 'object' && state !== null;
    return { isSameLoad, hasShown: isSameLoad && Reflect.get(state, 'hasShown') === true };
  });

/** Waits until the app of this window can do without a network. */
export const waitUntilServed = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
  });

export type WorkerStates = { readonly installing: boolean; readonly waiting: boolean };

export const readWorkers = (page: Page): Promise<WorkerStates> =>
  page.evaluate(async () => {
    const { installing, waiting } = await navigator.serviceWorker.ready;
    return { installing: installing !== null, waiting: waiting !== null };
  });

/** Lets the browser ask the host for a newer version. Settles when it has found one or heard that there is none. */
export const askForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update().catch(() => undefined);
  });

/** Every part of the app that was asked for and not given, or given as a page. */
export function collectBrokenParts(page: Page): string[] {
  const broken: string[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('/assets/')) return;
    const type = response.headers()['content-type'] ?? '';
    if (response.status() !== 200 || type.includes('html'))
      broken.push(`${response.status()} ${type} ${response.url()}`);
  });
  return broken;
}

/** From now on the window remembers how each installation of a newer version ended. */
export const watchInstallations = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const endings: string[] = [];
    Reflect.set(window, 'installations', endings);
    const registration = await navigator.serviceWorker.ready;
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        endings.push(worker.state);
      });
    });
  });

export const readInstallations = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Reflect.get(window, 'installations') as readonly string[]);

/** How many files of the app this browser keeps. */
export const countKept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'));
    const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return counts.reduce((sum, count) => sum + count, 0);
  });
