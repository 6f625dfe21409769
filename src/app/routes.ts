import type { RouteDefinition } from 'svelte-spa-router';
import { wrap } from 'svelte-spa-router/wrap';
import { later, LINKED, type PageModule } from './later';
import { tablePlaces } from './table-routes';

/** Every place a person can be in, and what fetches it when it is first opened. */
const places: Readonly<Record<string, () => Promise<PageModule>>> = {
  '/': later(() => import('../features/home/HomePage.svelte'), 'home', 'install'),
  '/voorbereiden': later(() => import('../features/prepare/PreparePage.svelte'), 'home', 'review'),
  '/doorloop': later(() => import('../features/review/quick/QuickReviewPage.svelte'), 'review', 'voices', 'proof'),
  '/doorloop/:code': later(
    () => import('../features/review/quick/QuickReviewPage.svelte'),
    'review',
    'voices',
    'proof',
  ),
  '/voorbereiden/vragen': later(() => import('../features/review/ReviewPage.svelte'), 'review'),
  '/voorbereiden/vragen/papier': later(() => import('../features/review/paper/PaperPage.svelte'), 'review', 'paper'),
  '/voorbereiden/vragen/overnemen': later(() => import('../features/review/paper/EntryPage.svelte'), 'review', 'paper'),
  '/voorbereiden/vragen/eigen': later(
    () => import('../features/own-questions/OwnQuestionsPage.svelte'),
    'own',
    'review',
    'files',
    'guard',
  ),
  '/voorbereiden/vragen/:code': later(() => import('../features/review/PartPage.svelte'), 'review', 'voices', 'proof'),
  '/voorbereiden/polsslag': later(() => import('../features/review/pulse/PulsePage.svelte'), 'review', 'pulse'),
  '/voorbereiden/registers': later(
    () => import('../features/inventory/registers/RegistersPage.svelte'),
    'registers',
    'inventory',
    'sheet',
    'guard',
  ),
  '/voorbereiden/registers/vraag-en-aanbod': later(
    () => import('../features/inventory/registers/band/DemandSupplyPage.svelte'),
    'registers',
    'inventory',
  ),
  '/voorbereiden/registers/rekenwijze': later(
    () => import('../features/inventory/reckoning/ReckoningPage.svelte'),
    'registers',
  ),
  '/voorbereiden/registers/:kind/overnemen': later(
    () => import('../features/inventory/registers/exchange/RegisterImportPage.svelte'),
    'registers',
    'inventory',
    'views',
    'sheet',
    'files',
  ),
  '/voorbereiden/registers/:kind': later(
    () => import('../features/inventory/registers/RegisterPage.svelte'),
    'registers',
    'inventory',
    'sheet',
    'guard',
  ),
  '/voorbereiden/registers/:kind/:id/:part?': later(
    () => import('../features/inventory/registers/RegisterRowPage.svelte'),
    'registers',
    'inventory',
    'views',
  ),
  '/voorbereiden/arrangementen': later(
    () => import('../features/inventory/InventoryPage.svelte'),
    'inventory',
    'views',
    'sheet',
    'picture',
    'guard',
  ),
  '/voorbereiden/arrangementen/overnemen': later(
    () => import('../features/inventory/exchange/SheetImportPage.svelte'),
    'inventory',
    'registers',
    'views',
    'sheet',
    'files',
  ),
  '/voorbereiden/arrangementen/beeld': later(
    () => import('../features/inventory/picture/PicturePage.svelte'),
    'picture',
    'inventory',
    'guard',
  ),
  '/voorbereiden/arrangementen/blinde-vlekken': later(
    () => import('../features/inventory/blind-spots/BlindSpotsPage.svelte'),
    'spots',
    'inventory',
  ),
  '/voorbereiden/arrangementen/overzicht': later(
    () => import('../features/inventory/pivot/PivotPage.svelte'),
    'inventory',
    'views',
    'guard',
  ),
  '/voorbereiden/arrangementen/:id': later(
    () => import('../features/inventory/ArrangementPage.svelte'),
    'inventory',
    'registers',
    'views',
  ),
  '/voorbereiden/arrangementen/:id/veranderd': later(
    () => import('../features/inventory/history/RowHistoryPage.svelte'),
    'inventory',
    'views',
  ),
  '/voorbereiden/conceptafspraken': later(
    () => import('../features/agreements/AgreementDraftsPage.svelte'),
    'agreements',
  ),
  '/voorbereiden/conceptafspraken/:id/:theme?': later(
    () => import('../features/agreements/AgreementDraftPage.svelte'),
    'agreements',
  ),
  '/document': later(() => import('../features/table/LastTablePage.svelte'), 'table', 'connect', 'editor', 'lead'),
  '/verbinding': later(() => import('../features/connect/ways/WaysPage.svelte'), ...LINKED),
  '/aansluiten/:invitation': later(() => import('../features/connect/JoinPage.svelte'), 'connect', 'table'),
  '/bestand': later(() => import('../features/files/FilePage.svelte'), 'files', 'backup', 'connect', 'region'),
  '/vaststellen': later(() => import('../features/establish/EstablishPage.svelte'), 'overview'),
  '/regio': later(() => import('../features/overview/RegionPage.svelte'), 'overview'),
  '/instellingen': later(() => import('../features/settings/SettingsPage.svelte'), 'settings'),
  '/opslag': later(() => import('../features/storage/StoragePage.svelte'), 'storage', 'install', 'backup'),
  '/opslag/inleveren': later(() => import('../features/storage/hand-in/HandInPage.svelte'), 'storage', 'backup'),
  '/opslag/redden': later(() => import('../features/storage/recovery/RecoveryPage.svelte'), 'storage'),
  '/hulp': later(() => import('../features/help/HelpPage.svelte'), 'help'),
  '/hulp/bijeenkomst': later(() => import('../features/help/WorkshopGuidePage.svelte'), 'help'),
  ...tablePlaces,
  '*': later(() => import('./NotFoundPage.svelte')),
};

export const routes: RouteDefinition = Object.fromEntries(
  Object.entries(places).map(([pattern, fetchPlace]) => [pattern, wrap({ asyncComponent: fetchPlace })]),
);

/**
 * Begins to fetch the place that an address (`#/…`) leads to, so that it is there when the private database is open. A
 * place that cannot be fetched is asked for again when it is shown.
 */
export async function fetchAhead(hash: string): Promise<PageModule | undefined> {
  const steps = stepsOf(hash.replace(/^#/, '').replace(/\?.*$/, '') || '/');
  const isHere = (pattern: string): boolean => {
    const own = stepsOf(pattern);
    return own.length === steps.length && own.every((step, index) => step.startsWith(':') || step === steps[index]);
  };
  return Object.entries(places).find(([pattern]) => isHere(pattern))?.[1]();
}

const stepsOf = (path: string): readonly string[] => path.replace(/\/$/, '').split('/');
