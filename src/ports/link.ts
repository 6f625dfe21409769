/** How two devices found each other: by the signalling host, through the room, by scanning, or in one browser. */
export type LinkRoute = 'signalling' | 'room' | 'pairing' | 'tab' | 'memory';

/** `control`: short messages that must not wait; `content`: what the table says. Each arrives whole and in order. */
export type LinkChannel = 'control' | 'content';

/** `ended`: for good; `surplus`: both devices reach each other otherwise, nobody needs to look for this link again. */
export type LinkEnding = 'ended' | 'surplus';

/**
 * An open way between two devices. It knows nothing of tables or roles. What arrives before someone listens is kept for
 * the first listener. Whoever takes a link closes it.
 */
export interface Link {
  readonly route: LinkRoute;
  /** The same bytes on both sides, other bytes for every link, and fixed by what encrypts it: a proof is bound to it. */
  readonly binding: Uint8Array;
  /** How many bytes wait to be sent. */
  readonly waitingBytes: number;
  /** Sends a message of any length. On a link that has ended it does nothing. */
  send(channel: LinkChannel, message: Uint8Array): void;
  /** Takes over what arrives and hears of the end, once; one listener a link. */
  listen(listener: LinkListener): void;
  /** Ends the link on both sides and releases everything. Doing it again does nothing. */
  close(ending: LinkEnding): void;
}

/** Who takes what arrives over a link. */
export type LinkListener = {
  readonly onMessage: (channel: LinkChannel, message: Uint8Array) => void;
  readonly onClose: (ending: LinkEnding) => void;
  /** The other side cannot be reached for the moment, or can again. The link goes on, and what was sent may still arrive. */
  readonly onAway?: (isAway: boolean) => void;
};
