import {
  base64UrlToBytes,
  bytesToBase64Url,
  err,
  LockFactsSchema,
  ok,
  parseRecord,
  type AppError,
  type FileProblem,
  type LockFacts,
  type Result,
} from '$domain';
import { openContainer, packContainer, type Container } from '../container/container';
import { lockBytes, unlockBytes, type Lock } from '../container/lock';
import { BACKUP_FORM, packBackup, readBackup, READ_ME_NAME, type Backup } from './backup';
import { readOldCopy } from './old-copy';
import { isStrongPhrase } from './phrase';

/** A backup file as one meets it: to be read, or locked with a pass phrase that its maker knows. */
export type BackupFile =
  | { readonly type: 'open'; readonly backup: Backup }
  | { readonly type: 'locked'; readonly madeAtMs: number; readonly lock: Lock; readonly locked: Uint8Array };

const LOCKED_NAME = 'vergrendeld.bin';
const METHOD = 'PBKDF2-HMAC-SHA256 AES-256-GCM';

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
  const { lock, locked } = await lockBytes(await packBackup(backup, texts.readMe), phrase);
  const { iterations, salt, iv } = lock;
  const facts: LockFacts = { method: METHOD, iterations, salt: bytesToBase64Url(salt), iv: bytesToBase64Url(iv) };
  return packContainer({
    kind: 'backup',
    madeAtMs: backup.madeAtMs,
    facts: { form: BACKUP_FORM, isLocked: true, lock: facts },
    bytesByName: new Map([
      [READ_ME_NAME, new TextEncoder().encode(texts.lockedReadMe)],
      [LOCKED_NAME, locked],
    ]),
  });
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
  const { kind, facts, madeAtMs, bytesByName } = container;
  if (kind !== 'backup' || facts['isLocked'] !== true) {
    const read = readBackup(container);
    return read.ok ? ok({ type: 'open', backup: read.value }) : read;
  }
  if (typeof facts['form'] !== 'number' || facts['form'] > BACKUP_FORM) return fail('newer');
  const lock = readLock(facts['lock']);
  const locked = bytesByName.get(LOCKED_NAME);
  return lock === undefined || locked === undefined ? fail('damaged') : ok({ type: 'locked', madeAtMs, lock, locked });
}

/** Opens a locked backup with its phrase. */
export async function unlockBackup(
  { lock, locked }: Extract<BackupFile, { type: 'locked' }>,
  phrase: string,
): Promise<Result<Backup, AppError>> {
  const inner = await unlockBytes(locked, lock, phrase);
  if (!inner.ok) return inner;
  const container = await openContainer(inner.value);
  return container.ok ? readBackup(container.value) : container;
}

function readLock(value: unknown): Lock | undefined {
  const facts = parseRecord(LockFactsSchema, value);
  const salt = facts && base64UrlToBytes(facts.salt);
  const iv = facts && base64UrlToBytes(facts.iv);
  return facts && salt && iv ? { iterations: facts.iterations, salt, iv } : undefined;
}

const fail = (reason: FileProblem): Result<never, AppError> => err({ type: 'file-invalid', reason });
