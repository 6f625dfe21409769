import {
  err,
  ok,
  TABLE_ROLES,
  type AppError,
  type KnownTable,
  type OwnQuestion,
  type Result,
  type TableKey,
  type TableRole,
} from '$domain';
import { packRegionFile, questionsToJson, type MadeFile, type RegionFile, type RegionFileTable } from '$exchange';
import { formatDate, language, t } from '$i18n';
import { deriveKey, deriveTableKeys } from '$table';
import { readHere } from '../join-table';
import { findOpened } from '../opened-tables';
import { addressToGive } from '../parcel/address-in-file';
import type { Services } from '../services';

/** A table as its readable page is made of it. */
export type ReadableTable = { readonly id: string; readonly name: string; readonly bytes: Uint8Array };

/** What goes into a region file, and what whoever opens it may do. */
export type RegionFileChoice = {
  readonly tableIds: readonly string[];
  /** The role that the keys give, or one's own where that is lower: nobody gives more than they have. */
  readonly role: TableRole;
  readonly phrase: string;
  /** Whether what this device asks of its own goes along, where there is any of it. */
  readonly hasQuestions?: boolean;
  /** Writes the tables as a readable page, where that is asked for; then anybody with the file can read it. */
  readonly writePage?: (tables: readonly ReadableTable[]) => string;
};

/** A region file, and what could not go along: whole tables by name, and a number of damaged pieces. */
export type MadeRegionFile = MadeFile & {
  readonly leftOutNames: readonly string[];
  readonly damagedCount: number;
};

/**
 * Makes a region file: the region, and of each chosen table its content and its key. Of what is private nothing goes in: not
 * who one is at a table, nor when it was opened; and the questions of the region only where that is asked for.
 *
 * @returns `storage-unavailable` where the tables of this device cannot be read.
 */
export async function makeRegionFile(
  services: Services,
  { tableIds, role, phrase, hasQuestions = false, writePage }: RegionFileChoice,
): Promise<Result<MadeRegionFile, AppError>> {
  await language.need('region');
  const gathered = await gather(services, tableIds, role);
  if (!gathered.ok) return gathered;
  const { file, own, leftOutNames, damagedCount } = gathered.value;
  const when = { date: formatDate(file.madeAtMs), count: file.tables.length };
  const readable = file.tables.flatMap(({ id, name, bytes }) => (bytes === undefined ? [] : [{ id, name, bytes }]));
  const texts =
    writePage === undefined
      ? { readMe: t('region.readMe', when) }
      : { readMe: t('region.readMeWithPage', when), html: writePage(readable) };
  const whole = hasQuestions ? { ...file, ...toFile(own) } : file;
  const bytes = await packRegionFile(whole, texts, phrase);
  // A file with a page in it is a ZIP for who has no app to open it with.
  const ending = writePage === undefined ? 'ontwikkeltafel' : 'zip';
  const day = new Date(file.madeAtMs).toISOString().slice(0, 10);
  return ok({ name: `ontwikkeltafel-regio-${day}.${ending}`, bytes, leftOutNames, damagedCount });
}

type Gathered = Pick<MadeRegionFile, 'leftOutNames' | 'damagedCount'> &
  Pick<Shared, 'own'> & { readonly file: RegionFile };

async function gather(
  services: Services,
  tableIds: readonly string[],
  role: TableRole,
): Promise<Result<Gathered, AppError>> {
  const read = await readShared(services);
  if (!read.ok) return read;
  const tables: RegionFileTable[] = [];
  const leftOutNames: string[] = [];
  let damagedCount = 0;
  for (const known of read.value.known.filter(({ id }) => tableIds.includes(id))) {
    const { name } = known;
    const here = await readHere(services, known.id);
    const key = await lowerKey(known.key, role);
    if (!key.ok) return key;
    // A table of before there were roles has a name of its own on its maker's device; elsewhere its key names it.
    const keys = await deriveTableKeys(key.value);
    if (!keys.ok) return keys;
    const id = keys.value.tableId;
    if (!here.ok || tables.some((table) => table.id === id)) {
      // A table that cannot be read does not keep the rest from being handed on.
      leftOutNames.push(name);
      continue;
    }
    const { bytes } = here.value;
    damagedCount += here.value.damagedCount;
    const signallingAddress = await addressToGive(services, known);
    tables.push({
      id,
      name,
      key: key.value,
      ...(bytes === undefined ? {} : { bytes }),
      ...(signallingAddress === undefined ? {} : { signallingAddress }),
    });
  }
  const { region, own } = read.value;
  const file = { madeAtMs: services.clock.nowMs(), tables, ...(region === undefined ? {} : { region }) };
  return ok({ file, own, leftOutNames, damagedCount });
}

type Shared = Pick<RegionFile, 'region'> & {
  readonly known: readonly KnownTable[];
  readonly own: readonly OwnQuestion[];
};

/** The region, its questions and the tables of this device, each as it is known now: where it is open, a renewed key is in it at once. */
async function readShared(services: Services): Promise<Result<Shared, AppError>> {
  const { regions, knownTables, ownQuestions } = services.store;
  try {
    const [{ records: found }, { records }, { records: own }] = await Promise.all([
      regions.list(),
      knownTables.list(),
      ownQuestions.list(),
    ]);
    const known = records.map((table) => findOpened(services, table.id)?.known ?? table);
    const [region] = found;
    return ok(region === undefined ? { known, own } : { known, own, region });
  } catch {
    return err({ type: 'storage-unavailable' });
  }
}

/** What this device asks of its own, as a file; nothing where it has none. */
function toFile(own: readonly OwnQuestion[]): Pick<RegionFile, 'questions'> {
  const [first] = own;
  if (first === undefined) return {};
  const { checklistId } = first;
  const ofOne = own.filter((question) => question.checklistId === checklistId);
  return { questions: questionsToJson(checklistId, ofOne) };
}

/** The key in a role, or the key itself where that gives less already. */
const lowerKey = (key: TableKey, role: TableRole): Promise<Result<TableKey, AppError>> =>
  deriveKey(key, TABLE_ROLES.indexOf(role) < TABLE_ROLES.indexOf(key.role) ? key.role : role);
