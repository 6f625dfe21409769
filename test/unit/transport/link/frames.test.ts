import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createFrameReader,
  endingToFrame,
  FRAME_BYTES,
  splitIntoFrames,
  type FrameReading,
} from '../../../../src/transport/link/frames';

const MAX_BYTES = 1_048_576;

function readAll(frames: readonly Uint8Array[]): FrameReading[] {
  const read = createFrameReader(MAX_BYTES);
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

  test('TR2 messages follow each other on one channel', () => {
    const messages = [new Uint8Array(0), new Uint8Array(FRAME_BYTES).fill(1), new Uint8Array(FRAME_BYTES + 1).fill(2)];
    const read = readAll(messages.flatMap((message) => splitIntoFrames(message)));
    expect(read.filter((one) => one !== undefined)).toEqual(messages);
  });

  test('TR2 anything that is not a frame is unfit', () => {
    const read = createFrameReader(MAX_BYTES);
    expect(read(new Uint8Array(0))).toBe('unfit');
    expect(createFrameReader(MAX_BYTES)(Uint8Array.from([9, 1, 2]))).toBe('unfit');
  });

  test('TR8 an ending is told apart from a message, and from what only looks like one', () => {
    expect(readAll([endingToFrame('surplus'), endingToFrame('ended')])).toEqual(['surplus', 'ended']);
    expect(readAll([Uint8Array.of(2, 0)])).toEqual(['unfit']);
  });

  test('TR10 a message that never ends is given up before memory is', () => {
    const read = createFrameReader(MAX_BYTES);
    const frame = new Uint8Array(FRAME_BYTES + 1);
    let last: unknown;
    let frameCount = 0;
    for (; last !== 'unfit'; frameCount += 1) last = read(frame);
    expect(frameCount * FRAME_BYTES).toBeLessThanOrEqual(MAX_BYTES + FRAME_BYTES);
  });

  test('TR10 a message cannot be made of many tiny pieces', () => {
    expect(readAll([Uint8Array.of(0, 1)])).toEqual(['unfit']);
  });

  test('TR2 ten thousand random frames throw nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 100 }), (frames) => {
        readAll(frames);
      }),
      { numRuns: 100, seed: 11 },
    );
  });
});
