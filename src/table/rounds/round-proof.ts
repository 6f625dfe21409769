import {
  base64UrlToBytes,
  bytesToBase64Url,
  ok,
  type AppError,
  type Result,
  type Reveal,
  type Round,
  type TableKey,
} from '$domain';
import { deriveTableKeys, openRoleKeys, verifyCertificate } from '../keys';
import { importPublicKey, verifyBytes } from '../signatures';

/** What the facilitator signs of a round, and of a reveal: all of it but the signature. */
type Unsigned<T> = Omit<T, 'signature'>;

const roundBytes = ({ id, checklistId, startedAt, participantId, sealKey }: Unsigned<Round>): Uint8Array =>
  toBytes('round', id, checklistId, startedAt, participantId, sealKey);

const revealBytes = ({ roundId, partCode, revealedAt, participantId }: Unsigned<Reveal>): Uint8Array =>
  toBytes('reveal', roundId, partCode, revealedAt, participantId);

const toBytes = (...facts: readonly (string | number)[]): Uint8Array =>
  new TextEncoder().encode(`ontwikkeltafel ${JSON.stringify(facts)}`);

/** Signs a round as the facilitator. */
export async function signRound(key: TableKey, round: Unsigned<Round>): Promise<Result<Round, AppError>> {
  const signature = await sign(key, [roundBytes(round)]);
  return signature.ok ? ok({ ...round, signature: signature.value[0] ?? '' }) : signature;
}

/** Signs reveals as the facilitator. */
export async function signReveals(
  key: TableKey,
  reveals: readonly Unsigned<Reveal>[],
): Promise<Result<readonly Reveal[], AppError>> {
  const signatures = await sign(key, reveals.map(revealBytes));
  if (!signatures.ok) return signatures;
  return ok(reveals.map((reveal, at) => ({ ...reveal, signature: signatures.value[at] ?? '' })));
}

async function sign(key: TableKey, all: readonly Uint8Array[]): Promise<Result<readonly string[], AppError>> {
  const roleKeys = await openRoleKeys(key);
  if (!roleKeys.ok) return roleKeys;
  return ok(await Promise.all(all.map(async (bytes) => bytesToBase64Url(await roleKeys.value.prove(bytes)))));
}

/** Checks what a facilitator signed at a table. */
export type FacilitatorProof = {
  readonly isRound: (round: Round) => Promise<boolean>;
  readonly isReveal: (reveal: Reveal) => Promise<boolean>;
};

/** Checks signatures with what a device knows of the facilitator; `undefined` where it has never heard of them. */
export async function openFacilitatorProof(key: TableKey): Promise<FacilitatorProof | undefined> {
  const [roleKeys, keys] = [await openRoleKeys(key), await deriveTableKeys(key)];
  if (!roleKeys.ok || !keys.ok || roleKeys.value.certificate === undefined) return undefined;
  const certificate = await verifyCertificate(keys.value.anchor, roleKeys.value.certificate);
  if (certificate === undefined) return undefined;
  const publicKey = await importPublicKey(certificate.facilitatorKey);
  const isSigned = (bytes: Uint8Array, signature: string): Promise<boolean> =>
    verifyBytes(publicKey, bytes, base64UrlToBytes(signature) ?? new Uint8Array(0));
  return {
    isRound: (round) => isSigned(roundBytes(round), round.signature),
    isReveal: (reveal) => isSigned(revealBytes(reveal), reveal.signature),
  };
}

/** The rounds and reveals of a table that the facilitator signed; all others are nobody's. */
export async function keepSigned<T extends { readonly rounds: readonly Round[]; readonly reveals: readonly Reveal[] }>(
  proof: FacilitatorProof,
  content: T,
): Promise<T> {
  const [areRounds, areReveals] = await Promise.all([
    Promise.all(content.rounds.map(proof.isRound)),
    Promise.all(content.reveals.map(proof.isReveal)),
  ]);
  return {
    ...content,
    rounds: content.rounds.filter((_, at) => areRounds[at] === true),
    reveals: content.reveals.filter((_, at) => areReveals[at] === true),
  };
}
