import { err, ok, parseInvitedAddress, type AppError, type FileProblem, type Result } from '$domain';
import { openContainer, packContainer, type Container } from '../container/container';
import { packLocked, readLocked, unlockContainer, type LockedFile } from '../container/locked';

/** A parcel as it travels in a file. */
export type Parcel = {
  readonly madeAtMs: number;
  /** Locked with the keys of the table and signed; opening it is for who knows those. */
  readonly sealed: Uint8Array;
  /** For somebody who has no key yet; only in a file that is locked with a pass phrase. */
  readonly invitation?: string;
  /** The signalling address of the table, where it has its own; only beside an invitation. */
  readonly signallingAddress?: string;
};

/** What else is in the file, for people. */
export type ParcelTexts = {
  /** Says in words what the file is. */
  readonly readMe: string;
  /** The table as a readable page, only where it was asked for: anybody with the file can read it. */
  readonly html?: string;
};

/** A parcel file as one meets it: to be opened with the keys of the table, or locked with a pass phrase on top. */
export type ParcelFile =
  { readonly type: 'open'; readonly parcel: Parcel } | ({ readonly type: 'locked' } & LockedFile);

/** The form of the parcel files that this build writes, and the highest it reads. */
const FORM = 1;
const READ_ME_NAME = 'lees-mij.txt';
const SEALED_NAME = 'pakket.bin';
const HTML_NAME = 'leesbaar.html';
const INVITATION_NAME = 'uitnodiging.txt';
/** Builds that do not know of it leave it. */
const ADDRESS_NAME = 'adres.txt';
const MAX_INVITATION_BYTES = 4_096;

/** Writes a parcel for who has a key of the table. */
export function packParcel(
  { madeAtMs, sealed }: Parcel,
  { readMe, html }: ParcelTexts,
): Promise<Uint8Array<ArrayBuffer>> {
  return packContainer({
    kind: 'parcel',
    madeAtMs,
    facts: { form: FORM, isLocked: false },
    bytesByName: new Map([
      [READ_ME_NAME, encode(readMe)],
      [SEALED_NAME, sealed],
      ...(html === undefined ? [] : [[HTML_NAME, encode(html)] as const]),
    ]),
  });
}

/** Writes a parcel with an invitation in it, all of it locked with a pass phrase. */
export async function packLockedParcel(
  { madeAtMs, sealed, invitation = '', signallingAddress }: Parcel,
  readMe: string,
  phrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const inside = await packContainer({
    kind: 'parcel',
    madeAtMs,
    facts: { form: FORM, isLocked: false },
    bytesByName: new Map([
      [SEALED_NAME, sealed],
      [INVITATION_NAME, encode(invitation)],
      ...(signallingAddress === undefined ? [] : [[ADDRESS_NAME, encode(signallingAddress)] as const]),
    ]),
  });
  const entries = [[READ_ME_NAME, encode(readMe)]] as const;
  return packLocked(inside, { kind: 'parcel', madeAtMs, form: FORM, entries }, phrase);
}

/** Reads a parcel file, as far as it goes without a pass phrase. */
export async function openParcelFile(file: Uint8Array): Promise<Result<ParcelFile, AppError>> {
  const container = await openContainer(file);
  if (!container.ok) return container;
  const { kind, facts } = container.value;
  if (kind !== 'parcel' || typeof facts['form'] !== 'number') return fail('foreign');
  if (facts['form'] > FORM) return fail('newer');
  if (facts['isLocked'] !== true) {
    const read = readParcel(container.value);
    return read.ok ? ok({ type: 'open', parcel: read.value }) : read;
  }
  const locked = readLocked(container.value);
  return locked === undefined ? fail('damaged') : ok({ type: 'locked', ...locked });
}

/** Opens a locked parcel file with its phrase. */
export async function unlockParcelFile(locked: LockedFile, phrase: string): Promise<Result<Parcel, AppError>> {
  const container = await unlockContainer(locked, phrase);
  if (!container.ok) return container;
  const parcel = readParcel(container.value);
  if (!parcel.ok) return parcel;
  const invitation = container.value.bytesByName.get(INVITATION_NAME);
  if (invitation === undefined || invitation.length > MAX_INVITATION_BYTES) return fail('damaged');
  const address = container.value.bytesByName.get(ADDRESS_NAME)?.slice(0, MAX_INVITATION_BYTES);
  const signallingAddress = parseInvitedAddress(new TextDecoder().decode(address));
  return ok({
    ...parcel.value,
    invitation: new TextDecoder().decode(invitation),
    ...(signallingAddress === undefined ? {} : { signallingAddress }),
  });
}

function readParcel({ kind, facts, madeAtMs, bytesByName }: Container): Result<Parcel, AppError> {
  if (kind !== 'parcel' || facts['isLocked'] === true) return fail('foreign');
  const sealed = bytesByName.get(SEALED_NAME);
  return sealed === undefined ? fail('damaged') : ok({ madeAtMs, sealed });
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const fail = (reason: FileProblem): Result<never, AppError> => err({ type: 'file-invalid', reason });
