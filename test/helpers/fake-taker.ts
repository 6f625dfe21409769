import type { Link, LinkTaker } from '$ports';

/** A taker of links that keeps what it hears, for tests of connectors. */
export type FakeTaker = LinkTaker & {
  /** The links that are open, in the order in which they came. */
  readonly links: Link[];
  /** Every link that ever came. */
  readonly taken: Link[];
  /** What arrived, as `channel:length`. */
  readonly heard: string[];
  readonly endings: string[];
  /** Says which sessions this device wants to call through the room. */
  want(sessionIds: readonly string[]): void;
  /** As when the room brings a signal. */
  bring(fromSessionId: string, signal: Uint8Array): void;
  /** What was to be carried by the room. */
  carry: (toSessionId: string, signal: Uint8Array) => void;
  mayOfferNow: boolean;
};

/** A taker that welcomes every link and listens to it. */
export function createFakeTaker(): FakeTaker {
  const wantedListeners = new Set<(sessionIds: readonly string[]) => void>();
  const signalListeners = new Set<(from: string, signal: Uint8Array) => void>();
  const taker: FakeTaker = {
    links: [],
    taken: [],
    heard: [],
    endings: [],
    mayOfferNow: true,
    carry: () => undefined,
    takeLink: (link) => {
      taker.links.push(link);
      taker.taken.push(link);
      link.listen({
        onMessage: (channel, message) => taker.heard.push(`${channel}:${message.length}`),
        onClose: (ending) => {
          taker.endings.push(ending);
          taker.links.splice(taker.links.indexOf(link), 1);
        },
      });
    },
    mayOffer: () => taker.mayOfferNow,
    onWanted: (listener) => {
      wantedListeners.add(listener);
      return () => wantedListeners.delete(listener);
    },
    sendSignal: (to, signal) => {
      taker.carry(to, signal);
    },
    onSignal: (listener) => {
      signalListeners.add(listener);
      return () => signalListeners.delete(listener);
    },
    want: (sessionIds) => {
      for (const listener of wantedListeners) listener(sessionIds);
    },
    bring: (from, signal) => {
      for (const listener of signalListeners) listener(from, signal);
    },
  };
  return taker;
}

/** Lets two takers' rooms carry signals to each other, under the sessions `a` and `b`. */
export function joinRooms(a: FakeTaker, b: FakeTaker): void {
  a.carry = (to, signal) => {
    if (to === 'b') queueMicrotask(() => b.bring('a', signal.slice()));
  };
  b.carry = (to, signal) => {
    if (to === 'a') queueMicrotask(() => a.bring('b', signal.slice()));
  };
}
