import type { Link, Scheduler } from '$ports';
import { verifyCertificate } from '../../keys';
import type { Identity, Pass } from '../identity';
import { LINK_VERSION, OLDEST_LINK_VERSION } from './link-version';
import { encodeControl, type ControlMessage, type Hello } from './messages';
import { concat } from './bytes';

/** How a greeting ended. */
export type Greeting =
  | { readonly type: 'proven'; readonly pass: Pass; readonly schemaVersion: number }
  | { readonly type: 'refused'; readonly kind: 'outsider' | 'replayed-proof' | 'unfit-message' }
  | { readonly type: 'other-version'; readonly isMineOlder: boolean }
  /** The other has keys of another epoch; `isMineOlder` only where the facilitator's own word shows it. */
  | { readonly type: 'other-keys'; readonly isMineOlder: boolean }
  | { readonly type: 'silent' };

const REPEAT_AFTER_MS = 2_000;
const PATIENCE_MS = 15_000;
const NONCE_BYTES = 32;
const LABEL = new TextEncoder().encode('ontwikkeltafel proof ');

/**
 * The first words over a link: each side shows its pass and proves that it holds the session's key, over a nonce of the
 * other and over what encrypts this very link. Until that is done nothing of the table is said or taken in. A man in the
 * middle has another link to each side, so no proof fits (TD21).
 */
export class Handshake {
  readonly #link: Link;
  readonly #identity: Identity;
  readonly #schemaVersion: number;
  readonly #scheduler: Scheduler;
  readonly #end: (greeting: Greeting) => void;
  readonly #nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  #hello: Hello | undefined;
  #pass: Pass | undefined;
  #proof: Uint8Array | undefined;
  #isEnded = false;
  #leftMs = PATIENCE_MS;
  #stopRepeating: () => void = () => undefined;

  constructor(
    link: Link,
    identity: Identity,
    schemaVersion: number,
    scheduler: Scheduler,
    end: (greeting: Greeting) => void,
  ) {
    this.#link = link;
    this.#identity = identity;
    this.#schemaVersion = schemaVersion;
    this.#scheduler = scheduler;
    this.#end = end;
    this.#repeat();
  }

  /** Takes the other side's words in turn. */
  async take(message: ControlMessage | undefined): Promise<void> {
    if (message?.type === 'hello') await this.#takeHello(message);
    else if (message?.type === 'proof') await this.#takeProof(message.signature);
    else if (message === undefined) this.#finish({ type: 'refused', kind: 'unfit-message' });
  }

  /** Says hello again: after the facilitator's certificate became known. */
  async greetAgain(): Promise<void> {
    if (this.#isEnded) return;
    this.#sayHello();
    if (this.#hello !== undefined && this.#pass === undefined) await this.#takeHello(this.#hello);
  }

  /** Says the proof again to someone who asks after this side was satisfied. */
  repeatProof(): void {
    if (this.#proof !== undefined) this.#say({ type: 'proof', signature: this.#proof });
  }

  stop(): void {
    this.#isEnded = true;
    this.#stopRepeating();
  }

  /** A lossy link may swallow a greeting; it is repeated until it is answered. */
  #repeat(): void {
    this.#sayHello();
    if (this.#proof !== undefined) this.repeatProof();
    this.#stopRepeating = this.#scheduler.after(REPEAT_AFTER_MS, () => {
      // Without the certificate neither side is to blame: both wait for somebody who has it.
      if (this.#identity.certificate !== undefined) this.#leftMs -= REPEAT_AFTER_MS;
      if (this.#leftMs <= 0) this.#finish({ type: 'silent' });
      else this.#repeat();
    });
  }

  #sayHello(): void {
    this.#say({
      type: 'hello',
      linkVersion: LINK_VERSION,
      oldestLinkVersion: OLDEST_LINK_VERSION,
      schemaVersion: this.#schemaVersion,
      epoch: this.#identity.epoch,
      nonce: this.#nonce,
      pass: this.#identity.pass,
      certificate: this.#identity.certificate ?? new Uint8Array(0),
    });
  }

  async #takeHello(hello: Hello): Promise<void> {
    if (this.#isEnded) return;
    if (this.#pass !== undefined) {
      this.repeatProof();
      return;
    }
    if (hello.nonce.length !== NONCE_BYTES) {
      this.#finish({ type: 'refused', kind: 'unfit-message' });
      return;
    }
    this.#hello = hello;
    const isMineOlder = LINK_VERSION < hello.oldestLinkVersion;
    if (isMineOlder || hello.linkVersion < OLDEST_LINK_VERSION) {
      this.#finish({ type: 'other-version', isMineOlder });
      return;
    }
    if (hello.epoch !== this.#identity.epoch) {
      const stated = await verifyCertificate(this.#identity.anchor, hello.certificate);
      this.#finish({ type: 'other-keys', isMineOlder: (stated?.epoch ?? 0) > this.#identity.epoch });
      return;
    }
    if (hello.certificate.length > 0 && this.#identity.certificate === undefined)
      await this.#identity.takeCertificate(hello.certificate);
    const pass = await this.#identity.readPass(hello.pass);
    if (pass === 'unknown') return;
    if (pass === 'unfit' || pass.epoch !== this.#identity.epoch || pass.sessionId === this.#identity.sessionId) {
      this.#finish({ type: 'refused', kind: 'outsider' });
      return;
    }
    this.#proof = await this.#identity.sign(this.#toProve(hello.nonce, this.#nonce));
    this.#pass = pass;
    this.repeatProof();
  }

  async #takeProof(signature: Uint8Array): Promise<void> {
    // A proof before its greeting was understood comes again with the next greeting.
    if (this.#isEnded || this.#hello === undefined || this.#pass === undefined) return;
    const pass = this.#pass;
    const isProven = await this.#identity.verify(
      pass.sessionId,
      this.#toProve(this.#nonce, this.#hello.nonce),
      signature,
    );
    const { schemaVersion } = this.#hello;
    this.#finish(isProven ? { type: 'proven', pass, schemaVersion } : { type: 'refused', kind: 'replayed-proof' });
  }

  /** Who proves signs the nonce it was given first, so that a proof cannot be thrown back at its maker. */
  #toProve(given: Uint8Array, own: Uint8Array): Uint8Array {
    return concat(LABEL, this.#link.binding, given, own);
  }

  #finish(greeting: Greeting): void {
    if (this.#isEnded) return;
    this.stop();
    this.#end(greeting);
  }

  #say(message: Exclude<ControlMessage, { type: 'skipped' }>): void {
    this.#link.send('control', encodeControl(message));
  }
}
