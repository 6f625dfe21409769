import {
  base64UrlToBytes,
  bytesToBase64Url,
  ContributedAnswerSchema,
  err,
  ok,
  parseRecord,
  type AppError,
  type ContributedAnswer,
  type FromRound,
  type Result,
  type Round,
  type SealedAnswer,
  type TableAnswer,
  type TableKey,
} from '$domain';
import { deriveRoundSeed } from '../keys';

/**
 * Sealing an answer so that only a facilitator can open it: X25519 with a key made for this one answer, HKDF-SHA-256 and
 * AES-256-GCM. Source: RFC 7748 and, for the order of things, RFC 9180. Beside it lies a commitment, SHA-256 over a salt and
 * the words.
 */

const PKCS8_HEADER = Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20]);
const KEY_BYTES = 32;
const IV_BYTES = 12;
const CURVE = { name: 'X25519' };
/** A salt has 43 letters at most: 96 bits by chance, a dot, and 156 bits of a hash. */
const CHANCE_BYTES = 12;
const BOUND_LENGTH = 26;

/** What lies on the table of a sealed answer, apart from who laid it. */
export type Seal = Pick<SealedAnswer, 'commitment' | 'box'>;

type Extras = Pick<ContributedAnswer, 'spread' | 'asked'>;

/** An answer that was opened, with what proves that it was not changed since it was sealed. */
export type OpenedAnswer = { readonly answer: ContributedAnswer; readonly fromRound: FromRound };

/** The public half of the key of a new round, base64url. Only a facilitator can make it. */
export async function makeSealKey(key: TableKey, roundId: string): Promise<Result<string, AppError>> {
  const seed = await deriveRoundSeed(key, roundId);
  return seed.ok ? guard(async () => (await seedToKey(seed.value)).publicText) : seed;
}

/** Seals an answer to a round. */
export async function sealAnswer(
  { id: roundId, sealKey }: Pick<Round, 'id' | 'sealKey'>,
  answer: ContributedAnswer,
): Promise<Result<Seal, AppError>> {
  return guard(async () => {
    const first = await bindExtras(bytesToBase64Url(crypto.getRandomValues(new Uint8Array(CHANCE_BYTES))), answer);
    const salt = await bindReason(first, answer.changeReason);
    const reasonSalt = answer.changeReason === undefined ? {} : { reasonSalt: first };
    const own = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
    if (!('publicKey' in own)) throw new Error('A pair was asked for.');
    const ownPublic = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
    const lock = await deriveLock(own.privateKey, base64UrlToBytes(sealKey), ownPublic, roundId);
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const words = new TextEncoder().encode(JSON.stringify({ salt, ...reasonSalt, answer }));
    const locked = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, lock, words));
    const box = new Uint8Array(KEY_BYTES + IV_BYTES + locked.length);
    box.set(ownPublic);
    box.set(iv, KEY_BYTES);
    box.set(locked, KEY_BYTES + IV_BYTES);
    return { commitment: await commitTo(answer, salt), box: bytesToBase64Url(box) };
  });
}

/**
 * Opens the sealed answers of a round. What is not what it was said to be is left out: an answer to another part, or words
 * that are not those of the commitment.
 *
 * @returns `not-allowed` for who is no facilitator.
 */
export async function openSealed(
  key: TableKey,
  roundId: string,
  sealedAnswers: readonly SealedAnswer[],
): Promise<Result<ReadonlyMap<string, OpenedAnswer>, AppError>> {
  const seed = await deriveRoundSeed(key, roundId);
  if (!seed.ok) return seed;
  return guard(async () => {
    const { privateKey } = await seedToKey(seed.value);
    const opened = new Map<string, OpenedAnswer>();
    for (const sealed of sealedAnswers) {
      const found = await openOne(privateKey, roundId, sealed).catch(() => undefined);
      if (found !== undefined) opened.set(sealed.id, found);
    }
    return opened;
  });
}

/** Whether an answer that was revealed says what its party had sealed; one that was never sealed does not. */
export async function isAsSealed(answer: TableAnswer): Promise<boolean> {
  const { fromRound } = answer;
  if (fromRound === undefined || !(await isReasonAsSealed(answer.changeReason, fromRound))) return false;
  if (!(await areExtrasAsSealed(answer, fromRound))) return false;
  return (await commitTo(answer, fromRound.salt)) === fromRound.commitment;
}

async function openOne(
  privateKey: CryptoKey,
  roundId: string,
  { box, commitment, partCode, checklistId }: SealedAnswer,
): Promise<OpenedAnswer | undefined> {
  const bytes = base64UrlToBytes(box) ?? new Uint8Array(0);
  const theirPublic = bytes.slice(0, KEY_BYTES);
  const lock = await deriveLock(privateKey, theirPublic, theirPublic, roundId);
  const iv = bytes.slice(KEY_BYTES, KEY_BYTES + IV_BYTES);
  const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, lock, bytes.slice(KEY_BYTES + IV_BYTES));
  const inside: unknown = JSON.parse(new TextDecoder().decode(words));
  if (typeof inside !== 'object' || inside === null || !('salt' in inside) || !('answer' in inside)) return undefined;
  const { salt } = inside;
  const reasonSalt = 'reasonSalt' in inside && typeof inside.reasonSalt === 'string' ? inside.reasonSalt : undefined;
  const answer = parseRecord(ContributedAnswerSchema, inside.answer);
  if (answer === undefined || typeof salt !== 'string') return undefined;
  if (answer.partCode !== partCode || answer.checklistId !== checklistId) return undefined;
  if ((await commitTo(answer, salt)) !== commitment) return undefined;
  if (!(await isReasonAsSealed(answer.changeReason, { salt, reasonSalt }))) return undefined;
  if (!(await areExtrasAsSealed(answer, { salt, reasonSalt }))) return undefined;
  const fromRound = { roundId, commitment, salt, ...(reasonSalt === undefined ? {} : { reasonSalt }) };
  return { answer, fromRound };
}

/**
 * The salt of an answer with a reason for its change follows from that reason: so the commitment covers it, while builds that
 * know of no reasons check the rest as ever.
 */
async function bindReason(first: string, changeReason: string | undefined): Promise<string> {
  return changeReason === undefined ? first : hashText(JSON.stringify([first, changeReason]));
}

async function isReasonAsSealed(
  changeReason: string | undefined,
  { salt, reasonSalt }: Pick<FromRound, 'salt' | 'reasonSalt'>,
): Promise<boolean> {
  if (changeReason === undefined || reasonSalt === undefined) return changeReason === reasonSalt;
  return (await bindReason(reasonSalt, changeReason)) === salt;
}

/**
 * The salt by which the rest begins carries, after a dot, what it says of the members' voices and of how it was asked, also
 * that it says nothing: so the commitment covers that too. Builds that do not know of it take it for chance, and pass it on.
 */
async function bindExtras(chance: string, { spread, asked }: Extras): Promise<string> {
  const told = spread?.told.map(({ value, explanation, memberName }) => [value ?? '', explanation, memberName ?? '']);
  const counts = spread?.counts.map(({ value, count }) => [value ?? '', count]);
  const voices = spread === undefined ? [] : [spread.countedAt, spread.memberCount, counts, told];
  const wording = asked === undefined ? [] : [asked.themeCode, asked.nl, asked.en];
  const bound = await hashText(JSON.stringify([chance, voices, wording]));
  return `${chance}.${bound.slice(0, BOUND_LENGTH)}`;
}

/** A first salt without a dot is of a build that did not cover the extras: nothing is said against them. */
async function areExtrasAsSealed(
  extras: Extras,
  { salt, reasonSalt = salt }: Pick<FromRound, 'salt' | 'reasonSalt'>,
): Promise<boolean> {
  const [chance = '', bound] = reasonSalt.split('.');
  return bound === undefined || (await bindExtras(chance, extras)) === reasonSalt;
}

const hashText = async (text: string): Promise<string> =>
  bytesToBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

/** The fields in one fixed order, so that every device comes to the same. */
async function commitTo(answer: Omit<ContributedAnswer, 'kind' | 'id'>, salt: string): Promise<string> {
  const { checklistId, checklistVersion, partCode, value, certainty, explanation, evidenceLink } = answer;
  const said = [checklistId, checklistVersion, partCode, value ?? '', certainty ?? '', explanation, evidenceLink];
  return hashText(JSON.stringify([salt, ...said]));
}

async function deriveLock(
  privateKey: CryptoKey,
  theirs: Uint8Array<ArrayBuffer> | undefined,
  ownPublic: Uint8Array,
  roundId: string,
): Promise<CryptoKey> {
  const publicKey = await crypto.subtle.importKey('raw', theirs ?? new Uint8Array(0), CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ ...CURVE, public: publicKey }, privateKey, KEY_BYTES * 8);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(`ontwikkeltafel sealed answer ${roundId}`);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(ownPublic), info };
  return crypto.subtle.deriveKey(parameters, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function seedToKey(seed: Uint8Array): Promise<{ readonly privateKey: CryptoKey; readonly publicText: string }> {
  const pkcs8 = new Uint8Array(PKCS8_HEADER.length + seed.length);
  pkcs8.set(PKCS8_HEADER);
  pkcs8.set(seed, PKCS8_HEADER.length);
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, CURVE, true, ['deriveBits']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  return { privateKey, publicText: x };
}

async function guard<T>(work: () => Promise<T>): Promise<Result<T, AppError>> {
  try {
    return ok(await work());
  } catch {
    return err({ type: 'browser-too-old' });
  }
}
