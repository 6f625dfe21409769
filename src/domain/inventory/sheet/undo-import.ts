import type { Arrangement } from '../arrangement';
import type { ImportRecord } from '../import-record';
import { isSameValue } from '../../file/canonical-text';
import { parseRecord, type RecordSchema } from '../../record';
import type { ImportPlan } from './import-plan';
import type { InventoryRow } from '../register-row';

/** What taking back an import does: what is written and removed, and what was changed since and stays. */
export type ImportUndo<R extends InventoryRow = Arrangement> = {
  readonly put: readonly R[];
  readonly removeIds: readonly string[];
  /** The rows of which something stays, because it was changed since. */
  readonly kept: readonly R[];
};

/** What has to be known of a plan to take it back later. */
export function noteChanges({
  rows,
}: Pick<ImportPlan<InventoryRow>, 'rows'>): Pick<ImportRecord, 'rowIds' | 'created' | 'changes'> {
  const created = rows.flatMap((row) => (row.type === 'new' ? [row.record] : []));
  const changed = rows.flatMap((row) => (row.type === 'changed' ? [row] : []));
  return {
    rowIds: [...created, ...changed.map(({ record }) => record)].map(({ id }) => id),
    created: created.map(({ id, updatedAt }) => ({ rowId: id, updatedAt })),
    changes: changed.flatMap(({ before, record }) => listChanges(before, record)),
  };
}

function listChanges(before: InventoryRow, after: InventoryRow): NonNullable<ImportRecord['changes']> {
  const was = (field: string): unknown => Reflect.get(before, field);
  return Object.entries(after)
    .filter(([field, value]) => field !== 'updatedAt' && !isSameValue(was(field), value))
    .map(([field, value]: readonly [string, unknown]) => ({
      rowId: before.id,
      field,
      before: was(field),
      after: value,
    }));
}

/** Says what taking back an import does. What was changed by hand since stays as it is (IX5). */
export function planImportUndo<R extends InventoryRow>(
  { created = [], changes = [] }: Pick<ImportRecord, 'created' | 'changes'>,
  present: readonly R[],
  schema: RecordSchema<R>,
  nowMs: number,
): ImportUndo<R> {
  const byId = new Map(present.map((row) => [row.id, row]));
  const removeIds: string[] = [];
  const put = new Map<string, R>();
  const kept = new Map<string, R>();
  for (const { rowId, updatedAt } of created) {
    const now = byId.get(rowId);
    if (now === undefined) continue;
    if (now.updatedAt === updatedAt) removeIds.push(rowId);
    else kept.set(rowId, now);
  }
  for (const { rowId, field, before, after } of changes) {
    const found = byId.get(rowId);
    if (found === undefined) continue;
    const now = put.get(rowId) ?? found;
    const value = new Map<string, unknown>(Object.entries(now)).get(field);
    const restored = isSameValue(value, after)
      ? parseRecord(schema, { ...now, [field]: before, updatedAt: Math.max(nowMs, found.updatedAt + 1) })
      : undefined;
    if (restored === undefined) kept.set(rowId, now);
    else put.set(rowId, restored);
  }
  return { put: [...put.values()], removeIds, kept: [...kept.values()] };
}
