import {
  bytesToBase64Url,
  err,
  isBetterKey,
  ok,
  type AppError,
  type KnownTable,
  type ParcelProblem,
  type Result,
  type TableKey,
  type TableRole,
  type WithinParty,
} from '$domain';
import { loadParcels, weighJoin, type OpenedParcel } from '$table';
import { newAddressOf } from './address-in-file';
import { findByAnchor } from './make-parcel';
import { joinTable } from '../join-table';
import type { Services } from '../services';
import { readTableHere } from './read-here';

/** What taking in a parcel would do, or did. */
export type ParcelPlan = {
  /** `undefined` for a table that this device does not know yet. */
  readonly tableId: string | undefined;
  readonly name: string;
  /** The party whose internal table it is, where it is one. */
  readonly withinParty?: WithinParty;
  readonly madeAtMs: number;
  /** As whom its maker signed it. */
  readonly role: TableRole;
  readonly isNothingNew: boolean;
  readonly wordsMore: number;
  readonly blocksMore: number;
  readonly entriesMore: number;
  /** Whether it builds on words that are not here: those are left. */
  readonly isIncomplete: boolean;
  /** The signalling address that came with it, where the table would be found by another without it; else empty. */
  readonly newAddress: string;
};

/** Why a parcel is not taken in, beside what may be wrong with the device itself. */
export type TakeInProblem = AppError | { readonly type: 'parcel-refused'; readonly reason: ParcelProblem };

/**
 * Looks what taking in a parcel would do. Nothing is changed.
 *
 * @param invitation The key that came with it, for a table that this device does not know.
 * @param address The signalling address that came with it.
 */
export async function planParcel(
  services: Services,
  sealed: Uint8Array,
  invitation?: TableKey,
  address?: string,
): Promise<Result<ParcelPlan, TakeInProblem>> {
  const found = await find(services, sealed, invitation);
  if (!found.ok) return found;
  const weighed = await weigh(services, found.value, address);
  return weighed.ok ? ok(weighed.value.plan) : weighed;
}

/**
 * Takes in a parcel of a table that this device knows: the same merge as with another device, and settles when it is on
 * disk. Doing it again changes nothing. Of the key that came with it and the one that is known the better is kept.
 *
 * @param address The signalling address that came with it, where the person wants to use it.
 */
export async function takeInParcel(
  services: Services,
  sealed: Uint8Array,
  invitation?: TableKey,
  address?: string,
): Promise<Result<ParcelPlan, TakeInProblem>> {
  const found = await find(services, sealed, invitation);
  if (!found.ok) return found;
  const weighed = await weigh(services, found.value, address);
  if (!weighed.ok) return weighed;
  const { plan } = weighed.value;
  const { known, opened, openedWith } = found.value;
  if (known === undefined) return refuse('no-key');
  if (!plan.isNothingNew) {
    const joined = await joinTable(services, known.id, weighed.value.update);
    if (!joined.ok) return joined;
  }
  await keepWays(services, known, opened, openedWith, plan.newAddress);
  return ok(plan);
}

type Found = {
  readonly known: KnownTable | undefined;
  readonly opened: OpenedParcel;
  /** The key that opened it: the one of the invitation, or the one that is known. */
  readonly openedWith: TableKey;
};

async function find(
  services: Services,
  sealed: Uint8Array,
  invitation?: TableKey,
): Promise<Result<Found, TakeInProblem>> {
  const { openParcel, readParcelFacts } = await loadParcels();
  const facts = readParcelFacts(sealed);
  if (!facts.ok) return refuse(facts.error);
  const known = await findByAnchor(services, facts.value.anchor);
  const key = invitation ?? known?.key;
  if (key === undefined) return refuse('no-key');
  const opened = await openParcel(key, sealed);
  if (opened.ok) return ok({ known, opened: opened.value, openedWith: key });
  if (known === undefined || invitation === undefined) return refuse(opened.error);
  // An invitation of earlier keys must not hide what the key of this device opens.
  const again = await openParcel(known.key, sealed);
  return again.ok ? ok({ known, opened: again.value, openedWith: known.key }) : refuse(again.error);
}

async function weigh(
  services: Services,
  { known, opened }: Found,
  address: string | undefined,
): Promise<Result<{ readonly plan: ParcelPlan; readonly update: Uint8Array }, TakeInProblem>> {
  const here = known === undefined ? ok(undefined) : await readTableHere(services, known.id);
  if (!here.ok) return here;
  const weighed = weighJoin(here.value, opened.update, opened.facts.role === 'commenter');
  if (!weighed.ok) return refuse(isTooLarge(weighed.error) ? 'too-large' : 'damaged');
  const { update, name, ...more } = weighed.value;
  const { madeAtMs, role } = opened.facts;
  const plan: ParcelPlan = {
    tableId: known?.id,
    name: known === undefined || known.name === '' ? name : known.name,
    madeAtMs,
    role,
    isNothingNew: update === undefined,
    newAddress: await newAddressOf(services, known, address),
    ...more,
  };
  return ok({ plan, update: update ?? opened.update });
}

/**
 * Keeps what is known now of the key and of where the others are: a better key, the facilitator's word on the editors' key,
 * which someone who joined by a file alone has never heard, and another address.
 */
async function keepWays(
  { store }: Services,
  known: KnownTable,
  { facts, certificate }: OpenedParcel,
  openedWith: TableKey,
  newAddress: string,
): Promise<void> {
  const key = isBetterKey(openedWith, known.key) ? openedWith : known.key;
  const lacks = key.certificate === undefined && key.role !== 'facilitator' && key.epoch === facts.epoch;
  if (key === known.key && !lacks && newAddress === '') return;
  const kept = lacks ? { ...key, certificate: bytesToBase64Url(certificate) } : key;
  await store.knownTables.put({ ...known, key: kept, ...(newAddress !== '' && { signallingAddress: newAddress }) });
}

const refuse = (reason: ParcelProblem): Result<never, TakeInProblem> => err({ type: 'parcel-refused', reason });

const isTooLarge = (error: AppError): boolean => error.type === 'file-invalid' && error.reason === 'too-large';
