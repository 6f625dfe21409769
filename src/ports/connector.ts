import type { AppError } from '$domain';

/** Where the devices of one table find each other. Nothing in it tells outsiders which table it is. */
export type MeetingPoint = {
  /** The topic under which devices announce themselves: a hash. */
  readonly topic: string;
  /** Encrypts what the signalling host passes on. */
  readonly password: string;
  /** The signalling address, ws or wss. */
  readonly signallingAddress: string;
};

/** How it stands with the link to the others. */
export type ConnectionStatus = {
  readonly signalling: 'connecting' | 'reachable' | 'unreachable';
  /** How many devices text flows to at this moment. */
  readonly linkCount: number;
  /** Why there is no link at all, where this device cannot make one. */
  readonly problem?: AppError;
};

/** A live link of one table to the others. Whoever connects must disconnect. */
export interface Connection {
  readonly status: ConnectionStatus;
  /** Calls back at each change of status until the returned function is called. */
  onStatus(listener: (status: ConnectionStatus) => void): () => void;
  /** Stops all traffic at once and releases sockets and timers. */
  disconnect(): void;
}

/** Brings a shared replica together with the same table on other devices. */
export interface Connector<Replica> {
  connect(meetingPoint: MeetingPoint, replica: Replica): Promise<Connection>;
}
