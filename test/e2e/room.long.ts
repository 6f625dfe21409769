import { useRoom } from './support/room';
import { test } from './support/test';

const { ROOM_DEVICES = '6', ROOM_SECONDS = '120', ROOM_SEED = '2027' } = process.env;
/** Seconds between two kills. */
const KILL_EACH = 5;
const OUTAGE_EACH = 30;

test('TBL-3 a room of devices types while links are killed and the host goes and comes back', async ({
  startDevice,
}) => {
  const [deviceCount, seconds, seed] = [Number(ROOM_DEVICES), Number(ROOM_SECONDS), Number(ROOM_SEED)];
  test.setTimeout(600_000 + seconds * 3_000);
  const killCount = Math.ceil(seconds / KILL_EACH);
  const outageCount = Math.ceil(seconds / OUTAGE_EACH);
  await useRoom(startDevice, { deviceCount, seconds, killCount, outageCount, seed }, async (room) => {
    await room.typeThroughUpsets();
    const connections = await room.expectSettled().catch(async (cause: unknown) => {
      console.log(`${room.figures}, equal ${(await room.compare()).textCount === 1 ? 'yes' : 'no'}`);
      throw cause;
    });
    console.log(`${room.figures}, connections per device ${connections.join(' ')}, equal yes`);
  });
});
