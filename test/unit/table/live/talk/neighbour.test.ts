import { expect, test } from 'vitest';
import { say } from '../../../../../src/table/live/talk/neighbour';
import { createFakeNeighbour } from '../../../../helpers/fake-neighbour';

test('a message is said on the control channel', () => {
  const neighbour = createFakeNeighbour('b');
  say(neighbour, { type: 'goodbye', reason: 'left' });
  expect(neighbour.control).toEqual([{ type: 'goodbye', reason: 'left' }]);
  expect(neighbour.content).toEqual([]);
});
