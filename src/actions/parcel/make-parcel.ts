import { err, isWriterRole, ok, type AppError, type KnownTable, type Result, type TableRole } from '$domain';
import { packLockedParcel, packParcel, toQrSeries, type MadeFile } from '$exchange';
import { formatDate, language, t } from '$i18n';
import { deriveKey, deriveTableKeys, keyToInvitation, loadParcels, tellWordsLeave } from '$table';
import { findOpened } from '../opened-tables';
import type { Services } from '../services';
import { addressToGive } from './address-in-file';
import { readTableHere } from './read-here';

/** What is made of a table, and for whom. */
export type ParcelChoice =
  | {
      readonly type: 'with-keys';
      /** The table as a readable page; then anybody with the file can read it. */
      readonly html?: string;
    }
  | {
      /** For somebody without a key: all of it locked with a phrase, an invitation inside. */
      readonly type: 'with-phrase';
      readonly phrase: string;
      readonly role: TableRole;
    };

/**
 * Makes a parcel of all that this device has of a table, as a file.
 *
 * @returns `not-allowed` for a reader, for an invitation in a higher role, or for one by a commenter; `record-missing` where the table is not known
 * or nothing of it is here.
 */
export async function makeParcel(
  services: Services,
  tableId: string,
  choice: ParcelChoice,
): Promise<Result<MadeFile, AppError>> {
  await language.need('files');
  const known = await readKnown(services, tableId);
  if (!known.ok) return known;
  const { key, name } = known.value;
  // A commenter's parcel is no table: nobody could begin with it.
  if (choice.type === 'with-phrase' && !isWriterRole(key.role)) return err({ type: 'not-allowed' });
  const sealedTable = await sealTable(services, tableId);
  if (!sealedTable.ok) return sealedTable;
  const { madeAtMs, sealed } = sealedTable.value;
  const parcel = { madeAtMs, sealed };
  const when = { date: formatDate(madeAtMs) };
  const fileName = parcelName(name, madeAtMs);
  if (choice.type === 'with-keys') {
    const { html } = choice;
    const readMe = t(html === undefined ? 'files.readMe' : 'files.readMeWithPage', when);
    const bytes = await packParcel(parcel, html === undefined ? { readMe } : { readMe, html });
    return { ok: true, value: { name: `${fileName}.${html === undefined ? 'ontwikkeltafel' : 'zip'}`, bytes } };
  }
  const invitationKey = await deriveKey(key, choice.role);
  if (!invitationKey.ok) return invitationKey;
  const invitation = keyToInvitation(invitationKey.value);
  // Not in the invitation itself: builds of before that could would not read it.
  const signallingAddress = await addressToGive(services, known.value);
  const invited = { ...parcel, invitation, ...(signallingAddress === undefined ? {} : { signallingAddress }) };
  const bytes = await packLockedParcel(invited, t('files.readMeLocked', when), choice.phrase);
  return { ok: true, value: { name: `${fileName}.ontwikkeltafel`, bytes } };
}

/** What codes of a table are for: the table, or what of it another device lacks. */
export type SeriesProblem = 'too-large' | 'other-table' | 'foreign' | 'newer';

/**
 * Makes a parcel of a table as a series of codes for another device that has a key of it: of all that this device has, or
 * where the other showed what it has, of what it lacks.
 *
 * @param theirs The bytes of the series that the other device showed (`makeHoldingsSeries`).
 * @returns `too-large` where scanning would take too long; `not-allowed` for a reader.
 */
export async function makeParcelSeries(
  services: Services,
  tableId: string,
  theirs?: Uint8Array,
): Promise<Result<readonly string[] | SeriesProblem, AppError>> {
  const known = await readKnown(services, tableId);
  if (!known.ok) return known;
  const { cutToLack, readHoldings } = await loadParcels();
  const holdings = theirs === undefined ? undefined : readHoldings(theirs);
  if (holdings?.ok === false) return ok(holdings.error);
  const keys = await deriveTableKeys(known.value.key);
  if (!keys.ok) return keys;
  if (holdings !== undefined && holdings.value.anchor !== keys.value.anchor) return ok('other-table');
  // Of comments alone nothing is cut: they are few, and hang together.
  const isWhole = holdings === undefined || !isWriterRole(known.value.key.role);
  const cut = isWhole ? undefined : (update: Uint8Array) => cutToLack(update, holdings.value);
  const sealedTable = await sealTable(services, tableId, cut);
  if (!sealedTable.ok) return sealedTable;
  return ok((await toQrSeries(sealedTable.value.sealed)) ?? 'too-large');
}

/** Shows in a few codes what this device has of a table, for another device to cut its own codes to (`makeParcelSeries`). */
export async function makeHoldingsSeries(
  services: Services,
  tableId: string,
): Promise<Result<readonly string[] | SeriesProblem, AppError>> {
  const known = await readKnown(services, tableId);
  if (!known.ok) return known;
  const keys = await deriveTableKeys(known.value.key);
  if (!keys.ok) return keys;
  const here = await readTableHere(services, tableId);
  if (!here.ok) return here;
  const { writeHoldings } = await loadParcels();
  return ok((await toQrSeries(writeHoldings(keys.value.anchor, here.value ?? NOTHING))) ?? 'too-large');
}

type SealedTable = { readonly madeAtMs: number; readonly sealed: Uint8Array };

/** An update that says nothing. */
const NOTHING = Uint8Array.of(0, 0);

async function sealTable(
  services: Services,
  tableId: string,
  cut: (update: Uint8Array) => Uint8Array = (update) => update,
): Promise<Result<SealedTable, AppError>> {
  const known = await readKnown(services, tableId);
  if (!known.ok) return known;
  const madeAtMs = services.clock.nowMs();
  const opened = findOpened(services, tableId);
  if (opened !== undefined) tellWordsLeave(opened.table);
  const here = await readTableHere(services, tableId);
  if (!here.ok) return here;
  if (here.value === undefined) return err({ type: 'record-missing', kind: 'table', id: tableId });
  const { sealParcel } = await loadParcels();
  const sealed = await sealParcel(known.value.key, cut(here.value), madeAtMs);
  return sealed.ok ? ok({ madeAtMs, sealed: sealed.value }) : sealed;
}

/** The table as this device knows it at this moment: where it is open, a renewed key is in it at once. */
async function readKnown(services: Services, tableId: string): Promise<Result<KnownTable, AppError>> {
  const opened = findOpened(services, tableId);
  if (opened !== undefined) return { ok: true, value: opened.known };
  const found = await services.store.knownTables.get(tableId);
  if (!found.ok) return found;
  if (found.value === undefined) return err({ type: 'record-missing', kind: 'table', id: tableId });
  return { ok: true, value: found.value };
}

/** A table this device knows, by the anchor that its invitations and parcels carry. */
export async function findByAnchor(services: Services, anchor: string): Promise<KnownTable | undefined> {
  const { records } = await services.store.knownTables.list();
  for (const known of records) {
    const current = findOpened(services, known.id)?.known ?? known;
    const keys = await deriveTableKeys(current.key);
    if (keys.ok && keys.value.anchor === anchor) return current;
  }
  return undefined;
}

/** Says which table it is of and when it was made, as every file system takes it. */
const parcelName = (tableName: string, nowMs: number): string => {
  const plain = tableName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${plain === '' ? 'tafel' : plain}-${new Date(nowMs).toISOString().slice(0, 10)}`;
};
