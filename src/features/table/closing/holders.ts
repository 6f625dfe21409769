import type { LiveDevice } from '$table';

/**
 * How another device stands to what is here. `same`: it shows the same six words. `holds`: it said that it has everything of
 * this device. `other`: it shows other words. `lacks`: it lacks something of this device. `unknown`: it shows no words, and
 * who only reads does not hear who has what. `away`: it is not connected now.
 */
export type DeviceStanding = 'same' | 'holds' | 'other' | 'lacks' | 'unknown' | 'away';

/** A device that does not have everything, or of which that is not known. */
export type Lacking = Pick<LiveDevice, 'sessionId' | 'personName' | 'partyName'> & {
  readonly standing: Exclude<DeviceStanding, 'same' | 'holds'>;
};

/** On how many devices everything stands, this one among them, and who is left. */
export type Holders = { readonly heldCount: number; readonly count: number; readonly lacking: readonly Lacking[] };

type Seen = {
  readonly devices: readonly LiveDevice[];
  readonly words: string;
  /** Which words the others show, by participant. */
  readonly wordsById: ReadonlyMap<string, readonly string[]>;
  readonly isReader: boolean;
};

/** Finds who has everything that is here. What a device shows itself counts for more than what it said to hold. */
export function findHolders(seen: Seen): Holders {
  const standings = seen.devices.map((device) => ({ device, standing: standingOf(device, seen) }));
  const lacking = standings.flatMap(({ device: { sessionId, personName, partyName }, standing }) =>
    standing === 'same' || standing === 'holds' ? [] : [{ sessionId, personName, partyName, standing }],
  );
  const count = seen.devices.length + 1;
  return { count, heldCount: count - lacking.length, lacking };
}

/** Whether everyone who is here has everything. Who is away gets it later, and may bring something. */
export const isHeldByAll = ({ lacking }: Holders): boolean => lacking.every(({ standing }) => standing === 'away');

function standingOf({ isHere, participantId, holdsMine }: LiveDevice, seen: Seen): DeviceStanding {
  // What it said to hold it still has; whatever it wrote since comes when it is back.
  if (!isHere) return holdsMine && !seen.isReader ? 'holds' : 'away';
  const shown = seen.wordsById.get(participantId) ?? [];
  if (shown.length > 0) return shown.every((words) => words === seen.words) ? 'same' : 'other';
  if (seen.isReader) return 'unknown';
  return holdsMine ? 'holds' : 'lacks';
}
