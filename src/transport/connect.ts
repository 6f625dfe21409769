import type { Connector } from '$ports';
import { connectMesh, type EmptyReplica } from './mesh/mesh';
import { RoomConnection } from './room';
import { TabConnection } from './tab';

/**
 * One connector for all ways by which devices find each other without anyone's doing: the signalling host, the tabs of
 * this browser, and the room itself. Its status is that of the signalling host.
 */
export function createConnector(createEmptyReplica: () => EmptyReplica): Connector {
  return {
    connect: async (meetingPoint, taker) => {
      const room = new RoomConnection(meetingPoint, taker);
      const tabs = new TabConnection(meetingPoint, taker);
      const hasOtherLinks = (): boolean => room.hasLinks;
      const mesh = await connectMesh(meetingPoint, taker, { createEmptyReplica, hasOtherLinks });
      return {
        get status() {
          return mesh.status;
        },
        onStatus: (listener) => mesh.onStatus(listener),
        disconnect: () => {
          for (const way of [mesh, tabs, room]) way.disconnect();
        },
      };
    },
  };
}
