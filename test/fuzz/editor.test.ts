// @vitest-environment happy-dom
import { afterEach, test } from 'vitest';
import { closeDevices } from '../unit/editor/devices';
import { firstSeeds, writeTogether } from './four-writers';

afterEach(closeDevices);

test.each(firstSeeds)(
  'ED4, ED5, ED16, ED17, ED30 four people write, comment, move, lock and undo, and end equal (seed %i)',
  writeTogether,
  60_000,
);
