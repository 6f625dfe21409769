import {
  createId,
  MAX_NAME_LENGTH,
  noteChanges,
  ok,
  type AppError,
  type FoundTable,
  type ImportPlan,
  type ImportRecord,
  type InventoryRow,
  type Result,
  type RowKey,
  type SheetSubject,
} from '$domain';
import type { InventoryWrite } from '$store';
import type { Services } from '../services';

/** A sheet to take in: what is planned with it, and what is remembered of it. */
export type SheetToTakeIn = {
  readonly plan: ImportPlan<InventoryRow>;
  /** What it is for; the arrangements where nothing is said. */
  readonly subject?: SheetSubject;
  readonly table: FoundTable;
  readonly key: RowKey;
  /** What a person said of names that are not known here. */
  readonly nameDecisions?: ReadonlyMap<string, string>;
  readonly fileName: string;
};

/**
 * Takes in a sheet exactly as it was planned, in one transaction: all or none (AC70).
 *
 * @returns What is kept to take it back; nothing where the inventory is not any more as it was planned for, and then nothing
 * is written.
 */
export async function takeInSheet(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  { plan, subject = 'arrangement', table, key, nameDecisions = new Map(), fileName }: SheetToTakeIn,
): Promise<Result<ImportRecord | undefined, AppError>> {
  const nowMs = clock.nowMs();
  const record: ImportRecord = {
    v: 1,
    id: createId(),
    createdAt: nowMs,
    updatedAt: nowMs,
    fileName: fileName.slice(0, MAX_NAME_LENGTH),
    ...(subject === 'arrangement' ? {} : { register: subject }),
    ...noteChanges(plan),
    headings: table.columns
      .filter(({ heading }) => heading !== '' && heading.length <= MAX_NAME_LENGTH)
      .map(({ heading, column }) => (column === undefined ? { heading } : { heading, column })),
    rowKey: key,
    marks: [...plan.marks],
    joins: [...plan.joins],
    names: [...nameDecisions]
      .filter(([, name]) => name.length <= MAX_NAME_LENGTH)
      .map(([nameKey, name]) => ({ key: nameKey, name })),
  };
  const found = { isStale: false };
  const put = plan.rows.flatMap((row) => (row.type === 'new' || row.type === 'changed' ? [row.record] : []));
  const written = await store.changeInventory(async (present): Promise<InventoryWrite> => {
    const rows = subject === 'arrangement' ? await present.arrangements() : await present.registerRows();
    const momentById = new Map(rows.map(({ id, updatedAt }) => [id, updatedAt]));
    found.isStale = plan.rows.some(
      (row) => row.type === 'changed' && momentById.get(row.before.id) !== row.before.updatedAt,
    );
    if (found.isStale) return { put: {} };
    const arrangements = put.flatMap((row) => ('kind' in row ? [] : [row]));
    const registerRows = put.flatMap((row) => ('kind' in row ? [row] : []));
    return { put: { arrangements, registerRows, inventoryImports: [record] }, how: 'import' };
  });
  if (!written.ok) return written;
  return ok(found.isStale ? undefined : record);
}
