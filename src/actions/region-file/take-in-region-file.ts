import {
  err,
  isBetterKey,
  isSameValue,
  ok,
  type AppError,
  type KnownTable,
  type Region,
  type Result,
  type TableRole,
} from '$domain';
import type { RegionFile, RegionFileTable } from '$exchange';
import { deriveTableKeys } from '$table';
import { planTable, type TablePlan } from '../backup/plan-table';
import { joinTable } from '../join-table';
import { joinByKey, type Introduction } from '../make-table';
import { newAddressOf } from '../parcel/address-in-file';
import { findByAnchor } from '../parcel/make-parcel';
import type { Services } from '../services';

/** What becomes of one table of a region file. Its `id` is the one by which this device knows the table, or will. */
export type RegionTablePlan = TablePlan & {
  /** Whether this device knows the table; one's own place at it stays then. */
  readonly isKnown: boolean;
  /** What the key in the file lets its holder do. */
  readonly role: TableRole;
  /** Whether that key is put in the place of the one that is known here. */
  readonly isKeyBetter: boolean;
  /** The signalling address in the file, where the table would be found by another without it; else empty. */
  readonly newAddress: string;
};

/** What taking in a region file would do, or did. Nothing is replaced. */
export type RegionPlan = {
  readonly madeAtMs: number;
  /** `kept`: this device has a region of its own, and that stays as it is. */
  readonly region?: { readonly name: string; readonly outcome: 'new' | 'equal' | 'kept' };
  readonly tables: readonly RegionTablePlan[];
};

/** What was done, and which tables could not be taken in; the rest is done all the same. */
export type RegionTakenIn = RegionPlan & { readonly failedTableIds: readonly string[] };

/** Looks what taking in a region file would do. Nothing is changed. */
export async function planRegionFile(services: Services, file: RegionFile): Promise<Result<RegionPlan, AppError>> {
  const tables: RegionTablePlan[] = [];
  for (const table of file.tables) {
    const plan = await planRegionTable(services, table);
    if (!plan.ok) return plan;
    tables.push(plan.value);
  }
  const { madeAtMs } = file;
  if (file.region === undefined) return ok({ madeAtMs, tables });
  const weighed = await weighRegion(services, file.region);
  return weighed.ok ? ok({ madeAtMs, tables, region: weighed.value.plan }) : weighed;
}

/**
 * Takes in a region file: the region where there is none of one's own, then each table by the same merge as live, and
 * settles when all of it is on disk. Doing it again changes nothing.
 *
 * @param introduction Who one is at the tables that are new here.
 * @param withAddresses Whether the signalling addresses in it are used, each for its own table.
 * @returns `not-allowed` where a table is new here and nobody introduces themselves.
 */
export async function takeInRegionFile(
  services: Services,
  file: RegionFile,
  introduction?: Introduction,
  withAddresses = false,
): Promise<Result<RegionTakenIn, AppError>> {
  const plan = await planRegionFile(services, file);
  if (!plan.ok) return plan;
  const { tables } = plan.value;
  const isAsked = tables.some(({ isKnown, outcome }) => !isKnown && outcome !== 'unreadable');
  if (introduction === undefined && isAsked) return err({ type: 'not-allowed' });
  const kept = await takeInRegion(services, file.region);
  if (!kept.ok) return kept;
  const failedTableIds: string[] = [];
  for (const [index, table] of file.tables.entries()) {
    const planned = tables[index];
    if (planned === undefined || planned.outcome === 'unreadable') continue;
    const address = withAddresses ? planned.newAddress : '';
    const taken = await takeInTable(services, table, planned, introduction, address);
    if (!taken.ok) failedTableIds.push(planned.id);
  }
  return ok({ ...plan.value, failedTableIds });
}

async function planRegionTable(
  services: Services,
  { id: idInFile, name, key, bytes, signallingAddress }: RegionFileTable,
): Promise<Result<RegionTablePlan, AppError>> {
  const keys = await deriveTableKeys(key);
  if (!keys.ok && keys.error.type !== 'invitation-invalid') return keys;
  const known = await readKnown(services, keys.ok ? keys.value.anchor : (key.anchor ?? ''));
  if (!known.ok) return known;
  const id = known.value?.id ?? idInFile;
  const isKnown = known.value !== undefined;
  // Whoever made a file whose key opens another table than it says wants a key replaced.
  const isFit = keys.ok && keys.value.tableId === idInFile;
  const isKeyBetter = isFit && known.value !== undefined && isBetterKey(key, known.value.key);
  const newAddress = isFit ? await newAddressOf(services, known.value, signallingAddress) : '';
  const facts = { isKnown, role: key.role, isKeyBetter, newAddress };
  if (isFit && bytes === undefined) {
    const outcome = isKnown ? 'equal' : 'new';
    return ok({ id, name, outcome, wordsMore: 0, blocksMore: 0, entriesMore: 0, isIncomplete: false, ...facts });
  }
  const plan = await planTable(services, { id, name }, isFit ? bytes : undefined);
  return plan.ok ? ok({ ...plan.value, ...facts }) : plan;
}

async function takeInTable(
  services: Services,
  { name, key, bytes }: RegionFileTable,
  plan: RegionTablePlan,
  introduction: Introduction | undefined,
  address: string,
): Promise<Result<unknown, AppError>> {
  const { knownTables } = services.store;
  const keys = await deriveTableKeys(key);
  if (!keys.ok) return keys;
  const known = await readKnown(services, keys.value.anchor);
  if (!known.ok) return known;
  if (known.value === undefined) {
    if (introduction === undefined) return err({ type: 'not-allowed' });
    const joined = await joinByKey(services, key, introduction, address);
    if (!joined.ok) return joined;
    const named = await knownTables.put({ ...joined.value, name: plan.name === '' ? name : plan.name });
    if (!named.ok) return named;
  } else {
    const isBetter = isBetterKey(key, known.value.key);
    const more = { ...(isBetter && { key }), ...(address !== '' && { signallingAddress: address }) };
    const noted = Object.keys(more).length > 0 ? await knownTables.put({ ...known.value, ...more }) : ok(undefined);
    if (!noted.ok) return noted;
  }
  return bytes === undefined || plan.outcome === 'equal' ? ok(undefined) : joinTable(services, plan.id, bytes);
}

/** The table as this device knows it at this moment, under whatever id; its anchor is the same on every device. */
async function readKnown(services: Services, anchor: string): Promise<Result<KnownTable | undefined, AppError>> {
  try {
    return ok(await findByAnchor(services, anchor));
  } catch {
    return err({ type: 'storage-unavailable' });
  }
}

type WeighedRegion = { readonly plan: NonNullable<RegionPlan['region']>; readonly write: Region | undefined };

/** There is one region on a device. Only the example, or none at all, makes room for the region of a file. */
async function weighRegion({ store }: Services, region: Region): Promise<Result<WeighedRegion, AppError>> {
  try {
    const { records, unreadableCount } = await store.regions.list();
    const { name } = region;
    const [here] = records;
    const isEqual = here !== undefined && isSameValue({ ...here, id: '' }, { ...region, id: '' });
    if (isEqual) return ok({ plan: { name, outcome: 'equal' }, write: undefined });
    const mayWrite = here === undefined ? unreadableCount === 0 : here.isExample && !region.isExample;
    if (!mayWrite) return ok({ plan: { name, outcome: 'kept' }, write: undefined });
    return ok({ plan: { name, outcome: 'new' }, write: { ...region, id: here?.id ?? region.id } });
  } catch {
    return err({ type: 'storage-unavailable' });
  }
}

async function takeInRegion(services: Services, region: Region | undefined): Promise<Result<undefined, AppError>> {
  if (region === undefined) return ok(undefined);
  const weighed = await weighRegion(services, region);
  if (!weighed.ok) return weighed;
  const { write } = weighed.value;
  return write === undefined ? ok(undefined) : services.store.regions.put(write);
}
