import {
  base64UrlToBytes,
  bytesToBase64Url,
  err,
  isWriterRole,
  ok,
  type AppError,
  type Result,
  type TableKey,
} from '$domain';
import { deriveKey, isProof, openRoleKeys, renewKey, verifyCertificate, type Certificate } from '../keys';
import type { Keys } from './talk/messages';
import { say, type Neighbour } from './talk/neighbour';

/** What is handed on from device to device when the keys are renewed. */
export type Handover = { readonly key: TableKey; readonly excluded: ReadonlySet<string> };

const SEED_BYTES = 32;

/** Makes the next epoch's key of a facilitator. */
export async function makeHandover(
  key: TableKey,
  excludedSessionIds: readonly string[],
): Promise<Result<Handover, AppError>> {
  if (key.role !== 'facilitator') return err({ type: 'not-allowed' });
  const renewed = await renewKey(key);
  return renewed.ok ? ok({ key: renewed.value, excluded: new Set(excludedSessionIds) }) : renewed;
}

/**
 * Reads new keys that came over a link. They count only with the facilitator's certificate for a later epoch; the seed
 * is the one of this device's own role.
 *
 * @returns `known` for keys of this epoch or an earlier one; `left-out` when the keys are renewed and this device gets
 * none; `forged` when the certificate is not the facilitator's, or the seed does not belong to it.
 */
export async function readHandover(
  key: TableKey,
  anchor: string,
  from: Neighbour,
  { certificate: bytes, seed, excluded }: Keys,
): Promise<Handover | 'known' | 'left-out' | 'forged'> {
  const stated = await verifyCertificate(anchor, bytes);
  if (stated === undefined) return 'forged';
  if (stated.epoch <= key.epoch) return 'known';
  const renewed = { ...key, epoch: stated.epoch, certificate: bytesToBase64Url(bytes) };
  // Another device of the facilitator makes the seed itself: nobody below could hand it over.
  if (key.role === 'facilitator') return { key: renewed, excluded: new Set(excluded) };
  if (seed === '') return 'left-out';
  const [ownSeed = '', warrant] = seed.split('.');
  const received = { ...renewed, seed: ownSeed, ...(warrant !== undefined && { warrant }) };
  // No certificate speaks of the readers' secret: they take it from those who may write only.
  const isFit =
    base64UrlToBytes(ownSeed)?.length === SEED_BYTES &&
    (warrant !== undefined) === (key.role === 'commenter') &&
    (key.role === 'editor' || isWriterRole(from.pass.role)) &&
    (key.role === 'reader' || (await fits(received, stated)));
  return isFit ? { key: received, excluded: new Set(excluded) } : 'forged';
}

/** Hands new keys to the neighbours, to each what its role may have; who is excluded hears that there are new ones. */
export async function handOver({ key, excluded }: Handover, neighbours: readonly Neighbour[]): Promise<void> {
  // Others have nothing that another could use.
  if (!isWriterRole(key.role)) return;
  const certificate = base64UrlToBytes(key.certificate ?? '') ?? new Uint8Array(0);
  for (const neighbour of neighbours) {
    const { role, sessionId } = neighbour.pass;
    const hasNone = role === 'facilitator' || excluded.has(sessionId);
    const theirs = hasNone ? undefined : await deriveKey(key, role);
    const { seed, warrant } = theirs?.ok === true ? theirs.value : { seed: '', warrant: undefined };
    say(neighbour, {
      type: 'keys',
      certificate,
      seed: warrant === undefined ? seed : `${seed}.${warrant}`,
      excluded: [...excluded],
    });
  }
}

/** Whether a seed is the one that the certificate speaks of; anyone who has the certificate could add another. */
async function fits(received: TableKey, stated: Certificate): Promise<boolean> {
  const opened = await openRoleKeys(received);
  if (!opened.ok) return false;
  const bytes = crypto.getRandomValues(new Uint8Array(SEED_BYTES));
  return isProof(stated, received.role, bytes, await opened.value.prove(bytes));
}
