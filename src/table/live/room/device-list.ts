import type { Awareness } from 'y-protocols/awareness';
import { parsePerson, type PresentPerson } from '../../presence';
import type { Pass } from '../identity';
import type { LiveDevice } from '../live-state';
import type { RoomMap } from './room-map';

/** Of more devices that fell out the first are forgotten. */
const MAX_SEEN = 200;

type Seen = { readonly pass: Pass; person: PresentPerson | undefined; isHere: boolean };

/** The devices that were in the room since the table was opened here, also those that fell out. */
export class DeviceList {
  readonly #map: RoomMap;
  readonly #awareness: Awareness;
  readonly #seenBySession = new Map<string, Seen>();

  constructor(map: RoomMap, awareness: Awareness) {
    this.#map = map;
    this.#awareness = awareness;
  }

  /** The room has changed. */
  follow(): void {
    for (const seen of this.#seenBySession.values()) seen.isHere = false;
    for (const { pass } of this.#map.present) {
      const seen = this.#seenBySession.get(pass.sessionId);
      if (seen === undefined) this.#seenBySession.set(pass.sessionId, { pass, person: undefined, isHere: true });
      else seen.isHere = true;
    }
    for (const [sessionId, { isHere }] of this.#seenBySession)
      if (this.#seenBySession.size > MAX_SEEN && !isHere) this.#seenBySession.delete(sessionId);
  }

  /** A device left on purpose. */
  forget(sessionId: string): void {
    this.#seenBySession.delete(sessionId);
  }

  /** Who speaks from a device; empty until it said so. */
  nameOf(pass: Pass): string {
    return (this.#personOf(pass) ?? this.#seenBySession.get(pass.sessionId)?.person)?.name ?? '';
  }

  list(holdsMine: (sessionId: string) => boolean): readonly LiveDevice[] {
    for (const seen of this.#seenBySession.values()) seen.person = this.#personOf(seen.pass) ?? seen.person;
    const devices = [...this.#seenBySession].map(([sessionId, { pass, person, isHere }]) => ({
      sessionId,
      role: pass.role,
      participantId: person?.participantId ?? '',
      personName: person?.name ?? '',
      partyName: person?.partyName ?? '',
      isHere,
      holdsMine: holdsMine(sessionId),
    }));
    const hereIds = new Set(devices.filter(({ isHere }) => isHere).map(({ participantId }) => participantId));
    // A device that came back is a new session of the same participant: the one before is past.
    return devices.filter(({ isHere, participantId }) => isHere || participantId === '' || !hereIds.has(participantId));
  }

  #personOf({ clientId }: Pass): PresentPerson | undefined {
    // Whoever claims this device's own client id does not get its name.
    if (clientId === this.#awareness.clientID) return undefined;
    return parsePerson(this.#awareness.getStates().get(clientId));
  }
}
