/** Below this it is not worth the trouble. */
const WORTHWHILE_BYTES = 4_096;

/** Makes bytes smaller where that helps and the browser can; says whether it did. */
export async function deflate(
  bytes: Uint8Array,
): Promise<{ readonly bytes: Uint8Array; readonly isDeflated: boolean }> {
  if (bytes.length < WORTHWHILE_BYTES || typeof CompressionStream === 'undefined') return { bytes, isDeflated: false };
  const deflated = await readAll(pipe(bytes, new CompressionStream('deflate-raw')), bytes.length);
  return deflated === undefined ? { bytes, isDeflated: false } : { bytes: deflated, isDeflated: true };
}

/** Undoes `deflate`; `undefined` when the bytes are damaged or grow beyond `maxBytes`. */
export async function inflate(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array | undefined> {
  if (typeof DecompressionStream === 'undefined') return undefined;
  return readAll(pipe(bytes, new DecompressionStream('deflate-raw')), maxBytes);
}

const pipe = (bytes: Uint8Array, through: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  }).pipeThrough(through);

async function readAll(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let byteCount = 0;
  const reader = stream.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      byteCount += piece.value.length;
      if (byteCount > maxBytes) {
        await reader.cancel();
        return undefined;
      }
      pieces.push(piece.value);
    }
  } catch {
    return undefined;
  }
  const whole = new Uint8Array(byteCount);
  let position = 0;
  for (const piece of pieces) {
    whole.set(piece, position);
    position += piece.length;
  }
  return whole;
}
