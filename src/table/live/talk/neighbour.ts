import type { Pass } from '../identity';
import type { RefusalKind } from '../live-state';
import { encodeControl, type ControlMessage } from './messages';

/** The device at the other end of a link, after it proved who it is. */
export type Neighbour = {
  readonly pass: Pass;
  /** Whether content is taken from it: it may write, and its form of the table is not older. */
  readonly mayWrite: boolean;
  /** Whether only comments and suggestions are taken from it, of its own making. */
  readonly mayComment: boolean;
  /** How many bytes wait to go to it. */
  readonly waitingBytes: number;
  /** What others made, and is only passed on, is left out when it becomes too much. */
  sendControl(bytes: Uint8Array, isPassedOn?: boolean): void;
  sendContent(bytes: Uint8Array, isPassedOn?: boolean): void;
  /** Counts something that is not taken from it; what is too much ends the link. */
  refuse(kind: RefusalKind): void;
};

/** Says a control message to one neighbour. */
export function say(neighbour: Neighbour, message: Exclude<ControlMessage, { type: 'skipped' }>): void {
  neighbour.sendControl(encodeControl(message));
}
