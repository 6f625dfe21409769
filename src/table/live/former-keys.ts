import type { TableKey } from '$domain';
import type { Connection, Link, LinkTaker, Scheduler } from '$ports';
import { SCHEMA_VERSION } from '../schema';
import { deriveTableKeys, openRoleKeys, type TableKeys } from '../keys';
import { LINK_VERSION, OLDEST_LINK_VERSION } from './talk/link-version';
import { encodeControl } from './talk/messages';

export type FormerMeans = {
  readonly scheduler: Scheduler;
  /** Looks for others where devices with those keys do. */
  readonly connect: (keys: TableKeys, taker: LinkTaker) => Promise<Connection>;
};

/** Invitations of more renewals ago are not answered any more: looking for their holders costs at each. */
const MAX_EPOCHS = 3;
const MAX_LINKS = 16;
/** Who was told makes room for the next. */
const LINGER_MS = 120_000;
const NONCE_BYTES = 32;

/**
 * Tells whoever comes with keys of before that there are new ones, so that nobody waits for ever (TD98). Only a
 * facilitator's device does so: it alone comes to the topics of earlier epochs.
 *
 * @returns what ends it.
 */
export async function answerFormerKeys(key: TableKey, { scheduler, connect }: FormerMeans): Promise<() => void> {
  const opened = await openRoleKeys(key);
  const certificate = opened.ok ? opened.value.certificate : undefined;
  if (key.role !== 'facilitator' || certificate === undefined) return () => undefined;
  const first = Math.max(0, key.epoch - MAX_EPOCHS);
  const epochs = Array.from({ length: key.epoch - first }, (_, index) => first + index);
  const connections = await Promise.all(
    epochs.map(async (epoch) => {
      const keys = await deriveTableKeys({ ...key, epoch });
      return keys.ok ? connect(keys.value, new FormerTaker(key.epoch, certificate, scheduler)) : undefined;
    }),
  );
  return () => {
    for (const connection of connections) connection?.disconnect();
  };
}

/** Shows the facilitator's word on the new keys to each link, and nothing else; what comes over it is not read. */
class FormerTaker implements LinkTaker {
  readonly #hello: Uint8Array;
  readonly #scheduler: Scheduler;
  readonly #stopsByLink = new Map<Link, () => void>();

  constructor(epoch: number, certificate: Uint8Array, scheduler: Scheduler) {
    this.#scheduler = scheduler;
    this.#hello = encodeControl({
      type: 'hello',
      linkVersion: LINK_VERSION,
      oldestLinkVersion: OLDEST_LINK_VERSION,
      schemaVersion: SCHEMA_VERSION,
      epoch,
      nonce: new Uint8Array(NONCE_BYTES),
      // No pass: this end proves nothing, so nobody takes it for a neighbour.
      pass: new Uint8Array(0),
      certificate,
    });
  }

  takeLink(link: Link): void {
    if (!this.mayOffer()) {
      link.close('surplus');
      return;
    }
    const stop = this.#scheduler.after(LINGER_MS, () => {
      link.close('surplus');
    });
    this.#stopsByLink.set(link, stop);
    link.listen({
      onMessage: () => undefined,
      onClose: () => {
        stop();
        this.#stopsByLink.delete(link);
      },
    });
    link.send('control', this.#hello);
  }

  mayOffer(): boolean {
    return this.#stopsByLink.size < MAX_LINKS;
  }

  onWanted(): () => void {
    return () => undefined;
  }

  sendSignal(): void {
    // Nobody is called through the room of former keys.
  }

  onSignal(): () => void {
    return () => undefined;
  }
}
