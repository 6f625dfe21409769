import { language, type TextSpace } from '$i18n';
import type { Component } from 'svelte';
import type { RouteDefinition } from 'svelte-spa-router';
import { wrap } from 'svelte-spa-router/wrap';
import LoadFailedPage from './LoadFailedPage.svelte';

// Each page takes its own params; the router hands them over unchecked.
type PageModule = { default: Component<Record<string, never>> };

const readPage = (module: unknown): PageModule => module as PageModule;

/** Fetches a page with its texts. When that fails the person sees why, with a way out. */
const later =
  (load: () => Promise<unknown>, ...spaces: readonly TextSpace[]) =>
  async (): Promise<PageModule> => {
    try {
      const [page] = await Promise.all([load(), language.need(...spaces)]);
      return readPage(page);
    } catch {
      return { default: LoadFailedPage };
    }
  };

const LINKED: readonly TextSpace[] = ['connect', 'table', 'link'];

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
  '/aan-tafel': later(() => import('../features/table/TablesPage.svelte'), 'table', 'connect', 'editor'),
  '/aan-tafel/nieuw': later(
    () => import('../features/table/NewTablePage.svelte'),
    'table',
    'connect',
    'editor',
    'voices',
  ),
  '/aan-tafel/regiobestand': later(
    () => import('../features/table/region-file/RegionFilePage.svelte'),
    'living',
    'region',
    'backup',
    'table',
    'review',
    'inventory',
    'agreements',
    'voices',
    'actions',
    'guard',
  ),
  '/document': later(() => import('../features/table/LastTablePage.svelte'), 'table', 'connect', 'editor', 'lead'),
  '/aan-tafel/:tableId': later(
    () => import('../features/table/TablePage.svelte'),
    'table',
    'connect',
    'editor',
    'lead',
    'voices',
  ),
  '/aan-tafel/:tableId/spiegel': later(
    () => import('../features/mirror/MirrorPage.svelte'),
    'table',
    'connect',
    'round',
    'heat',
    'voices',
    'proof',
    'guard',
  ),
  '/aan-tafel/:tableId/stemmen': later(
    () => import('../features/voices/VoicesPage.svelte'),
    'voices',
    'table',
    'connect',
  ),
  '/aan-tafel/:tableId/stemmen/:code': later(
    () => import('../features/voices/VoicesPage.svelte'),
    'voices',
    'table',
    'connect',
  ),
  '/aan-tafel/:tableId/veranderd': later(
    () => import('../features/movement/MovementPage.svelte'),
    'movement',
    'table',
    'connect',
    'guard',
  ),
  '/aan-tafel/:tableId/agenda': later(
    () => import('../features/agenda/AgendaPage.svelte'),
    'agenda',
    'table',
    'connect',
    'lead',
  ),
  '/aan-tafel/:tableId/scherm': later(
    () => import('../features/screen/ScreenPage.svelte'),
    'living',
    'inventory',
    'screen',
    'table',
    'connect',
    'heat',
  ),
  '/aan-tafel/:tableId/schrijfronde': later(
    () => import('../features/written/WrittenPage.svelte'),
    'written',
    'table',
    'connect',
  ),
  '/aan-tafel/:tableId/acties': later(
    () => import('../features/actions/ActionsPage.svelte'),
    'actions',
    'table',
    'connect',
  ),
  '/aan-tafel/:tableId/versies/:view?': later(
    () => import('../features/versions/VersionsPage.svelte'),
    'living',
    'inventory',
    'versions',
    'actions',
    'guard',
    'table',
    'connect',
  ),
  '/aan-tafel/:tableId/samen-bekijken': later(
    () => import('../features/table/together/TogetherPage.svelte'),
    'together',
    'table',
    'connect',
  ),
  '/aan-tafel/:tableId/begrippen': later(
    () => import('../features/definitions/DefinitionsPage.svelte'),
    'terms',
    'table',
    'connect',
  ),
  '/aan-tafel/:tableId/arrangementen': later(
    () => import('../features/table/settling/ArrangementsPage.svelte'),
    'settling',
    'inventory',
    'views',
    'table',
    'connect',
    'voices',
  ),
  '/aan-tafel/:tableId/arrangementen/verschillen': later(
    () => import('../features/table/settling/disputes/DisputesPage.svelte'),
    'settling',
    'inventory',
    'table',
    'connect',
    'voices',
    'guard',
  ),
  '/aan-tafel/:tableId/arrangementen/:entryId': later(
    () => import('../features/table/settling/arrangement/GroupPage.svelte'),
    'settling',
    'inventory',
    'table',
    'connect',
    'voices',
    'guard',
  ),
  '/aan-tafel/:tableId/vragen': later(
    () => import('../features/own-questions/table/TableQuestionsPage.svelte'),
    'own',
    'table',
    'connect',
    'guard',
  ),
  '/aan-tafel/:tableId/beeld': later(
    () => import('../features/inventory/picture/table/TablePicturePage.svelte'),
    'picture',
    'inventory',
    'table',
    'connect',
    'guard',
  ),
  '/aan-tafel/:tableId/inbrengen': later(
    () => import('../features/table/bring-in/BringInPage.svelte'),
    'bring',
    'table',
    'connect',
    'round',
    'review',
    'inventory',
    'agreements',
    'voices',
    'guard',
  ),
  '/aan-tafel/:tableId/namens': later(
    () => import('../features/review/behalf/BehalfPage.svelte'),
    'behalf',
    'bring',
    'review',
    'paper',
    'round',
    'table',
    'connect',
    'guard',
  ),
  '/aan-tafel/:tableId/nakijken': later(
    () => import('../features/review/behalf/check/CheckPage.svelte'),
    'behalf',
    'bring',
    'review',
    'paper',
    'table',
    'connect',
  ),
  '/aan-tafel/:tableId/uitnodigen': later(() => import('../features/connect/InvitePage.svelte'), 'connect', 'table'),
  '/aan-tafel/:tableId/sleutels': later(() => import('../features/connect/keys/NewKeysPage.svelte'), ...LINKED),
  '/aan-tafel/:tableId/plek': later(() => import('../features/connect/seat/SeatPage.svelte'), 'connect', 'table'),
  '/aan-tafel/:tableId/samen': later(() => import('../features/connect/gather/GatherPage.svelte'), ...LINKED),
  '/aan-tafel/:tableId/koppelen': later(() => import('../features/connect/pairing/PairPage.svelte'), ...LINKED),
  '/aan-tafel/:tableId/verbinding': later(() => import('../features/connect/ways/WaysPage.svelte'), ...LINKED),
  '/verbinding': later(() => import('../features/connect/ways/WaysPage.svelte'), ...LINKED),
  '/aan-tafel/:tableId/pakket': later(
    () => import('../features/table/parcel/ParcelPage.svelte'),
    'living',
    'files',
    'table',
    'connect',
    'review',
    'inventory',
    'agreements',
    'voices',
    'guard',
    'actions',
  ),
  '/aan-tafel/:tableId/lezen': later(
    () => import('../features/table/ReadPage.svelte'),
    'living',
    'table',
    'connect',
    'editor',
    'voices',
    'guard',
    'review',
    'inventory',
    'agreements',
    'actions',
  ),
  '/aan-tafel/:tableId/afsluiten': later(
    () => import('../features/table/closing/ClosingPage.svelte'),
    'versions',
    'living',
    'closing',
    'table',
    'connect',
    'editor',
    'review',
    'inventory',
    'agreements',
    'guard',
    'voices',
    'actions',
  ),
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
