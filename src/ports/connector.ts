import type { AppError } from '$domain';
import type { Link } from './link';

/** A STUN or TURN server of the organiser's own. There is none by default. */
export type IceServer = { readonly urls: string; readonly username?: string; readonly credential?: string };

/** Where the devices of one table find each other. Nothing in it tells outsiders which table it is. */
export type MeetingPoint = {
  /** The topic under which devices announce themselves: a hash. */
  readonly topic: string;
  /** Encrypts what the signalling host passes on. */
  readonly password: string;
  /** The signalling address, ws or wss. */
  readonly signallingAddress: string;
  readonly iceServers: readonly IceServer[];
};

/** How it stands with the finding of others. Who is linked, the live table says. */
export type ConnectionStatus = {
  readonly signalling: 'connecting' | 'reachable' | 'unreachable';
  /** Why this device can make no links at all. */
  readonly problem?: AppError;
};

/** The finding of others for one table. Whoever connects must disconnect. */
export interface Connection {
  readonly status: ConnectionStatus;
  /** Calls back at each change of status until the returned function is called. */
  onStatus(listener: (status: ConnectionStatus) => void): () => void;
  /** Stops all traffic at once and releases sockets and timers. Links that were handed over end too. */
  disconnect(): void;
}

/** The side of a live table that connectors see: it takes links, says which it wants, and carries their signals. */
export interface LinkTaker {
  /** Hands over an open link. */
  takeLink(link: Link): void;
  /** Whether one more link, offered to someone who looks for a first one, is welcome; chance may decide in a full room. */
  mayOffer(): boolean;
  /** Calls back with the sessions this device should call through the room, at each change. */
  onWanted(listener: (sessionIds: readonly string[]) => void): () => void;
  /** Carries a signal to a session through the links there are; lost when there is no way. */
  sendSignal(toSessionId: string, signal: Uint8Array): void;
  /** Calls back with each signal from another session. The room vouches for who sent it. */
  onSignal(listener: (fromSessionId: string, signal: Uint8Array) => void): () => void;
}

/** Finds other devices and hands over links to them. */
export interface Connector {
  connect(meetingPoint: MeetingPoint, taker: LinkTaker): Promise<Connection>;
}
