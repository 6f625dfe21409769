import {
  SHEET_COLUMNS,
  type Arrangement,
  type ImportPlan,
  type ImportRecord,
  type InventoryRow,
  type NameKind,
  type PlannedSheetRow,
  type RefusedCell,
  type SheetSubject,
} from '$domain';
import { formatDate, formatList, formatNumber, t, type MessageKey } from '$i18n';
import { cellText } from '../history/cell-words';
import { registerFieldText, registerValueText } from '../../shared/registers/value-words';

/** The rows of a plan with which one thing happens. */
export const rowsOf = <T extends AnyRow['type']>(
  { rows }: ImportPlan<InventoryRow>,
  type: T,
): readonly Extract<AnyRow, { type: T }>[] =>
  rows.filter((row): row is Extract<AnyRow, { type: T }> => row.type === type);

type AnyRow = PlannedSheetRow<InventoryRow>;

/** How many rows wait for something that a person decides. */
export const countWaiting = (plan: ImportPlan<InventoryRow>): number =>
  rowsOf(plan, 'doubtful').length + rowsOf(plan, 'waiting').length;

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
export function countLines(plan: ImportPlan<InventoryRow>, subject: SheetSubject = 'arrangement'): readonly string[] {
  const isRows = subject !== 'arrangement';
  const [added, changed, unchanged, refused] = (['new', 'changed', 'unchanged', 'refused'] as const).map(
    (type) => rowsOf(plan, type).length,
  );
  const lines: readonly (readonly [MessageKey, number | undefined])[] = [
    [isRows ? 'sheet.rowsNew' : 'sheet.countNew', added],
    [isRows ? 'sheet.rowsChanged' : 'sheet.countChanged', changed],
    [isRows ? 'sheet.rowsUnchanged' : 'sheet.countUnchanged', unchanged],
    ['sheet.countDoubtful', countWaiting(plan)],
    ['sheet.countRefused', refused],
  ];
  return lines.flatMap(([key, count = 0]) => (count > 0 ? [t(key, { count })] : []));
}

/** Whether taking over would change anything. */
export const changesAnything = (plan: ImportPlan<InventoryRow>): boolean =>
  plan.rows.some(({ type }) => type === 'new' || type === 'changed');

/** What an earlier import did, in one line. */
export function importLine({ createdAt, created = [], rowIds }: ImportRecord): string {
  const made = t('sheet.importNew', { count: created.length });
  const changed = t('sheet.importChanged', { count: rowIds.length - created.length });
  return [formatDate(createdAt), made, changed].join(' · ');
}

/** What a column is called on the screen. */
export function columnText(subject: SheetSubject, column: string): string {
  if (subject !== 'arrangement') return registerFieldText(subject, column);
  const known = SHEET_COLUMNS.find((one) => one === column);
  return known === undefined ? column : t(`sheet.column_${known}`);
}

/** What sheets are for, as a person chooses it. */
export const subjectText = (subject: SheetSubject): string =>
  subject === 'arrangement' ? t('sheet.subjectArrangements') : t(`registers.kind_${subject}`);

/** What a kind of name is called. */
const LABEL_BY_NAME_KIND: Readonly<Record<NameKind, MessageKey>> = {
  schools: 'registers.school',
  providers: 'registers.provider',
  municipalities: 'registers.municipality',
  partnerships: 'registers.partnership',
  parties: 'registers.parties',
  arrangements: 'registers.arrangement',
  formsOfHelp: 'registers.formOfHelp',
  lots: 'registers.lot',
  streams: 'registers.streamsTitle',
};

/** What a name that is not known here is the name of. */
export const nameKindText = (kind: NameKind): string => t(LABEL_BY_NAME_KIND[kind]);

/** What a column says of a row, as the screen says it: a sheet has its own words, and days as a computer writes them. */
export const sayColumn = (column: string, row: InventoryRow): string =>
  'kind' in row ? registerValueText(row.kind, column, Reflect.get(row, column)) : sayOfArrangement(column, row);

function sayOfArrangement(column: string, arrangement: Arrangement): string {
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
      return cellText(column, Reflect.get(arrangement, column));
  }
}
