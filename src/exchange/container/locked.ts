import type { AppError, FileKind, Result } from '$domain';
import { openContainer, packContainer, type Container } from './container';
import { lockBytes, unlockBytes, type Lock } from './lock';
import { lockToFacts, readLockFacts } from './lock-facts';

/** A file of which the inside is locked with a pass phrase that its maker knows. */
export type LockedFile = { readonly madeAtMs: number; readonly lock: Lock; readonly locked: Uint8Array };

/** What anybody sees of a locked file. */
export type Outside = {
  readonly kind: FileKind;
  readonly madeAtMs: number;
  readonly form: number;
  /** What stands beside the lock, by its name in the archive. */
  readonly entries: readonly (readonly [string, Uint8Array])[];
};

const LOCKED_NAME = 'vergrendeld.bin';

/** Locks a whole file inside another one of the same kind. */
export async function packLocked(
  inside: Uint8Array,
  { kind, madeAtMs, form, entries }: Outside,
  phrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { lock, locked } = await lockBytes(inside, phrase);
  return packContainer({
    kind,
    madeAtMs,
    facts: { form, isLocked: true, lock: lockToFacts(lock) },
    bytesByName: new Map([...entries, [LOCKED_NAME, locked]]),
  });
}

/** Reads the lock of a locked file; `undefined` where it has none that this build knows. */
export function readLocked({ madeAtMs, facts, bytesByName }: Container): LockedFile | undefined {
  const lock = readLockFacts(facts['lock']);
  const locked = bytesByName.get(LOCKED_NAME);
  return lock === undefined || locked === undefined ? undefined : { madeAtMs, lock, locked };
}

/** Opens what is inside a locked file, with its phrase. */
export async function unlockContainer(
  { lock, locked }: LockedFile,
  phrase: string,
): Promise<Result<Container, AppError>> {
  const inside = await unlockBytes(locked, lock, phrase);
  return inside.ok ? openContainer(inside.value) : inside;
}
