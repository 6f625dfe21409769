/** How much another device may send over one link before the link is ended. Source: link.md 2.1, reliability.md 2. */

/** The longest message of each channel. Control messages are short; a table far beyond any real one fits in content. */
export const MAX_MESSAGE_BYTES = { control: 2 * 1_048_576, content: 64 * 1_048_576 } as const;

/** Thirty people who all type at once make some hundreds of messages a second. */
const MESSAGE_BURST = 4_000;
const MESSAGES_PER_SECOND = 1_000;
/** A whole large table may come at the full speed of the network. */
const BYTE_BURST = 192 * 1_048_576;
const BYTES_PER_SECOND = 16 * 1_048_576;

/** Permissions that refill with time. The function it returns takes some and says whether there were enough. */
export function createBucket(capacity: number, perSecond: number): (amount: number, nowMs: number) => boolean {
  let left = capacity;
  let filledAtMs: number | undefined;
  return (amount, nowMs) => {
    left = Math.min(capacity, left + (Math.max(0, nowMs - (filledAtMs ?? nowMs)) / 1_000) * perSecond);
    filledAtMs = nowMs;
    if (left < amount) return false;
    left -= amount;
    return true;
  };
}

/** Counts what arrives over one link. The function it returns takes a message or a frame and says whether it is too much. */
export function createInboundLimit(): (byteCount: number, isWhole: boolean) => boolean {
  const takeMessages = createBucket(MESSAGE_BURST, MESSAGES_PER_SECOND);
  const takeBytes = createBucket(BYTE_BURST, BYTES_PER_SECOND);
  return (byteCount, isWhole) => {
    const nowMs = performance.now();
    return !takeBytes(byteCount, nowMs) || !takeMessages(isWhole ? 1 : 0, nowMs);
  };
}
