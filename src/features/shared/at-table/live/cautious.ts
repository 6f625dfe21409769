import type { LiveState } from '$table';

/**
 * What may be shown of a new state at once. That someone lacks the last words shows in the same moment; that they have
 * them may wait for quiet, so that the words do not flicker with every key and never say too much.
 */
export function showCautiously(shown: LiveState, next: LiveState): LiveState {
  const lackingIds = new Set(shown.devices.filter(({ holdsMine }) => !holdsMine).map(({ sessionId }) => sessionId));
  return {
    ...next,
    devices: next.devices.map((device) => ({
      ...device,
      holdsMine: device.holdsMine && !lackingIds.has(device.sessionId),
    })),
  };
}

/** Whether a device that is here does not have the last words. */
export const isUnderWay = ({ devices }: Pick<LiveState, 'devices'>): boolean =>
  devices.some(({ isHere, holdsMine }) => isHere && !holdsMine);

/** Whether another device is here and has everything, and nothing is still coming in. */
export const isHeldElsewhere = ({ devices, isOnlyHere, receivedFraction }: LiveState): boolean =>
  !isOnlyHere && receivedFraction === undefined && devices.some(({ isHere, holdsMine }) => isHere && holdsMine);
