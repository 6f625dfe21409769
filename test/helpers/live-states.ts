import { ALONE, type LiveDevice, type LiveState } from '$table';

/** Another device at the table that is here and has everything, but for what the test says. */
export const device = (name: string, change: Partial<LiveDevice> = {}): LiveDevice => ({
  sessionId: `session-${name}`,
  role: 'editor',
  participantId: name.toLowerCase(),
  personName: name,
  partyName: `School ${name}`,
  isHere: true,
  holdsMine: true,
  ...change,
});

/** A live table with these other devices. */
export const liveWith = (devices: readonly LiveDevice[], change: Partial<LiveState> = {}): LiveState => ({
  ...ALONE,
  linkCount: devices.filter(({ isHere }) => isHere).length,
  devices,
  ...change,
});
