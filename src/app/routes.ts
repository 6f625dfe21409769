import type { Component } from 'svelte';
import type { RouteDefinition } from 'svelte-spa-router';
import { wrap } from 'svelte-spa-router/wrap';
import HomePage from '../features/home/HomePage.svelte';
import LoadFailedPage from './LoadFailedPage.svelte';

// Each page takes its own params; the router hands them over unchecked.
type PageModule = { default: Component<Record<string, never>> };

/** A page that is fetched when it is first opened. When that fails the person sees why, with a way out. */
const later = (load: () => Promise<unknown>): ReturnType<typeof wrap> =>
  wrap({
    asyncComponent: async () => {
      try {
        return (await load()) as PageModule;
      } catch {
        return { default: LoadFailedPage };
      }
    },
  });

/** Every place a person can be in. */
export const routes: RouteDefinition = {
  '/': HomePage,
  '/voorbereiden': later(() => import('../features/prepare/PreparePage.svelte')),
  '/doorloop': later(() => import('../features/review/QuickReviewPage.svelte')),
  '/voorbereiden/vragen': later(() => import('../features/review/ReviewPage.svelte')),
  '/voorbereiden/vragen/:code': later(() => import('../features/review/PartPage.svelte')),
  '/voorbereiden/arrangementen': later(() => import('../features/inventory/InventoryPage.svelte')),
  '/voorbereiden/arrangementen/:id': later(() => import('../features/inventory/ArrangementPage.svelte')),
  '/voorbereiden/conceptafspraken': later(() => import('../features/agreements/AgreementDraftsPage.svelte')),
  '/voorbereiden/conceptafspraken/:id/:theme?': later(() => import('../features/agreements/AgreementDraftPage.svelte')),
  '/aan-tafel': later(() => import('../features/table/TablesPage.svelte')),
  '/aan-tafel/nieuw': later(() => import('../features/table/NewTablePage.svelte')),
  '/document': later(() => import('../features/table/LastTablePage.svelte')),
  '/aan-tafel/:tableId': later(() => import('../features/table/TablePage.svelte')),
  '/aan-tafel/:tableId/spiegel': later(() => import('../features/mirror/MirrorPage.svelte')),
  '/aan-tafel/:tableId/inbrengen': later(() => import('../features/table/bring-in/BringInPage.svelte')),
  '/aan-tafel/:tableId/uitnodigen': later(() => import('../features/connect/InvitePage.svelte')),
  '/aan-tafel/:tableId/lezen': later(() => import('../features/table/ReadPage.svelte')),
  '/aansluiten/:invitation': later(() => import('../features/connect/JoinPage.svelte')),
  '/vaststellen': later(() => import('../features/establish/EstablishPage.svelte')),
  '/regio': later(() => import('../features/overview/RegionPage.svelte')),
  '/instellingen': later(() => import('../features/settings/SettingsPage.svelte')),
  '/hulp': later(() => import('../features/help/HelpPage.svelte')),
  '*': later(() => import('./NotFoundPage.svelte')),
};
