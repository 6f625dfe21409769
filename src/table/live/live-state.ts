import type { TableRole } from '$domain';

/** Another device at this table, as this one knows it since the table was opened here. */
export type LiveDevice = {
  readonly sessionId: string;
  readonly role: TableRole;
  /** Empty until its person has said who they are. */
  readonly participantId: string;
  readonly personName: string;
  readonly partyName: string;
  /** Whether it is in the room now, directly or through others. */
  readonly isHere: boolean;
  /** Whether it said that it holds everything that was last written at this device. */
  readonly holdsMine: boolean;
};

/** What was refused, so that the facilitator can see it. */
export type RefusalKind =
  | 'reader-wrote'
  | 'outsider'
  | 'replayed-proof'
  | 'forged-presence'
  | 'unfit-message'
  | 'unfit-update'
  | 'not-facilitator'
  | 'too-much'
  | 'stray-answer';

export type Refusal = {
  readonly kind: RefusalKind;
  readonly count: number;
  readonly lastAtMs: number;
  /** Who it was, where that was proven; else empty. */
  readonly personName: string;
};

/** Why this device is no longer, or not yet, let in. */
export type LiveProblem =
  | { readonly type: 'keys-renewed' }
  /** The other devices have a newer form of the app, or this one has. */
  | { readonly type: 'other-version'; readonly isMineOlder: boolean }
  /** Two devices hold the same updates and show different text: somebody's bytes were forged or damaged. */
  | { readonly type: 'diverged'; readonly personName: string };

/** How a live table stands: who is there, and where this device's words are. */
export type LiveState = {
  /** Links that text flows over at this moment. */
  readonly linkCount: number;
  readonly devices: readonly LiveDevice[];
  /** Whether something was written here since the table was opened that no other device has said to hold. */
  readonly isOnlyHere: boolean;
  /** A large table that is coming in: 0 to 1. */
  readonly receivedFraction: number | undefined;
  /** Whether a large answer has begun to come in and none has come in whole since, while somebody is there to go on. */
  readonly isArriving: boolean;
  readonly refusals: readonly Refusal[];
  readonly problem: LiveProblem | undefined;
};

/** Before anyone was met. */
export const ALONE: LiveState = {
  linkCount: 0,
  devices: [],
  isOnlyHere: false,
  receivedFraction: undefined,
  isArriving: false,
  refusals: [],
  problem: undefined,
};
