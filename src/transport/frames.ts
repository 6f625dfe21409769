/**
 * A data channel carries at most 256 KiB in one piece in Chromium, less elsewhere. Messages travel as frames that every
 * browser takes: one byte that says whether more follows, then the bytes.
 */

/** The most bytes of a message in one frame. Source: link.md 2, from RFC 8831 6.6. */
export const FRAME_BYTES = 16_383;

/** The longest message that is put together again: a table far beyond any real one. */
export const MAX_MESSAGE_BYTES = 64 * 1_048_576;

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

/**
 * Puts the frames of one link together again. The reader it returns gives a message when its last frame came, nothing
 * while more is to come, and `unfit` for anything that is not a frame or grows beyond `MAX_MESSAGE_BYTES`.
 */
export function createFrameReader(): (frame: Uint8Array) => Uint8Array | 'unfit' | undefined {
  let pieces: Uint8Array[] = [];
  let byteCount = 0;
  return (frame) => {
    const mark = frame[0];
    byteCount += frame.length - 1;
    if ((mark !== LAST && mark !== MORE) || byteCount > MAX_MESSAGE_BYTES) return 'unfit';
    pieces.push(frame.subarray(1));
    if (mark === MORE) return undefined;
    const message = new Uint8Array(byteCount);
    let position = 0;
    for (const piece of pieces) {
      message.set(piece, position);
      position += piece.length;
    }
    pieces = [];
    byteCount = 0;
    return message;
  };
}
