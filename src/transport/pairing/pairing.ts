import { Attempt } from './attempt';
import { unpackCode, type OfferId, type PairingCode } from './pairing-code';
import type { Pairing, PairingFailure, PairingHint, PairingOptions, PairingState, ShownCode } from './pairing-state';

/** How long an offer is shown before a fresh one takes its place. Source: link.md 2.8. */
const OFFER_MS = 30_000;
/** How long one is shown that the other must scan, and how long an answer is. */
const SHOWN_MS = 60_000;
const CONNECT_MS = 15_000;
/** A renewed offer of the same device is answered anew only after this: its former one is still good. */
const SAME_ANSWER_MS = 25_000;
/** An offer may be read in its last moment, and its answer as long as that is shown: no offer is given up before. */
const KEPT_OFFERS = 1 + Math.ceil((OFFER_MS + SHOWN_MS) / OFFER_MS);
/** The other may have read the answer before the shown one. */
const KEPT_ANSWERS = 2;

const isSame = (a: OfferId, b: OfferId | undefined): boolean => a.sender === b?.sender && a.serial === b.serial;

/** Adds an attempt, and gives up the oldest ones beyond a count. */
function keep(attempts: readonly Attempt[], added: Attempt, count: number): readonly Attempt[] {
  const all = [...attempts, added];
  for (const old of all.slice(0, -count)) old.giveUp();
  return all.slice(-count);
}

/** Begins to pair this device with another one, without any host (TR11). */
export function createPairing(options: PairingOptions): Pairing {
  return new RunningPairing(options);
}

class RunningPairing implements Pairing {
  readonly #options: PairingOptions;
  /** Who answers when both have scanned each other: the greater of the two. */
  readonly #sender = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  #state: PairingState = { type: 'preparing' };
  #serial = 0;
  #offers: readonly Attempt[] = [];
  #answers: readonly Attempt[] = [];
  #answeredAtMs = 0;
  /** The other's offer was scanned while this device is to offer. */
  #mustBeScanned = false;
  #cancelTimer: () => void = () => undefined;
  #isStopped = false;
  /** Counts the beginnings, so that what was under way before a fresh one is left alone. */
  #round = 0;

  constructor(options: PairingOptions) {
    this.#options = options;
    // Whoever made it has it in hand before it hears of the first change.
    queueMicrotask(() => {
      this.retry();
    });
  }

  get state(): PairingState {
    return this.#state;
  }

  takeCode(text: string): void {
    const { type } = this.#state;
    if (this.#isStopped || type === 'connecting' || type === 'linked' || type === 'failed') return;
    const read = unpackCode(text);
    if (!read.ok) this.#hint(read.error);
    else if (read.value.id.sender === this.#sender) this.#hint('own-code');
    else if (read.value.answered !== undefined) void this.#takeAnswer(read.value, read.value.answered);
    else if (this.#sender > read.value.id.sender) void this.#answer(read.value);
    else this.#letOtherScan();
  }

  retry(): void {
    if (this.#isStopped || this.#state.type === 'linked') return;
    this.#giveUpAll();
    this.#mustBeScanned = false;
    this.#round += 1;
    this.#become({ type: 'preparing' });
    if (typeof RTCPeerConnection === 'undefined') this.#fail('webrtc-unavailable');
    else void this.#offer();
  }

  stop(): void {
    this.#isStopped = true;
    this.#round += 1;
    this.#giveUpAll();
  }

  async #offer(): Promise<void> {
    this.#serial = (this.#serial + 1) & 0xff;
    const attempt = this.#begin(undefined);
    if (attempt === undefined) return;
    this.#offers = keep(this.#offers, attempt, KEPT_OFFERS);
    const text = await this.#prepare(attempt, undefined);
    if (text !== undefined) this.#showOffer({ text, kind: 'offer', expiresAtMs: 0 });
  }

  #isOffering(): boolean {
    return this.#state.type === 'showing' || this.#state.type === 'other-must-scan';
  }

  #showOffer(code: ShownCode): void {
    const lifeMs = this.#mustBeScanned ? SHOWN_MS : OFFER_MS;
    const shown = { ...code, expiresAtMs: this.#options.scheduler.nowMs() + lifeMs };
    this.#after(lifeMs, () => {
      void this.#offer();
    });
    this.#become({ type: this.#mustBeScanned ? 'other-must-scan' : 'showing', code: shown });
  }

  #letOtherScan(): void {
    if (this.#mustBeScanned || this.#state.type === 'answering') return;
    this.#mustBeScanned = true;
    if (this.#state.type === 'showing') this.#showOffer(this.#state.code);
  }

  async #answer(offer: PairingCode): Promise<void> {
    const former = this.#answers.at(-1)?.answered;
    const isRecent = this.#options.scheduler.nowMs() - this.#answeredAtMs < SAME_ANSWER_MS;
    if (isSame(offer.id, former) || (offer.id.sender === former?.sender && isRecent)) return;
    const attempt = this.#begin(offer.id);
    if (attempt === undefined) return;
    this.#answers = keep(this.#answers, attempt, KEPT_ANSWERS);
    this.#answeredAtMs = this.#options.scheduler.nowMs();
    const text = await this.#prepare(attempt, offer);
    if (text === undefined || this.#answers.at(-1) !== attempt || this.#state.type === 'connecting') return;
    this.#after(SHOWN_MS, () => {
      this.#fail('expired');
    });
    const expiresAtMs = this.#options.scheduler.nowMs() + SHOWN_MS;
    this.#become({ type: 'answering', code: { text, kind: 'answer', expiresAtMs } });
  }

  async #takeAnswer(answer: PairingCode, answered: OfferId): Promise<void> {
    const attempt = this.#offers.find(({ id }) => isSame(id, answered));
    if (attempt === undefined) {
      this.#hint('stale-answer');
      return;
    }
    const before = this.#state;
    const round = this.#round;
    this.#after(CONNECT_MS, () => {
      this.#fail('no-way');
    });
    this.#become({ type: 'connecting' });
    const isAccepted = await attempt.accept(answer);
    if (isAccepted || round !== this.#round || this.#state.type !== 'connecting') return;
    // The browser refused what the checksum let pass; the next code may be better.
    this.#become(before);
    if ('code' in before) this.#showOffer(before.code);
    this.#hint('damaged-code');
  }

  #begin(answered: OfferId | undefined): Attempt | undefined {
    const id = { sender: this.#sender, serial: this.#serial };
    try {
      const attempt: Attempt = new Attempt(id, answered, this.#options.iceServers ?? [], (link) => {
        this.#giveUpAll(attempt);
        this.#become({ type: 'linked' });
        this.#options.onLink(link);
      });
      return attempt;
    } catch {
      this.#fail('webrtc-unavailable');
      return undefined;
    }
  }

  /** The text of an attempt; nothing where it failed or something else has begun meanwhile. */
  async #prepare(attempt: Attempt, offer: PairingCode | undefined): Promise<string | undefined> {
    const round = this.#round;
    const prepared = await attempt.prepare(offer);
    const isNeeded = offer !== undefined || this.#state.type === 'preparing' || this.#isOffering();
    if (round !== this.#round || this.#isStopped || !isNeeded) return undefined;
    if (prepared.ok) return prepared.value;
    if (prepared.error === 'no-address') this.#fail('no-address');
    else if (offer === undefined) this.#fail('webrtc-unavailable');
    else {
      attempt.giveUp();
      this.#answers = this.#answers.filter((other) => other !== attempt);
      this.#hint('damaged-code');
    }
    return undefined;
  }

  #giveUpAll(kept?: Attempt): void {
    this.#cancelTimer();
    for (const attempt of [...this.#offers, ...this.#answers]) if (attempt !== kept) attempt.giveUp();
    this.#offers = [];
    this.#answers = [];
  }

  #fail(reason: PairingFailure): void {
    this.#giveUpAll();
    this.#round += 1;
    this.#become({ type: 'failed', reason });
  }

  #hint(hint: PairingHint): void {
    if ('code' in this.#state && this.#state.hint !== hint) this.#become({ ...this.#state, hint });
  }

  /** One time limit at a time: that of the state one is in. */
  #after(delayMs: number, run: () => void): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#options.scheduler.after(delayMs, run);
  }

  #become(state: PairingState): void {
    this.#state = state;
    if (!this.#isStopped) this.#options.onChange(state);
  }
}
