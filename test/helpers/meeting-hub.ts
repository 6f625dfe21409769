import type { Connector, ConnectionStatus, Link, LinkTaker, MeetingPoint } from '$ports';
import { createLinkPair } from './memory-links';
import type { SimulatedScheduler } from './simulated-time';

/** One device that looks for others at a meeting point. */
export type Meeter = {
  readonly meetingPoint: MeetingPoint;
  readonly taker: LinkTaker;
  /** Makes its status another one. */
  readonly become: (status: ConnectionStatus) => void;
  readonly links: Link[];
};

/** Links everybody who looks for others under one topic, in memory: a signalling host and a network in one. */
export class MeetingHub {
  /** Who is looking now, in the order in which they came. */
  readonly meeters: Meeter[] = [];
  /** How often somebody stopped looking. */
  disconnectedCount = 0;
  readonly #scheduler: SimulatedScheduler;

  constructor(scheduler: SimulatedScheduler) {
    this.#scheduler = scheduler;
  }

  readonly connector: Connector = {
    connect: (meetingPoint, taker) => {
      const listeners = new Set<(status: ConnectionStatus) => void>();
      let status: ConnectionStatus = { signalling: 'reachable' };
      const meeter: Meeter = {
        meetingPoint,
        taker,
        links: [],
        become: (changed) => {
          status = changed;
          for (const listener of listeners) listener(status);
        },
      };
      for (const other of this.meeters) if (other.meetingPoint.topic === meetingPoint.topic) this.#link(meeter, other);
      this.meeters.push(meeter);
      return Promise.resolve({
        get status() {
          return status;
        },
        onStatus: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        disconnect: () => {
          if (!this.meeters.includes(meeter)) return;
          this.disconnectedCount += 1;
          this.meeters.splice(this.meeters.indexOf(meeter), 1);
          for (const link of meeter.links.splice(0)) link.close('ended');
        },
      });
    },
  };

  #link(one: Meeter, other: Meeter): void {
    const { a, b } = createLinkPair({ scheduler: this.#scheduler });
    one.links.push(a);
    other.links.push(b);
    one.taker.takeLink(a);
    other.taker.takeLink(b);
  }
}
