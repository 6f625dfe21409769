import { err, ok, type AppError, type Result, type TableKey } from '$domain';
import { base64UrlToBytes, bytesToBase64Url } from '$domain';
import { deriveKey, renewKey, verifyCertificate } from '../keys';
import type { Neighbour } from './talk/neighbour';
import { say } from './talk/neighbour';

/** What is handed on from device to device when the keys are renewed. */
export type Handover = { readonly key: TableKey; readonly excluded: ReadonlySet<string> };

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
 */
export async function readHandover(
  key: TableKey,
  anchor: string,
  message: { readonly certificate: Uint8Array; readonly seed: string; readonly excluded: readonly string[] },
): Promise<Handover | undefined> {
  const stated = await verifyCertificate(anchor, message.certificate);
  if (stated === undefined || stated.epoch <= key.epoch) return undefined;
  const excluded = new Set(message.excluded);
  const certificate = bytesToBase64Url(message.certificate);
  // Another device of the facilitator makes the seed itself: nobody below could hand it over.
  if (key.role === 'facilitator') return { key: { ...key, epoch: stated.epoch, certificate }, excluded };
  const isSeed = base64UrlToBytes(message.seed)?.length === 32;
  return isSeed ? { key: { ...key, seed: message.seed, epoch: stated.epoch, certificate }, excluded } : undefined;
}

/** Hands new keys to the neighbours who are not excluded, to each what its role may have. */
export async function handOver({ key, excluded }: Handover, neighbours: readonly Neighbour[]): Promise<void> {
  const certificate = base64UrlToBytes(key.certificate ?? '') ?? new Uint8Array(0);
  for (const neighbour of neighbours) {
    if (excluded.has(neighbour.pass.sessionId)) continue;
    const { role } = neighbour.pass;
    const theirs = role === 'facilitator' ? undefined : await deriveKey(key, role);
    // A reader has nothing that an editor could use; the editor gets it from another.
    if (theirs !== undefined && !theirs.ok) continue;
    say(neighbour, { type: 'keys', certificate, seed: theirs?.value.seed ?? '', excluded: [...excluded] });
  }
}
