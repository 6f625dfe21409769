import { err, ok, type Result } from '$domain';
import type { IceServer } from '$ports';
import { RtcLink } from '../link/rtc-link';
import { gatherAddresses } from '../peer';
import { buildDescription, readDescription } from './description';
import { packCode, type OfferId, type PairingCode } from './pairing-code';

/** How long a device may take to learn its own addresses. */
const GATHERING_MS = 2_000;

/** One connection that may become the link, and the text that leads to it. */
export class Attempt {
  readonly id: OfferId;
  readonly answered: OfferId | undefined;
  readonly #connection: RTCPeerConnection;
  readonly #link: RtcLink;
  #isGivenUp = false;

  /** `onOpen` is not called once the attempt was given up. */
  constructor(
    id: OfferId,
    answered: OfferId | undefined,
    iceServers: readonly IceServer[],
    onOpen: (link: RtcLink) => void,
  ) {
    this.id = id;
    this.answered = answered;
    this.#connection = new RTCPeerConnection({ iceServers: [...iceServers] });
    this.#link = new RtcLink(this.#connection, {
      route: 'pairing',
      onOpen: (link) => {
        if (!this.#isGivenUp) onOpen(link);
      },
      onEnd: this.#stopWatching,
    });
    if (typeof window !== 'undefined') window.addEventListener('pagehide', this.#depart);
  }

  /** Prepares an offer, or the answer to one, and returns the text of its code. */
  async prepare(offer: PairingCode | undefined): Promise<Result<string, 'no-address' | 'unfit'>> {
    const connection = this.#connection;
    try {
      if (offer !== undefined) await connection.setRemoteDescription({ type: 'offer', sdp: buildDescription(offer) });
      await connection.setLocalDescription(
        await (offer === undefined ? connection.createOffer() : connection.createAnswer()),
      );
      await gatherAddresses(connection, GATHERING_MS);
    } catch {
      return err('unfit');
    }
    const description = readDescription(connection.localDescription?.sdp ?? '');
    if (description?.addresses.length === 0) return err('no-address');
    const { id, answered } = this;
    const code = description && packCode({ id, ...(answered === undefined ? {} : { answered }), ...description });
    return code === undefined ? err('unfit') : ok(code);
  }

  /** Takes in the answer to this offer; false where the browser refuses it. */
  async accept(answer: PairingCode): Promise<boolean> {
    try {
      await this.#connection.setRemoteDescription({ type: 'answer', sdp: buildDescription(answer) });
      return true;
    } catch {
      return false;
    }
  }

  /** Releases everything of an attempt that is not the link. */
  giveUp(): void {
    this.#isGivenUp = true;
    this.#link.close('surplus');
  }

  /** The other sees at once that a page is gone. */
  readonly #depart = (): void => {
    this.#link.depart();
  };

  readonly #stopWatching = (): void => {
    if (typeof window !== 'undefined') window.removeEventListener('pagehide', this.#depart);
  };
}
