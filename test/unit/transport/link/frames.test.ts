import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFrameReader, FRAME_BYTES, MAX_MESSAGE_BYTES, splitIntoFrames } from '../../../src/transport/frames';

function readAll(frames: readonly Uint8Array[]): (Uint8Array | 'unfit' | undefined)[] {
  const read = createFrameReader();
  return frames.map((frame) => read(frame));
}

describe('frames', () => {
  test('TR2 a message of any length comes back whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60_000 }), (message) => {
        const frames = splitIntoFrames(message);
        for (const frame of frames) expect(frame.length).toBeLessThanOrEqual(FRAME_BYTES + 1);
        expect(readAll(frames).at(-1)).toEqual(message);
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  test('TR2 messages follow each other on one link', () => {
    const messages = [new Uint8Array(0), new Uint8Array(FRAME_BYTES).fill(1), new Uint8Array(FRAME_BYTES + 1).fill(2)];
    const read = readAll(messages.flatMap((message) => splitIntoFrames(message)));
    expect(read.filter((one) => one !== undefined)).toEqual(messages);
  });

  test('TR2 anything that is not a frame is unfit', () => {
    const read = createFrameReader();
    expect(read(new Uint8Array(0))).toBe('unfit');
    expect(createFrameReader()(Uint8Array.from([9, 1, 2]))).toBe('unfit');
  });

  test('TR2 a message that never ends is given up before memory is', () => {
    const read = createFrameReader();
    const frame = new Uint8Array(FRAME_BYTES + 1);
    let last: unknown;
    for (let bytes = 0; bytes <= MAX_MESSAGE_BYTES && last !== 'unfit'; bytes += FRAME_BYTES) last = read(frame);
    expect(last).toBe('unfit');
  });
});
