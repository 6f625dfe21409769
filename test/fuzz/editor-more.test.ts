// @vitest-environment happy-dom
import { afterEach, test } from 'vitest';
import { closeDevices } from '../unit/editor/devices';
import { otherSeeds, writeTogether } from './four-writers';

afterEach(closeDevices);

test.each(otherSeeds)(
  'ED4, ED5, ED16, ED17, ED30 four people write, comment, move, lock and undo, and end equal (seed %i)',
  writeTogether,
  60_000,
);

// One that is asked for alone is in the first half.
test.skipIf(otherSeeds.length > 0)('there is no second half of one seed', () => undefined);
