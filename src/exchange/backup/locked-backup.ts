import { err, ok, type AppError, type FileProblem, type Result } from '$domain';
import { openContainer, type Container } from '../container/container';
import { packLocked, readLocked, unlockContainer, type LockedFile } from '../container/locked';
import { BACKUP_FORM, packBackup, readBackup, READ_ME_NAME, type Backup } from './backup';
import { readOldCopy } from './old-copy';
import { isStrongPhrase } from './phrase';

/** A backup file as one meets it: to be read, or locked with a pass phrase that its maker knows. */
export type BackupFile =
  { readonly type: 'open'; readonly backup: Backup } | ({ readonly type: 'locked' } & LockedFile);

/**
 * Writes a backup and locks all of it: the file then shows only that it is locked, how, and when it was made.
 * `lockedReadMe` says in words what it is to whoever opens it without the phrase.
 *
 * @throws RangeError for a phrase that is too short; a form never gets that far.
 */
export async function packLockedBackup(
  backup: Backup,
  texts: { readonly readMe: string; readonly lockedReadMe: string },
  phrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isStrongPhrase(phrase)) throw new RangeError('The pass phrase is too short.');
  const entries = [[READ_ME_NAME, new TextEncoder().encode(texts.lockedReadMe)]] as const;
  const { madeAtMs } = backup;
  const inside = await packBackup(backup, texts.readMe);
  return packLocked(inside, { kind: 'backup', madeAtMs, form: BACKUP_FORM, entries }, phrase);
}

/** Opens a backup of any form that was ever written, as far as it goes without a pass phrase. */
export async function openBackup(file: Uint8Array): Promise<Result<BackupFile, AppError>> {
  const old = readOldCopy(file);
  if (old.ok) return ok({ type: 'open', backup: old.value });
  if (old.error.type !== 'file-invalid' || old.error.reason !== 'foreign') return old;
  const container = await openContainer(file);
  return container.ok ? openBackupContainer(container.value) : container;
}

/** Opens the container of a backup, as far as it goes without a pass phrase. */
function openBackupContainer(container: Container): Result<BackupFile, AppError> {
  const { kind, facts } = container;
  if (kind !== 'backup' || facts['isLocked'] !== true) {
    const read = readBackup(container);
    return read.ok ? ok({ type: 'open', backup: read.value }) : read;
  }
  if (typeof facts['form'] !== 'number' || facts['form'] > BACKUP_FORM) return fail('newer');
  const locked = readLocked(container);
  return locked === undefined ? fail('damaged') : ok({ type: 'locked', ...locked });
}

/** Opens a locked backup with its phrase. */
export async function unlockBackup(locked: LockedFile, phrase: string): Promise<Result<Backup, AppError>> {
  const container = await unlockContainer(locked, phrase);
  return container.ok ? readBackup(container.value) : container;
}

const fail = (reason: FileProblem): Result<never, AppError> => err({ type: 'file-invalid', reason });
