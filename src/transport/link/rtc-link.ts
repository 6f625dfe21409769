import type { Link, LinkChannel, LinkEnding, LinkListener, LinkRoute } from '$ports';
import { bindToFingerprints, readFingerprint } from './binding';
import { FramedChannel } from './framed-channel';
import { Inbox } from './inbox';
import { createInboundLimit } from './limits';

/** How long saying goodbye may take before the link is gone without. */
const PARTING_MS = 2_000;

/** Who ended a link: this side, the other side, or nobody who said so. */
export type EndCause = 'own' | 'heard' | 'lost';

/** What a link needs of whoever makes it. */
export type RtcLinkOptions = {
  readonly route: LinkRoute;
  /** How long the network may be away; without it the browser decides, which takes about half a minute. */
  readonly graceMs?: number;
  /** Ends the link at once and for good. */
  readonly until?: AbortSignal;
  /** Both channels are open and the link is bound. */
  readonly onOpen: (link: RtcLink) => void;
  /** The link is over, or never opened; once. */
  readonly onEnd: (ending: LinkEnding, cause: EndCause) => void;
};

/**
 * A link over a connection of the browser. It is made before the connection is there and releases the connection when it
 * ends. A side that closes says so to the other first, and hears of its own closing at once.
 */
export class RtcLink implements Link {
  readonly route: LinkRoute;
  readonly #options: RtcLinkOptions;
  readonly #connection: RTCPeerConnection;
  readonly #channels: Readonly<Record<LinkChannel, FramedChannel>>;
  readonly #isTooMuch = createInboundLimit();
  readonly #inbox = new Inbox();
  #isAway = false;
  #stage: 'opening' | 'open' | 'parting' | 'over' = 'opening';
  #binding: Uint8Array = new Uint8Array(0);
  /** How many of the two channels have said that the other side ends the link, and how it does. */
  #heardCount = 0;
  #heardEnding: LinkEnding | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: RTCPeerConnection, options: RtcLinkOptions) {
    this.route = options.route;
    this.#options = options;
    this.#connection = connection;
    this.#channels = { control: this.#openChannel('control'), content: this.#openChannel('content') };
    connection.onconnectionstatechange = () => {
      this.#followConnection();
    };
    options.until?.addEventListener('abort', this.#depart);
  }

  get binding(): Uint8Array {
    return this.#binding;
  }

  get waitingBytes(): number {
    const { control, content } = this.#channels;
    return this.#stage === 'open' ? control.waitingBytes + content.waitingBytes : 0;
  }

  get isOver(): boolean {
    return this.#stage === 'parting' || this.#stage === 'over';
  }

  send(channel: LinkChannel, message: Uint8Array): void {
    if (this.#stage !== 'open') return;
    this.#channels[channel].send(message);
    this.check();
  }

  listen(listener: LinkListener): void {
    this.#inbox.listen(listener);
  }

  close(ending: LinkEnding): void {
    if (this.isOver) return;
    if (this.#stage !== 'open') {
      this.#end(ending, 'own');
      return;
    }
    this.#stage = 'parting';
    for (const channel of Object.values(this.#channels)) channel.finish(ending);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#release();
    }, PARTING_MS);
    this.#heardCount = 0;
    this.#tell(ending, 'own');
  }

  /** Ends the link at once, with no more than a word on the way out. */
  depart(): void {
    this.#depart();
  }

  /** Notices a connection that was closed under it: a browser tells nobody of that. */
  check(): void {
    const isOpen = this.#channels.control.isOpen && this.#channels.content.isOpen;
    if (this.#stage === 'open' && !isOpen) queueMicrotask(this.#lose);
  }

  readonly #depart = (): void => {
    if (this.#stage === 'open') for (const channel of Object.values(this.#channels)) channel.finish('ended');
    this.#end('ended', 'own');
  };

  readonly #lose = (): void => {
    if (this.#heardEnding === undefined) this.#end('ended', 'lost');
    else this.#end(this.#heardEnding, 'heard');
  };

  #openChannel(name: LinkChannel): FramedChannel {
    return new FramedChannel(this.#connection, name, {
      onOpen: () => {
        this.#openWhenReady();
      },
      onFrame: (byteCount, read) => {
        if (this.#stage === 'over') return;
        const isUnfit = read === 'unfit' || this.#isTooMuch(byteCount, read !== undefined);
        if (isUnfit || (read instanceof Uint8Array && !this.#inbox.take(name, read))) this.#end('ended', 'heard');
        else if (typeof read === 'string') this.#hearEnding(read);
      },
      onGone: this.#lose,
    });
  }

  /** The last message of the other channel may still be under way when the first says that the link ends. */
  #hearEnding(ending: LinkEnding): void {
    this.#heardCount += 1;
    if (this.#stage !== 'parting') this.#heardEnding = ending;
    if (this.#heardCount === 2) this.#end(ending, 'heard');
  }

  #openWhenReady(): void {
    if (this.#stage !== 'opening' || !this.#channels.control.isOpen || !this.#channels.content.isOpen) return;
    const local = readFingerprint(this.#connection.localDescription?.sdp);
    const remote = readFingerprint(this.#connection.remoteDescription?.sdp);
    if (local === undefined || remote === undefined) {
      this.#end('ended', 'heard');
      return;
    }
    void bindToFingerprints(local, remote).then((binding) => {
      if (this.#stage !== 'opening') return;
      this.#binding = binding;
      this.#stage = 'open';
      this.#options.onOpen(this);
    });
  }

  /** While a link opens, whoever makes it has a time limit; a failure then may still pass. */
  #followConnection(): void {
    if (this.#stage !== 'open') return;
    const { connectionState } = this.#connection;
    clearTimeout(this.#timer);
    if (connectionState === 'failed') {
      this.#lose();
      return;
    }
    const isAway = connectionState === 'disconnected';
    if (isAway && this.#options.graceMs !== undefined) this.#timer = setTimeout(this.#lose, this.#options.graceMs);
    if (isAway === this.#isAway) return;
    this.#isAway = isAway;
    this.#inbox.tellAway(isAway);
  }

  #end(ending: LinkEnding, cause: EndCause): void {
    const wasOver = this.isOver;
    this.#release();
    if (!wasOver) this.#tell(ending, cause);
  }

  #tell(ending: LinkEnding, cause: EndCause): void {
    this.#inbox.end(ending);
    this.#options.onEnd(ending, cause);
  }

  #release(): void {
    this.#stage = 'over';
    clearTimeout(this.#timer);
    this.#options.until?.removeEventListener('abort', this.#depart);
    this.#connection.onconnectionstatechange = null;
    for (const channel of Object.values(this.#channels)) channel.close();
    this.#connection.close();
  }
}
