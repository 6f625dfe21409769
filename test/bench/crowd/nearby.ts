import type { Connection, Connector } from '$ports';
import { RoomConnection } from '../../../src/transport/room';
import { TabConnection } from '../../../src/transport/tab';

/** A connector that can be asked to look again for whoever is in the same page. */
export type NearbyConnector = Connector & { greetAgain(): void };

/**
 * A connector without the signalling host, for all peers of a page but the first: they meet each other as tabs do, and
 * call whoever is further away through the room, over WebRTC.
 */
export function createNearbyConnector(): NearbyConnector {
  let greetAgain = (): void => undefined;
  return {
    greetAgain: () => {
      greetAgain();
    },
    connect: (meetingPoint, taker) => {
      const room = new RoomConnection(meetingPoint, taker);
      let tabs: Connection = new TabConnection(meetingPoint, taker);
      greetAgain = () => {
        tabs.disconnect();
        tabs = new TabConnection(meetingPoint, taker);
      };
      return Promise.resolve({
        status: { signalling: 'reachable' },
        onStatus: () => () => undefined,
        disconnect: () => {
          greetAgain = () => undefined;
          for (const way of [room, tabs]) way.disconnect();
        },
      });
    },
  };
}
