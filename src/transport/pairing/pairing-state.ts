import type { IceServer, Link, Scheduler } from '$ports';

/** A code to show, as a drawing and as text to copy. */
export type ShownCode = {
  readonly text: string;
  readonly kind: 'offer' | 'answer';
  /** On the scheduler's time: until then the code is sure to work. It is renewed by itself. */
  readonly expiresAtMs: number;
};

/** What was wrong with the last text that was taken in; the pairing goes on. */
export type PairingHint =
  | 'own-code'
  /** An answer to a code that is no longer valid, or to that of another device. */
  | 'stale-answer'
  /** No pairing code at all. */
  | 'foreign-code'
  /** A pairing code that was read or copied wrongly. */
  | 'damaged-code';

/** Why a pairing ended without a link. */
export type PairingFailure =
  | 'webrtc-unavailable'
  /** No network address at all. */
  | 'no-address'
  /** The devices know each other, but the network between them lets nothing through. */
  | 'no-way'
  /** The answer was not scanned in time. */
  | 'expired';

/** Where two devices are with each other. Both show and scan at the same time; they always come to opposite states. */
export type PairingState =
  | { readonly type: 'preparing' }
  /** Show the code and scan that of the other. */
  | { readonly type: 'showing'; readonly code: ShownCode; readonly hint?: PairingHint }
  /** The other's code was taken in; the other must scan this one, and then shows an answer to be scanned here. */
  | { readonly type: 'other-must-scan'; readonly code: ShownCode; readonly hint?: PairingHint }
  /** The other must scan this answer; nothing needs to be scanned here any more. */
  | { readonly type: 'answering'; readonly code: ShownCode; readonly hint?: PairingHint }
  | { readonly type: 'connecting' }
  | { readonly type: 'linked' }
  | { readonly type: 'failed'; readonly reason: PairingFailure };

/** What a pairing works with. */
export type PairingOptions = {
  /** Of the organiser's own; none by default. */
  readonly iceServers?: readonly IceServer[];
  readonly scheduler: Scheduler;
  /** Hands over the open link; once. */
  readonly onLink: (link: Link) => void;
  readonly onChange: (state: PairingState) => void;
};

/** Two devices that make a link by scanning or pasting each other's codes. Whoever makes one stops it. */
export interface Pairing {
  readonly state: PairingState;
  /** Takes in what was scanned or pasted: any text at all, and the same one as often as it comes. */
  takeCode(text: string): void;
  /** Begins anew with a fresh code, unless there is a link. */
  retry(): void;
  /** Ends everything that has not become the link. */
  stop(): void;
}
