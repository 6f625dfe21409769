import type { LinkChannel, LinkEnding } from '$ports';
import { createFrameReader, endingToFrame, splitIntoFrames, type FrameReading } from './frames';
import { MAX_MESSAGE_BYTES } from './limits';

/** The channels of a link; both sides open them by agreement, so it does not matter whose offer wins. */
const CHANNEL_IDS: Readonly<Record<LinkChannel, number>> = { control: 0, content: 1 };
/** Above this many bytes in the browser's hands the rest waits here, so that control is never far behind content. */
const HIGH_WATER_BYTES = 524_288;
const LOW_WATER_BYTES = 131_072;

/** What a channel tells its link. */
export type ChannelEvents = {
  readonly onOpen: () => void;
  /** A frame came, how long it was, and what there is with it: a message, an ending, nothing yet, or something unfit. */
  readonly onFrame: (byteCount: number, read: FrameReading) => void;
  /** The channel closed, or cannot send any more. */
  readonly onGone: () => void;
};

/** One data channel that carries messages of any length, whole and in order (TR2). */
export class FramedChannel {
  readonly #channel: RTCDataChannel;
  readonly #onGone: () => void;
  #outgoing: Uint8Array<ArrayBuffer>[] = [];
  #outgoingBytes = 0;

  constructor(connection: RTCPeerConnection, name: LinkChannel, events: ChannelEvents) {
    const channel = connection.createDataChannel(name, { negotiated: true, id: CHANNEL_IDS[name] });
    const readFrame = createFrameReader(MAX_MESSAGE_BYTES[name]);
    this.#channel = channel;
    this.#onGone = events.onGone;
    channel.binaryType = 'arraybuffer';
    channel.bufferedAmountLowThreshold = LOW_WATER_BYTES;
    channel.onbufferedamountlow = () => {
      this.#drain();
    };
    channel.onopen = events.onOpen;
    channel.onclose = events.onGone;
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const frame = data instanceof ArrayBuffer ? new Uint8Array(data) : undefined;
      events.onFrame(frame?.length ?? 0, frame === undefined ? 'unfit' : readFrame(frame));
    };
  }

  get isOpen(): boolean {
    return this.#channel.readyState === 'open';
  }

  /** How many bytes were not yet given to the network. */
  get waitingBytes(): number {
    return this.#outgoingBytes + this.#channel.bufferedAmount;
  }

  send(message: Uint8Array): void {
    this.#queue(splitIntoFrames(message));
  }

  /** Tells the other side that the link ends, after what waits here if that is little; else what waits is dropped. */
  finish(ending: LinkEnding): void {
    if (this.#outgoingBytes > HIGH_WATER_BYTES) this.#drop();
    this.#queue([endingToFrame(ending)]);
  }

  /** Releases the channel without a word. */
  close(): void {
    const channel = this.#channel;
    channel.onopen = null;
    channel.onclose = null;
    channel.onmessage = null;
    channel.onbufferedamountlow = null;
    this.#drop();
    channel.close();
  }

  #drop(): void {
    this.#outgoing = [];
    this.#outgoingBytes = 0;
  }

  #queue(frames: readonly Uint8Array<ArrayBuffer>[]): void {
    for (const frame of frames) {
      this.#outgoing.push(frame);
      this.#outgoingBytes += frame.length;
    }
    this.#drain();
  }

  #drain(): void {
    let sentCount = 0;
    while (this.isOpen && this.#channel.bufferedAmount < HIGH_WATER_BYTES) {
      const frame = this.#outgoing[sentCount];
      if (frame === undefined) break;
      try {
        this.#channel.send(frame);
      } catch {
        // A browser whose own buffer is full has lost a frame for good: what follows would not fit.
        this.#onGone();
        return;
      }
      sentCount += 1;
      this.#outgoingBytes -= frame.length;
    }
    this.#outgoing.splice(0, sentCount);
  }
}
