import { err, ok, type AppError, type PrivateRows, type Result } from '$domain';
import {
  handOver,
  packBackup,
  packLockedBackup,
  type Backup,
  type BackupTable,
  type HandedOver,
  type MadeFile,
} from '$exchange';
import { formatDate, language, t } from '$i18n';
import { readHere } from '../join-table';
import type { Services } from '../services';

/** A backup as a file, the moment from which on work is newer, and how many damaged pieces of tables could not go along. */
export type MadeBackup = MadeFile & { readonly madeAtMs: number; readonly damagedCount: number };

/** The name of a backup made at `nowMs`: says what it is and when, and sorts by day. */
const backupName = (nowMs: number): string =>
  `ontwikkeltafel-reservekopie-${new Date(nowMs).toISOString().slice(0, 10)}.ontwikkeltafel`;

/**
 * Makes a backup of everything on this device: all private rows as they stand, the keys of the tables, and all that is on
 * disk of each, or in sight where it is open. With a phrase all of it is locked. It is not noted yet.
 * `rows` stand in for a database that does not give its own any more.
 */
export async function makeBackup(
  services: Services,
  { phrase, rows }: { readonly phrase?: string; readonly rows?: PrivateRows },
): Promise<Result<MadeBackup, AppError>> {
  await language.need('backup');
  const gathered = await gather(services, rows);
  if (!gathered.ok) return gathered;
  const { backup, damagedCount } = gathered.value;
  const name = backupName(backup.madeAtMs);
  const when = { date: formatDate(backup.madeAtMs), count: backup.tables.length };
  const readMe = t('backup.readMe', when);
  try {
    const bytes =
      phrase === undefined
        ? await packBackup(backup, readMe)
        : await packLockedBackup(backup, { readMe, lockedReadMe: t('backup.lockedReadMe', when) }, phrase);
    return ok({ name, bytes, madeAtMs: backup.madeAtMs, damagedCount });
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    return err({ type: 'storage-unavailable' });
  }
}

/** What became of a backup, the name of its file, and how many damaged pieces of tables could not go along. */
export type SavedBackup = Omit<MadeBackup, 'bytes' | 'madeAtMs'> & { readonly how: HandedOver };

/** Makes a backup, hands it over, and notes it when the person has it: only then is there one outside this browser. */
export async function saveBackup(
  services: Services,
  choice: { readonly phrase?: string } = {},
): Promise<Result<SavedBackup, AppError>> {
  const made = await makeBackup(services, choice);
  if (!made.ok) return made;
  const how = await handOver(made.value);
  // The file is outside by now, whether this can be noted or not. What was written while it was handed over is not in it.
  if (how !== 'cancelled') await services.store.settings.change({ lastBackupAt: made.value.madeAtMs });
  const { name, damagedCount } = made.value;
  return ok({ how, name, damagedCount });
}

/** Makes a backup of what could still be read of a damaged database, and hands it over. There is nowhere to note it. */
export async function saveRescue(services: Services, rows: PrivateRows): Promise<Result<SavedBackup, AppError>> {
  const made = await makeBackup(services, { rows });
  if (!made.ok) return made;
  const { name, damagedCount } = made.value;
  return ok({ how: await handOver(made.value), name, damagedCount });
}

type Gathered = { readonly backup: Backup; readonly damagedCount: number };

async function gather(services: Services, given?: PrivateRows): Promise<Result<Gathered, AppError>> {
  const madeAtMs = services.clock.nowMs();
  const rows = given === undefined ? await services.store.rows.readAll() : ok(given);
  if (!rows.ok) return rows;
  const tables: BackupTable[] = [];
  let damagedCount = 0;
  for (const { id } of rows.value.knownTables) {
    // A table that cannot be read does not keep the rest from being saved.
    const here = await readHere(services, id);
    if (!here.ok) continue;
    damagedCount += here.value.damagedCount;
    if (here.value.bytes !== undefined) tables.push({ id, bytes: here.value.bytes });
  }
  return ok({ backup: { madeAtMs, rows: rows.value, tables }, damagedCount });
}
