import { useRoom } from './support/room';
import { test } from './support/test';

const SEED = 2_027;

test('TBL-3 three devices type while links are killed and the host goes and comes back: nothing is lost', async ({
  startDevice,
}) => {
  test.setTimeout(600_000);
  const choices = { deviceCount: 3, seconds: 25, killCount: 4, outageCount: 1, seed: SEED };
  await useRoom(startDevice, choices, async (room) => {
    await room.typeThroughUpsets();
    await room.expectSettled();
  });
});
