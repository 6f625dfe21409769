import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSignal } from '../../../src/transport/signals';

describe('signals of other devices', () => {
  test('are read field by field', () => {
    expect(parseSignal({ type: 'offer', sdp: 'v=0', more: 1 })).toEqual({ type: 'offer', sdp: 'v=0' });
    expect(parseSignal({ type: 'reply', sdp: '' })).toEqual({ type: 'reply', sdp: '' });
    const candidate = { candidate: 'a', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' };
    expect(parseSignal({ type: 'candidate', candidate: { ...candidate, more: 1 } })).toEqual({
      type: 'candidate',
      candidate,
    });
    expect(parseSignal({ type: 'candidate', candidate: { candidate: 'a', sdpMid: null } })).toEqual({
      type: 'candidate',
      candidate: { candidate: 'a' },
    });
  });

  test('TR13 are refused without their form', () => {
    for (const said of [
      null,
      1,
      [],
      {},
      { type: 'offer', sdp: 1 },
      { type: 'candidate' },
      { type: 'candidate', candidate: {} },
    ])
      expect(parseSignal(said)).toBeUndefined();
  });

  test('TR10 are refused where they are too long', () => {
    expect(parseSignal({ type: 'offer', sdp: 'x'.repeat(20_000) })).toBeUndefined();
    expect(parseSignal({ type: 'candidate', candidate: { candidate: 'x'.repeat(2_000) } })).toBeUndefined();
  });

  test('TR13 anything at all throws nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (said) => {
        parseSignal(said);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
