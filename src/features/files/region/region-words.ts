import type { RegionPlan, RegionTablePlan } from '$actions';
import { t } from '$i18n';
import { tableLine } from '../restore/plan-words';

/** The name of a table in a region file. */
export const nameOf = ({ name }: Pick<RegionTablePlan, 'name'>): string =>
  name === '' ? t('backup.unnamedTable') : name;

/** What taking in the file does with the region of this device; nothing where there is none in it. */
export const regionLine = ({ region }: RegionPlan): string | undefined =>
  region === undefined ? undefined : t(`region.region_${region.outcome}`, { name: region.name });

/** What taking in the file does with one table, a sentence for each thing. */
export function tableLines(table: RegionTablePlan): readonly string[] {
  const { isKnown, isKeyBetter, newAddress, outcome, role, wordsMore, entriesMore } = table;
  if (outcome === 'unreadable') return [tableLine(table)];
  const isBare = outcome === 'new' && wordsMore === 0 && entriesMore === 0;
  return [
    isBare ? t('region.table_new') : tableLine(table),
    ...(table.isIncomplete ? [t('backup.tableIncomplete')] : []),
    ...(isKnown ? [] : [t(`region.as_${role}`)]),
    ...(newAddress === '' ? [] : [t('files.foundBy', { addresses: newAddress })]),
    ...(isKeyBetter ? [t(`region.keyBetter_${role}`)] : []),
  ];
}
