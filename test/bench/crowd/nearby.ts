import type { Connector } from '$ports';
import { RoomConnection } from '../../../src/transport/room';
import { TabConnection } from '../../../src/transport/tab';

/**
 * A connector without the signalling host, for all peers of a page but the first: they meet each other as tabs do, and
 * call whoever is further away through the room, over WebRTC.
 */
export const createNearbyConnector = (): Connector => ({
  connect: (meetingPoint, taker) => {
    const ways = [new RoomConnection(meetingPoint, taker), new TabConnection(meetingPoint, taker)];
    return Promise.resolve({
      status: { signalling: 'reachable' },
      onStatus: () => () => undefined,
      disconnect: () => {
        for (const way of ways) way.disconnect();
      },
    });
  },
});
