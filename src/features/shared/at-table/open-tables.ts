import type { Services } from '$actions';
import { keepWindow } from './live/keep-window';
import { TableSession } from './table-session.svelte';

/** How long a table that nobody looks at stays linked: the time to go from one of its pages to the next. */
const GRACE_MS = 1_500;
/** How long at most it stays linked for others who are there and lack what was written here. */
const GIVE_MS = 180_000;

type Entry = {
  readonly session: TableSession;
  holderCount: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends asking before the browser closes, where others still wait for words of a table that was left. */
  stopKeeping?: (() => void) | undefined;
};

/** The tables that are open on this device. Pages of one table share its session; the last to let go closes it. */
export class OpenTables {
  readonly #services: Services;
  readonly #entriesById = new Map<string, Entry>();
  readonly #closingsById = new Map<string, Promise<void>>();

  constructor(services: Services) {
    this.#services = services;
  }

  /** Opens a table or joins in its session. Whoever holds must release, once. */
  hold(tableId: string): TableSession {
    const entry = this.#entriesById.get(tableId) ?? this.#begin(tableId);
    this.#stopLeaving(entry);
    entry.holderCount += 1;
    return entry.session;
  }

  /**
   * Lets go of a table. It closes a moment later, unless someone holds it by then. While words are on this device only
   * and others who are there are still to get them, it stays linked out of sight.
   */
  release(session: TableSession): void {
    const { tableId } = session;
    const entry = this.#entriesById.get(tableId);
    if (entry?.session !== session) return;
    entry.holderCount -= 1;
    if (entry.holderCount > 0) return;
    if (session.opening.type === 'failed') entry.timer = setTimeout(() => void this.closeNow(tableId), 0);
    else {
      if (session.isGiving) entry.stopKeeping = keepWindow(session);
      this.#closeLater(entry, GIVE_MS);
    }
  }

  #closeLater(entry: Entry, leftMs: number): void {
    entry.timer = setTimeout(() => {
      if (entry.session.isGiving && leftMs > 0) this.#closeLater(entry, leftMs - GRACE_MS);
      else void this.closeNow(entry.session.tableId);
    }, GRACE_MS);
  }

  /** Closes a table at once, whoever holds it, and settles when its storage is free. */
  closeNow(tableId: string): Promise<void> {
    const entry = this.#entriesById.get(tableId);
    if (entry === undefined) return this.#closingsById.get(tableId) ?? Promise.resolve();
    this.#stopLeaving(entry);
    this.#entriesById.delete(tableId);
    const closing = entry.session.close().finally(() => {
      if (this.#closingsById.get(tableId) === closing) this.#closingsById.delete(tableId);
    });
    this.#closingsById.set(tableId, closing);
    return closing;
  }

  /** Closes all tables at once, and settles when nothing of theirs is in use. */
  async closeAll(): Promise<void> {
    await Promise.all([...this.#entriesById.keys(), ...this.#closingsById.keys()].map((id) => this.closeNow(id)));
  }

  #stopLeaving(entry: Entry): void {
    clearTimeout(entry.timer);
    entry.stopKeeping?.();
    entry.stopKeeping = undefined;
  }

  #begin(tableId: string): Entry {
    const session = new TableSession(this.#services, tableId);
    const entry: Entry = { session, holderCount: 0, timer: undefined };
    this.#entriesById.set(tableId, entry);
    void session.start(this.#closingsById.get(tableId));
    return entry;
  }
}

const openTablesByServices = new WeakMap<Services, OpenTables>();

/** The open tables of this app. */
export function openTablesOf(services: Services): OpenTables {
  const known = openTablesByServices.get(services);
  if (known !== undefined) return known;
  const made = new OpenTables(services);
  openTablesByServices.set(services, made);
  return made;
}
