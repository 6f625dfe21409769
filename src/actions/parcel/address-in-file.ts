import { addressOf, isBlockedFrom, parseInvitedAddress, type KnownTable } from '$domain';
import type { Services } from '../services';

/** The signalling address that goes along with a table: its own, or that of this device; one with a password in it goes to nobody. */
export async function addressToGive({ store }: Services, known: KnownTable): Promise<string | undefined> {
  return parseInvitedAddress(addressOf(known, await store.settings.read()));
}

/**
 * The signalling address that came in a file, where it is another than the table would be found by without it; else empty,
 * as for one that the browser lets nobody reach from here.
 *
 * @param known The table as this device knows it, where it does.
 */
export async function newAddressOf(
  { store, ownSignallingAddress }: Services,
  known: KnownTable | undefined,
  address = '',
): Promise<string> {
  const pageProtocol = ownSignallingAddress.startsWith('wss:') ? 'https:' : 'http:';
  if (address === '' || isBlockedFrom(pageProtocol, address)) return '';
  const used = addressOf(known, await store.settings.read());
  return address === (used === '' ? ownSignallingAddress : used) ? '' : address;
}
