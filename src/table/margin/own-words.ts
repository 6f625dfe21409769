import {
  base64UrlToBytes,
  bytesToBase64Url,
  listClaimed,
  ok,
  planCarryOut,
  signedText,
  type AppError,
  type MarginContent,
  type OwnChange,
  type Result,
  type SaidInThread,
} from '$domain';
import type * as Y from 'yjs';
import { writeCommand } from '../commands';
import { ROOTS } from '../schema';
import { importPublicKey, seedToSigningKey, signBytes, verifyBytes } from '../signatures';
import type { Table } from '../table';
import { layWriter } from '../writers/note-writer';
import { readMargin } from './margin';

/** The key by which somebody proves at one table that words in the margin are their own. */
export type OwnKey = {
  readonly publicKey: string;
  /** Signs a change of one's own words. */
  sign(change: Omit<OwnChange, 'signature'>): Promise<OwnChange>;
};

/** Who puts words in the place of others, and when. */
type CarriedOutBy = Pick<OwnChange, 'participantId' | 'partyId' | 'at'>;

const LABEL = 'ontwikkeltafel own words ';

/** Opens the key of a seed; `undefined` where that is none, or the browser cannot sign. */
export async function openOwnKey(seed: string): Promise<OwnKey | undefined> {
  try {
    const bytes = base64UrlToBytes(seed);
    if (bytes === undefined) return undefined;
    const { privateKey, publicKey } = await seedToSigningKey(bytes);
    return {
      publicKey: bytesToBase64Url(publicKey),
      sign: async (change) => ({
        ...change,
        signature: bytesToBase64Url(await signBytes(privateKey, toBytes(change))),
      }),
    };
  } catch {
    return undefined;
  }
}

/** What was checked of who changed what: nothing yet. */
export const createChecks = (): Map<string, boolean> => new Map();

/**
 * Checks who changed words in the margin.
 *
 * @param checked What was checked before, by its proof; what is checked now is added.
 * @returns the proofs that fit.
 */
export async function findProven(content: MarginContent, checked: Map<string, boolean>): Promise<ReadonlySet<string>> {
  const proven = new Set<string>();
  for (const { change, ownKey, proof } of listClaimed(content)) {
    const fits = checked.get(proof) ?? (await isSignedBy(change, ownKey));
    checked.set(proof, fits);
    if (fits) proven.add(proof);
  }
  return proven;
}

/**
 * Lays a change of one's own words. It is a new entry, so that everybody takes it in also of who only thinks along (TD95).
 *
 * @param isInPlace Whether others take in of this device that it puts what it says in the place of what lay there.
 */
export const layOwnChange = (table: Table, change: OwnChange, isInPlace: boolean): Result<undefined, AppError> =>
  writeCommand(table, 'change-own-words', (doc) => {
    // The state of a comment that is not there: that is how a build reads it which does not know of such changes.
    doc.getMap(ROOTS.commentStates).set(change.id, { ...change, commentId: change.id, state: 'open' });
    if (isInPlace && !('suggestionId' in change.own)) put(doc, [change.own], change);
  });

/** Lays words again as who said them wants them, without a proof: as whoever may write can. */
export const layInPlace = (table: Table, said: SaidInThread): Result<undefined, AppError> =>
  writeCommand(table, 'lay-own-words', (doc) => {
    put(doc, [said], said);
  });

/**
 * Puts what people changed of their own words in the place of what lay there, and takes away what counts no more: what was
 * taken back is then on no device.
 *
 * @param proven The proofs of `findProven`.
 */
export function carryOut(table: Table, proven: ReadonlySet<string>, by: CarriedOutBy): Result<undefined, AppError> {
  const { laid, outdatedIds } = planCarryOut(readMargin(table), proven);
  if (laid.length === 0 && outdatedIds.length === 0) return ok(undefined);
  return writeCommand(table, 'carry-out-own-words', (doc) => {
    put(doc, laid, by);
    for (const id of outdatedIds) doc.getMap(ROOTS.commentStates).delete(id);
  });
}

/**
 * Lays words in the place of what lay there. The session says whose it is, although it writes no text: of one that laid nothing
 * but comments, builds of before 0.8.0 would hand on what it replaced as who thinks along, which nobody takes in.
 */
function put(doc: Y.Doc, laid: readonly SaidInThread[], { participantId, partyId, at }: CarriedOutBy): void {
  layWriter(doc, { kind: 'person', clientId: doc.clientID, participantId, partyId, at });
  for (const said of laid)
    doc.getMap('passage' in said ? ROOTS.comments : ROOTS.commentReplies).set(said.id, { ...said });
}

const toBytes = (change: Omit<OwnChange, 'signature'>): Uint8Array =>
  new TextEncoder().encode(LABEL + signedText(change));

const isSignedBy = async (change: OwnChange, ownKey: string): Promise<boolean> =>
  verifyBytes(
    await importPublicKey(base64UrlToBytes(ownKey)),
    toBytes(change),
    base64UrlToBytes(change.signature) ?? new Uint8Array(0),
  );
