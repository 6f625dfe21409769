import type { Awareness } from 'y-protocols/awareness';
import { parsePerson, type PresentPerson } from '../../presence';
import type { Pass } from '../identity';
import type { LiveDevice } from '../live-state';
import type { RoomMap } from './room-map';

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
  }

  /** A device left on purpose. */
  forget(sessionId: string): void {
    this.#seenBySession.delete(sessionId);
  }

  /** Who speaks from a device; empty until it said so. */
  nameOf({ clientId, sessionId }: Pass): string {
    const state: unknown = this.#awareness.getStates().get(clientId);
    return (parsePerson(state) ?? this.#seenBySession.get(sessionId)?.person)?.name ?? '';
  }

  list(holdsMine: (sessionId: string) => boolean): readonly LiveDevice[] {
    for (const seen of this.#seenBySession.values())
      seen.person = parsePerson(this.#awareness.getStates().get(seen.pass.clientId)) ?? seen.person;
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
}
