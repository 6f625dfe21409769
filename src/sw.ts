import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { isFit, isOfThisVersion, noteKeptAssets, readKeptAssets, toForget } from './app/pwa/kept-assets';
import { keepSharedFile, SHARE_PATH } from './app/pwa/shared-file';
import changelog from './content/changelog.json';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

// Everything the app is made of is kept at the first visit; after that it opens without a network (OFF-1).
const precache = new PrecacheController({
  plugins: [
    {
      cacheWillUpdate: async ({ request, response }) => {
        const type = response.headers.get('Content-Type') ?? '';
        if (!isFit(request.url, response.status, type)) return null;
        // A host that is being updated may give the page of yet another version.
        if (type.startsWith('text/html') && !isOfThisVersion(await response.clone().text(), ownAddresses()))
          return null;
        return response;
      },
    },
  ],
});
precache.addToCacheList(self.__WB_MANIFEST);
const ownAddresses = (): readonly string[] => [...precache.getURLsToCacheKeys().values()];
cleanupOutdatedCaches();

registerRoute(new PrecacheRoute(precache));
// Only the page itself answers for a navigation; a missing asset stays missing and never becomes a page.
registerRoute(
  new NavigationRoute(precache.createHandlerBoundToURL('index.html'), { denylist: [/\/assets\//, /\/health$/] }),
);
// A window that still runs the version before this one finds its parts where they were kept.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.includes('/assets/'),
  async ({ request }) => {
    const kept = await (await caches.open(precache.strategy.cacheName)).match(request);
    return kept ?? fetch(request);
  },
);
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.endsWith(`/${SHARE_PATH}`),
  ({ request }) => keepSharedFile(request),
  'POST',
);

self.addEventListener('install', (event) => {
  event.waitUntil(precache.install(event).catch(giveUpInstall));
});

/** Half a version is of no use, and where there is no room left it must not take the room that words need. */
async function giveUpInstall(cause: unknown): Promise<never> {
  const inPlace = self.registration.active === null ? [] : await readKeptAssets();
  if (cause instanceof Error && cause.name === 'QuotaExceededError' && inPlace !== undefined) {
    const cache = await caches.open(precache.strategy.cacheName);
    for (const address of toForget(ownAddresses(), [], inPlace)) await cache.delete(address);
  }
  throw cause;
}

self.addEventListener('activate', (event) => {
  event.waitUntil(takePlace());
});

async function takePlace(): Promise<void> {
  await self.clients.claim();
  const cache = await caches.open(precache.strategy.cacheName);
  const stored = (await cache.keys()).map(({ url }) => url);
  for (const address of toForget(stored, ownAddresses(), await readKeptAssets())) await cache.delete(address);
  await noteKeptAssets(ownAddresses());
}

// A new version waits until the person says so; it never takes over under typing. It says itself what it brings.
self.addEventListener('message', ({ data, ports }: ExtendableMessageEvent) => {
  const message: unknown = data;
  if (typeof message !== 'object' || message === null || !('type' in message)) return;
  if (message.type === 'SKIP_WAITING') void self.skipWaiting();
  if (message.type === 'SAY_WHAT_CHANGED') ports[0]?.postMessage(changelog.entries[0]);
});
