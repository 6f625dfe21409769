import { ArrangementSchema, type Arrangement } from '../arrangement';
import type { ImportRecord } from '../import-record';
import { isSameValue } from '../../file/canonical-text';
import { parseRecord } from '../../record';
import type { ImportPlan } from './import-plan';

/** What taking back an import does: what is written and removed, and what was changed since and stays. */
export type ImportUndo = {
  readonly put: readonly Arrangement[];
  readonly removeIds: readonly string[];
  /** The arrangements of which something stays, because it was changed since. */
  readonly kept: readonly Arrangement[];
};

/** What has to be known of a plan to take it back later. */
export function noteChanges({ rows }: Pick<ImportPlan, 'rows'>): Pick<ImportRecord, 'rowIds' | 'created' | 'changes'> {
  const created = rows.flatMap((row) => (row.type === 'new' ? [row.arrangement] : []));
  const changed = rows.flatMap((row) => (row.type === 'changed' ? [row] : []));
  return {
    rowIds: [...created, ...changed.map(({ arrangement }) => arrangement)].map(({ id }) => id),
    created: created.map(({ id, updatedAt }) => ({ rowId: id, updatedAt })),
    changes: changed.flatMap(({ before, arrangement }) => listChanges(before, arrangement)),
  };
}

function listChanges(before: Arrangement, after: Arrangement): NonNullable<ImportRecord['changes']> {
  const was = (field: string): unknown => Reflect.get(before, field);
  return Object.entries(after)
    .filter(([field, value]) => field !== 'updatedAt' && !isSameValue(was(field), value))
    .map(([field, value]) => ({ rowId: before.id, field, before: was(field), after: value }));
}

/** Says what taking back an import does. What was changed by hand since stays as it is (IX5). */
export function planImportUndo(
  { created = [], changes = [] }: Pick<ImportRecord, 'created' | 'changes'>,
  present: readonly Arrangement[],
  nowMs: number,
): ImportUndo {
  const byId = new Map(present.map((arrangement) => [arrangement.id, arrangement]));
  const removeIds: string[] = [];
  const put = new Map<string, Arrangement>();
  const kept = new Map<string, Arrangement>();
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
      ? parseRecord(ArrangementSchema, { ...now, [field]: before, updatedAt: Math.max(nowMs, found.updatedAt + 1) })
      : undefined;
    if (restored === undefined) kept.set(rowId, now);
    else put.set(rowId, restored);
  }
  return { put: [...put.values()], removeIds, kept: [...kept.values()] };
}
