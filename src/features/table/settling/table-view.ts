import type { SavedView } from '$domain';
import { t } from '$i18n';
import { readQuery } from '../../shared/inventory/address-query';
import { SHOWN_GROUPS, type ShownGroups } from './shown-groups';

/** Which arrangements of a table somebody looks at. */
export type TableView = { readonly show: ShownGroups; readonly search: string };

/** What the arrangements that are shown are called in an address. */
const NAME_BY_SHOWN = { all: 'alle', without: 'zonder', differs: 'verschil' } as const satisfies Record<
  ShownGroups,
  string
>;

/** A view as the end of an address, with its question mark; empty for everything. */
export function tableViewToQuery({ show, search }: TableView): string {
  const query = new URLSearchParams();
  if (search.trim() !== '') query.set('zoek', search.trim());
  if (show !== 'all') query.set('toon', NAME_BY_SHOWN[show]);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Reads a view from an address (`#/…?…`). What it does not know shows everything. */
export function parseTableView(hash: string): TableView {
  const query = readQuery(hash);
  const show = SHOWN_GROUPS.find((shown) => NAME_BY_SHOWN[shown] === query.get('toon')) ?? 'all';
  return { show, search: query.get('zoek') ?? '' };
}

/** What a saved view shows. */
export const readSavedView = ({ choice: { search }, atTable }: SavedView): TableView => ({
  search,
  show: SHOWN_GROUPS.find((shown) => shown === atTable?.show) ?? 'all',
});

/** A view in words. */
export const sayTableView = ({ show, search }: TableView): string =>
  [
    t(`settling.show_${show}`),
    ...(search.trim() === '' ? [] : [t('views.saying_search', { words: search.trim() })]),
  ].join(' · ');
