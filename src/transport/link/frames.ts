import type { LinkEnding } from '$ports';

/**
 * A data channel carries at most 256 KiB in one piece in Chromium, less elsewhere. Messages travel as frames that every
 * browser takes: one byte that says what it is, then the bytes. A frame that others follow is always full, so that many
 * tiny frames cannot be passed off as one message.
 */

/** The most bytes of a message in one frame, so that a frame is 16 KiB. Source: link.md 2, from RFC 8831 6.6. */
export const FRAME_BYTES = 16_383;

/** Frames that are no message but say that the link ends, and how. */
const ENDINGS: readonly LinkEnding[] = ['surplus', 'ended'];
const FIRST_ENDING = 2;
const LAST = 1;
const MORE = 0;

/** Cuts a message into frames, in order. An empty message is one frame. */
export function splitIntoFrames(message: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const frames: Uint8Array<ArrayBuffer>[] = [];
  let start = 0;
  do {
    const piece = message.subarray(start, start + FRAME_BYTES);
    start += FRAME_BYTES;
    const frame = new Uint8Array(piece.length + 1);
    frame[0] = start < message.length ? MORE : LAST;
    frame.set(piece, 1);
    frames.push(frame);
  } while (start < message.length);
  return frames;
}

/** The frame that tells the other side that the link ends. */
export function endingToFrame(ending: LinkEnding): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(FIRST_ENDING + ENDINGS.indexOf(ending));
}

/** What a frame brings. */
export type FrameReading = Uint8Array | LinkEnding | 'unfit' | undefined;

/**
 * Puts the frames of one channel together again. The reader it returns gives a message when its last frame came, an
 * ending when the other side ends the link, nothing while more is to come, and `unfit` for anything that is not a frame
 * or grows beyond `maxMessageBytes`; nothing is kept of that.
 */
export function createFrameReader(maxMessageBytes: number): (frame: Uint8Array) => FrameReading {
  let pieces: Uint8Array[] = [];
  let byteCount = 0;
  const join = (): Uint8Array => {
    const message = new Uint8Array(byteCount);
    let position = 0;
    for (const piece of pieces) {
      message.set(piece, position);
      position += piece.length;
    }
    return message;
  };
  const forget = (): void => {
    pieces = [];
    byteCount = 0;
  };
  return (frame) => {
    const mark = frame[0];
    const ending = ENDINGS[(mark ?? 0) - FIRST_ENDING];
    if (frame.length === 1 && ending !== undefined) return ending;
    byteCount += frame.length - 1;
    const isFull = frame.length === FRAME_BYTES + 1;
    if ((mark !== LAST && !(mark === MORE && isFull)) || byteCount > maxMessageBytes) {
      forget();
      return 'unfit';
    }
    pieces.push(frame.subarray(1));
    if (mark === MORE) return undefined;
    const message = join();
    forget();
    return message;
  };
}
