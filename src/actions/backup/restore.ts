import {
  joinRows,
  KnownTableSchema,
  ok,
  parseRecord,
  type AppError,
  type OutcomeCounts,
  type PrivateKind,
  type PrivateRows,
  type Result,
} from '$domain';
import type { Backup } from '$exchange';
import { deriveTableKeys } from '$table';
import { joinTable } from '../join-table';
import type { Services } from '../services';
import { planTable, type TablePlan } from './plan-table';

/** What putting a backup back would do. Nothing is replaced that is newer here, and nothing is thrown away. */
export type RestorePlan = {
  readonly madeAtMs: number;
  readonly countsByKind: Readonly<Record<PrivateKind, OutcomeCounts>>;
  readonly tables: readonly TablePlan[];
};

/** What was done, and which tables could not be joined; the rest is done all the same. */
export type Restored = RestorePlan & { readonly failedTableIds: readonly string[] };

/** Looks what putting a backup back would do. Nothing is changed. */
export async function planRestore(services: Services, backup: Backup): Promise<Result<RestorePlan, AppError>> {
  const here = await services.store.rows.readAll();
  if (!here.ok) return here;
  const unfitTableIds = await findUnfitTableIds(backup.rows);
  const { countsByKind } = joinRows(here.value, backup.rows, services.clock.nowMs(), unfitTableIds);
  const tables = await planTables(services, backup, unfitTableIds);
  return tables.ok ? ok({ madeAtMs: backup.madeAtMs, countsByKind, tables: tables.value }) : tables;
}

/**
 * Puts a backup back: the private rows in one transaction, all or none, then each table by the same merge as live. Doing
 * it again changes nothing.
 */
export async function restoreBackup(services: Services, backup: Backup): Promise<Result<Restored, AppError>> {
  const plan = await planRestore(services, backup);
  if (!plan.ok) return plan;
  const unfitTableIds = await findUnfitTableIds(backup.rows);
  const nowMs = services.clock.nowMs();
  const written = await services.store.rows.write((here) => joinRows(here, backup.rows, nowMs, unfitTableIds).writes);
  if (!written.ok) return written;
  const failedTableIds: string[] = [];
  for (const { id, outcome } of plan.value.tables) {
    if (outcome !== 'new' && outcome !== 'joined') continue;
    const bytes = backup.tables.find((table) => table.id === id)?.bytes;
    if (bytes !== undefined && !(await joinTable(services, id, bytes)).ok) failedTableIds.push(id);
  }
  return ok({ ...plan.value, failedTableIds });
}

async function planTables(
  services: Services,
  { rows, tables }: Backup,
  unfitTableIds: ReadonlySet<string>,
): Promise<Result<readonly TablePlan[], AppError>> {
  const known = rows.knownTables.flatMap((row) => parseRecord(KnownTableSchema, row) ?? []);
  const plans: TablePlan[] = [];
  for (const { id, bytes } of tables) {
    const found = known.find((table) => table.id === id);
    const isFit = found !== undefined && !unfitTableIds.has(id);
    const plan = await planTable(services, { id, name: found?.name ?? '' }, isFit ? bytes : undefined);
    if (!plan.ok) return plan;
    plans.push(plan.value);
  }
  return ok(plans);
}

/** Known tables whose key opens another table than they say: whoever made that file wants a key replaced. */
async function findUnfitTableIds({ knownTables }: PrivateRows): Promise<ReadonlySet<string>> {
  const unfit = new Set<string>();
  for (const row of knownTables) {
    const known = parseRecord(KnownTableSchema, row);
    if (known === undefined) continue;
    const keys = await deriveTableKeys(known.key);
    const isUnfit = keys.ok ? keys.value.tableId !== known.id : keys.error.type === 'invitation-invalid';
    if (isUnfit) unfit.add(row.id);
  }
  return unfit;
}
