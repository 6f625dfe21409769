import { expect, test } from 'vitest';
import { orderWays } from '../../../../../src/features/connect/gather/gather-ways';

test('TBL-2 the way that is worth trying first stands first', () => {
  expect(orderWays({ signalling: 'reachable' })).toEqual(['address', 'pairing', 'file']);
  expect(orderWays({ signalling: 'connecting' })).toEqual(['address', 'pairing', 'file']);
  expect(orderWays({ signalling: 'unreachable' })).toEqual(['pairing', 'file', 'address']);
  expect(orderWays({ signalling: 'unreachable', problem: { type: 'webrtc-unavailable' } })[0]).toBe('file');
});
