import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

// Everything the app is made of is kept at the first visit; after that it opens without a network (OFF-1).
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
// Only the page itself answers for a navigation; a missing asset stays missing and never becomes a page.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/\/assets\//, /\/health$/] }));

// A new version waits until the person says so; it never takes over under typing.
self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  const message: unknown = data;
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING')
    void self.skipWaiting();
});
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
