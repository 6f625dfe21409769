import type { Arrangement, ImportPlan, ImportRecord, PlannedSheetRow, RefusedCell, SheetColumn } from '$domain';
import { formatDate, formatList, formatNumber, t } from '$i18n';
import { cellText } from '../history/cell-words';

/** The rows of a plan with which one thing happens. */
export const rowsOf = <T extends PlannedSheetRow['type']>(
  { rows }: ImportPlan,
  type: T,
): readonly Extract<PlannedSheetRow, { type: T }>[] =>
  rows.filter((row): row is Extract<PlannedSheetRow, { type: T }> => row.type === type);

/** The letters by which a spreadsheet names a column: A, B, …, Z, AA. */
export const columnLetters = (at: number): string =>
  (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

/** Where a cell stands, as a spreadsheet says it, with its heading. */
export const placeOf = ({ row, at, heading }: RefusedCell): string => {
  const cell = `${columnLetters(at)}${row}`;
  return heading === '' ? cell : `${cell} · ${heading}`;
};

/** A name, or that there is none. */
export const nameOr = (name: string): string => (name === '' ? t('sheet.unnamed') : name);

/** What happens, in short sentences. */
export function countLines(plan: ImportPlan): readonly string[] {
  const refused = rowsOf(plan, 'refused').length;
  const lines = [
    { text: t('sheet.countNew', { count: rowsOf(plan, 'new').length }), count: rowsOf(plan, 'new').length },
    { text: t('sheet.countChanged', { count: rowsOf(plan, 'changed').length }), count: rowsOf(plan, 'changed').length },
    {
      text: t('sheet.countUnchanged', { count: rowsOf(plan, 'unchanged').length }),
      count: rowsOf(plan, 'unchanged').length,
    },
    {
      text: t('sheet.countDoubtful', { count: rowsOf(plan, 'doubtful').length }),
      count: rowsOf(plan, 'doubtful').length,
    },
    { text: t('sheet.countRefused', { count: refused }), count: refused },
  ];
  return lines.filter(({ count }) => count > 0).map(({ text }) => text);
}

/** Whether taking over would change anything. */
export const changesAnything = (plan: ImportPlan): boolean =>
  plan.rows.some(({ type }) => type === 'new' || type === 'changed');

/** What an earlier import did, in one line. */
export function importLine({ createdAt, created = [], rowIds }: ImportRecord): string {
  const made = t('sheet.importNew', { count: created.length });
  const changed = t('sheet.importChanged', { count: rowIds.length - created.length });
  return [formatDate(createdAt), made, changed].join(' · ');
}

/** What a column says of an arrangement, as the screen says it: a sheet has its own words, and days as a computer writes them. */
export function sayColumn(column: SheetColumn, arrangement: Arrangement): string {
  switch (column) {
    case 'financialOwnerState':
      return t(`inventory.ownerState_${arrangement.financialOwner.state}`);
    case 'contentOwnerState':
      return t(`inventory.ownerState_${arrangement.contentOwner.state}`);
    case 'financialOwner':
    case 'contentOwner':
      return formatList(arrangement[column].names) || t('views.emptyValue');
    case 'youthCount':
      return arrangement.youthCount === undefined && arrangement.youthCountBelow !== undefined
        ? t('table.smallNumber', { most: arrangement.youthCountBelow - 1 })
        : cellText(column, arrangement.youthCount);
    case 'volume':
      return arrangement.volume === undefined ? '' : formatNumber(arrangement.volume.amount);
    case 'volumeUnit':
      return arrangement.volume === undefined ? '' : t(`inventory.volumeUnit_${arrangement.volume.unit}`);
    case 'brin':
    case 'agb':
    case 'id':
      return '';
    default:
      return cellText(column, arrangement[column]);
  }
}
