import { formatList, t } from '$i18n';
import type { LiveDevice, LiveState } from '$table';

/** What the words are made from, besides the live table itself. */
export type SyncView = {
  readonly live: Pick<LiveState, 'devices' | 'isOnlyHere'>;
  /** Whether this device only reads: it has no words of its own to follow. */
  readonly isReader: boolean;
  /** Whether a device that is here has been without the last words for longer than the way there takes. */
  readonly isLate: boolean;
  /** The party of this device: its other devices are called by their person. */
  readonly ownPartyName: string;
};

/** More names than this make the sentence longer than one reads. */
const MAX_NAMES = 3;

/**
 * Where this device's last words are, as one sentence without a capital and without a full stop. It counts this device,
 * and names who does not have the words yet; it never says that all have them while one does not (TBL-4).
 */
export function syncWords({ live, isReader, isLate, ownPartyName }: SyncView): string {
  if (live.devices.length === 0) return live.isOnlyHere ? t('table.syncOnlyHere') : t('table.syncNobody');
  if (isReader) return connectedWords(live.devices);
  const counted = t('table.syncCount', countHolders(live));
  const lacking = live.devices.filter(({ holdsMine, isHere }) => !holdsMine && (isLate || !isHere));
  if (lacking.length === 0) return counted;
  return t('table.syncLacking', { counted, names: nameDevices(lacking, live.devices, ownPartyName) });
}

/** The same in a few words, for a narrow screen. */
export function shortSyncWords({ live, isReader }: SyncView): string {
  if (live.devices.length === 0) return live.isOnlyHere ? t('table.syncOnlyHereShort') : t('table.syncNobodyShort');
  if (isReader) return t('table.syncConnectedShort', { count: countHere(live.devices) });
  return t('table.syncCountShort', countHolders(live));
}

/** A text as a sentence of its own. */
export const toSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** How many devices have the last words, this one among them, and how many there are. */
const countHolders = ({ devices }: Pick<LiveState, 'devices'>): { readonly held: number; readonly count: number } => ({
  held: devices.filter(({ holdsMine }) => holdsMine).length + 1,
  count: devices.length + 1,
});

const countHere = (devices: readonly LiveDevice[]): number => devices.filter(({ isHere }) => isHere).length;

const connectedWords = (devices: readonly LiveDevice[]): string => {
  const count = countHere(devices);
  return count === 0 ? t('table.syncNobody') : t('table.syncConnected', { count });
};

/** Who they are: by party where none of its devices has the words, else by person; who is not connected is told so. */
function nameDevices(lacking: readonly LiveDevice[], all: readonly LiveDevice[], ownPartyName: string): string {
  const heldParties = new Set([
    ownPartyName,
    ...all.filter(({ holdsMine }) => holdsMine).map(({ partyName }) => partyName),
  ]);
  const names = new Map<string, boolean>();
  let namelessCount = 0;
  for (const { partyName, personName, isHere } of lacking) {
    const name = partyName !== '' && !heldParties.has(partyName) ? partyName : personName;
    if (name === '') namelessCount += 1;
    else names.set(name, (names.get(name) ?? false) || isHere);
  }
  const shown = [...names].slice(0, MAX_NAMES);
  const moreCount = names.size - shown.length + namelessCount;
  const words = shown.map(([name, isHere]) => (isHere ? name : t('table.syncAway', { name })));
  return formatList(moreCount === 0 ? words : [...words, moreWords(moreCount, words.length > 0)]);
}

const moreWords = (count: number, isAfterNames: boolean): string =>
  isAfterNames ? t('table.syncMore', { count }) : t('table.syncUnnamed', { count });
