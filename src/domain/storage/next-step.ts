/** How full the app lets its part of the disk become before it says so. */
const NEARLY_FULL = 0.9;

/** Everything that decides what a person had best do about their storage now. */
export type StorageSituation = {
  /** Whether everything could be read. */
  readonly isReadable: boolean;
  /** Which part of the room that the browser gives is in use, 0 to 1; `undefined` where it does not say. */
  readonly fullness: number | undefined;
  readonly isInstalled: boolean;
  /** Whether this browser lets a person put the app on the home screen or among the programs. */
  readonly canInstall: boolean;
  /** Whether this browser removes work that is not visited for a week, unless the app is installed. */
  readonly removesUnvisited: boolean;
  readonly hasWork: boolean;
  /** Whether something is newer than the last backup. */
  readonly hasNewer: boolean;
  readonly mayOfferToAsk: boolean;
};

/** The one thing to do next. */
export type StorageStep =
  'recover' | 'make-room' | 'install' | 'move' | 'ask-to-keep' | 'back-up' | 'begin' | 'all-well';

/**
 * Chooses the one next step (OFF-2): first what is in danger, then where the work had best stand, then the browser's
 * promise, then a backup. Work that is here already has to be led to the installed app, hence `move`.
 */
export function chooseStorageStep(situation: StorageSituation): StorageStep {
  const { isReadable, fullness = 0, hasWork, hasNewer, isInstalled, canInstall } = situation;
  if (!isReadable) return 'recover';
  if (fullness >= NEARLY_FULL) return 'make-room';
  if (!isInstalled && canInstall && !hasWork) return 'install';
  if (!isInstalled && canInstall && situation.removesUnvisited) return 'move';
  if (!hasWork) return 'begin';
  if (situation.mayOfferToAsk) return 'ask-to-keep';
  return hasNewer ? 'back-up' : 'all-well';
}
