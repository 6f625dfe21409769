import type { LinkChannel, LinkEnding, LinkListener } from '$ports';
import { MAX_MESSAGE_BYTES } from './limits';

/** What arrived over a link: kept for its first listener, and told how it ended, once. */
export class Inbox {
  #listener: LinkListener | undefined;
  #kept: { readonly channel: LinkChannel; readonly message: Uint8Array }[] = [];
  #keptBytes = 0;
  #ending: LinkEnding | undefined;

  /** Hands a message on or keeps it; says whether there was room for it. */
  take(channel: LinkChannel, message: Uint8Array): boolean {
    if (this.#ending !== undefined) return true;
    if (this.#listener !== undefined) {
      this.#listener.onMessage(channel, message);
      return true;
    }
    this.#keptBytes += message.length;
    if (this.#keptBytes > MAX_MESSAGE_BYTES.content) return false;
    this.#kept.push({ channel, message });
    return true;
  }

  listen(listener: LinkListener): void {
    if (this.#listener !== undefined) throw new Error('This link has a listener already.');
    this.#listener = listener;
    for (const { channel, message } of this.#kept.splice(0)) listener.onMessage(channel, message);
    if (this.#ending !== undefined) listener.onClose(this.#ending);
  }

  /** The other side went out of reach, or came back. */
  tellAway(isAway: boolean): void {
    this.#listener?.onAway?.(isAway);
  }

  /** Nothing is heard after this. */
  end(ending: LinkEnding): void {
    if (this.#ending !== undefined) return;
    this.#ending = ending;
    this.#listener?.onClose(ending);
  }
}
