import { openTable, type OpenedTable, type Services } from '$actions';
import {
  isWriterRole,
  markParties,
  type AppError,
  type Language,
  type MarkedParty,
  type TableKey,
  type WithinParty,
} from '$domain';
import type { ConnectionStatus, SaveState } from '$ports';
import {
  onPresence,
  onTableChange,
  readPresence,
  readTableContent,
  readTableState,
  type LiveState,
  type PresentPerson,
  type TableContent,
  type TableState,
} from '$table';
import { followSoon } from '$ui';
import { Lead } from './lead/lead.svelte';
import { isUnderWay } from './live/cautious';
import { checkOnReturn } from './live/check-on-return';
import { LiveView } from './live/live-view.svelte';
import { ProvenRounds } from './live/proven-rounds';
import { Readings } from './live/readings';
import type { SyncView } from './live/sync-words';

/** How far the opening of a table is. `broken` is a fault of the program, for the boundary of the screen. */
export type Opening =
  | { readonly type: 'opening' }
  | { readonly type: 'open'; readonly opened: OpenedTable }
  | { readonly type: 'failed'; readonly error: AppError }
  | { readonly type: 'broken'; readonly cause: unknown };

const NOTHING: TableContent = {
  parties: [],
  participants: [],
  answers: [],
  withdrawnAnswers: [],
  arrangements: [],
  agreements: [],
  rounds: [],
  sealedAnswers: [],
  reveals: [],
  agendaItems: [],
  actions: [],
  ownQuestions: [],
  entryMatches: [],
  settledValues: [],
  claimChanges: [],
  ownerConfirmations: [],
  meetingMinutes: undefined,
  shown: undefined,
  hands: [],
  writtenRounds: [],
  writtenNotes: [],
  unreadableCount: 0,
};

/** "Saved" is shown after this much quiet, so that the words do not flicker with every key; "saving" after the letter. */
const SAVED_AFTER_QUIET_MS = 400;
/** Who types on without quiet sees at least this often that it is saved, when it is at that moment. */
const SAVED_AT_LEAST_MS = 800;

/**
 * A table that is open on this device, as screens see it: snapshots that follow the table, the others and the disk.
 * It has no derived state of its own, because it outlives the screens that read it.
 */
export class TableSession {
  readonly tableId: string;
  opening: Opening = $state.raw({ type: 'opening' });
  tableState: TableState = $state.raw({ type: 'waiting' });
  content: TableContent = $state.raw(NOTHING);
  present: readonly PresentPerson[] = $state.raw([]);
  connection: ConnectionStatus = $state.raw({ signalling: 'connecting' });
  saveState: SaveState = $state.raw({ type: 'saved', atMs: undefined });
  /** What this device may do at the table, as it is now: the keys may be renewed while the table is open. */
  key: TableKey | undefined = $state.raw();
  readonly liveView: LiveView;
  readonly lead = new Lead();
  /** Whether a large table is coming in here for the first time: drawing each piece of it would take longer than its coming. */
  isArriving = $state(false);
  /** Counts the readings of the table, for what follows the document's text. */
  revision = $state(0);
  /** Counts the readings of all but the text. */
  factsRevision = $state(0);

  readonly #services: Services;
  readonly #stops: (() => void)[] = [];
  readonly #rounds = new ProvenRounds();
  #work: Promise<void> = Promise.resolve();
  #isClosed = false;
  /** Whether nothing of the table was shown here yet. */
  #isNew = false;
  #quietTimer: ReturnType<typeof setTimeout> | undefined;
  /** Since when something was typed that has not been shown as saved. */
  #unsavedSinceMs: number | undefined;
  #readings: Readings | undefined;
  readonly #saving = followSoon(() => {
    const state = this.opening.type === 'open' ? this.opening.opened.stored.saveState : this.saveState;
    if (state.type !== 'saved') this.saveState = state;
  });

  constructor(services: Services, tableId: string) {
    this.#services = services;
    this.tableId = tableId;
    this.liveView = new LiveView({
      noteOnlyHere: (isOnlyHere) => {
        if (this.opening.type === 'open') void this.opening.opened.note({ isOnlyHere });
      },
    });
  }

  /** Who is there and where this device's words are, as it may be shown. */
  get live(): LiveState {
    return this.liveView.shown;
  }

  /** What the table is called; empty until its first facts have come in. */
  get name(): string {
    if (this.tableState.type === 'ready') return this.tableState.meta.name;
    return this.opening.type === 'open' ? this.opening.opened.known.name : '';
  }

  /** The language of its document. */
  get language(): Language {
    return this.tableState.type === 'ready' ? this.tableState.meta.language : 'nl';
  }

  /** The party whose internal table this is; `undefined` where several parties meet. */
  get withinParty(): WithinParty | undefined {
    if (this.tableState.type === 'ready') return this.tableState.meta.withinParty;
    return this.opening.type === 'open' ? this.opening.opened.known.withinParty : undefined;
  }

  /** The parties at the table with their letter and colour, the same on every device. */
  get parties(): readonly MarkedParty[] {
    return markParties(this.content.parties);
  }

  /** Whether there is nothing to show of the table yet. */
  get isWaiting(): boolean {
    return this.tableState.type === 'waiting' || this.isArriving;
  }

  /** Whether something that was typed is not on disk yet, without waiting for quiet. */
  get hasUnsaved(): boolean {
    return this.opening.type === 'open' && this.opening.opened.stored.saveState.type !== 'saved';
  }

  /** Whether a meeting is being led: something is talked about, written or shown, or somebody asks for the word. */
  get isLed(): boolean {
    const { agendaItems, hands, shown, writtenRounds } = this.content;
    return (
      this.lead.isShowing ||
      shown !== undefined ||
      hands.length > 0 ||
      agendaItems.some(({ state }) => state === 'talking') ||
      writtenRounds.some(({ shownAt }) => shownAt === undefined)
    );
  }

  /** Whether this device was invited to read or think along, or its person chose to read: it changes nothing itself. */
  get isReader(): boolean {
    if (this.opening.type !== 'open') return false;
    return (this.key !== undefined && !isWriterRole(this.key.role)) || this.#choseToRead;
  }

  /** Whether this device was invited to think along: it reads, and makes comments and suggestions. */
  get isCommenter(): boolean {
    return this.key?.role === 'commenter' && !this.#choseToRead;
  }

  /** Whether the person at this device may make comments and suggestions. */
  get mayComment(): boolean {
    return (this.isCommenter || !this.isReader) && this.#isFit;
  }

  /** Whether the person at this device may write: not in a table or beside an app of a newer form, and no reader. */
  get mayWrite(): boolean {
    return !this.isReader && this.#isFit;
  }

  get #choseToRead(): boolean {
    return this.opening.type === 'open' && this.opening.opened.known.me.participant.role === 'reader';
  }

  /** Whether words from here can be taken in by others: the table is here, and is of a form that this build writes. */
  get #isFit(): boolean {
    if (this.opening.type !== 'open' || this.tableState.type !== 'ready' || this.isArriving) return false;
    return !(this.live.problem?.type === 'other-version' && this.live.problem.isMineOlder);
  }

  /** Whether words that others wait for are on no other device, as it is at this moment. */
  get leavesOthersWithout(): boolean {
    return this.liveView.hasMetOthers && this.opening.type === 'open' && this.opening.opened.live.state.isOnlyHere;
  }

  /** Whether words are on no other device, while one that is there is still to get them; as it is at this moment. */
  get isGiving(): boolean {
    if (this.opening.type !== 'open') return false;
    const { state } = this.opening.opened.live;
    return state.isOnlyHere && isUnderWay(state);
  }

  /** What the words about this device's last words are made from. */
  get syncView(): SyncView {
    return {
      live: { devices: this.live.devices, isOnlyHere: this.liveView.isOnlyHere },
      isReader: this.isReader && !this.isCommenter,
      isLate: this.liveView.isLate,
      ownPartyName: this.opening.type === 'open' ? this.opening.opened.known.me.party.name : '',
    };
  }

  /** Opens the table once `before`, the closing of an earlier session of it, is done. */
  start(before: Promise<void> = Promise.resolve()): Promise<void> {
    this.#work = before.then(() => this.#open());
    return this.#work;
  }

  /** Settles when the table is open, or will not be. */
  whenOpened(): Promise<void> {
    return this.#work;
  }

  /** Tries again after a failure. */
  retry(): Promise<void> {
    if (this.opening.type !== 'failed') return this.#work;
    this.opening = { type: 'opening' };
    return this.start(this.#work);
  }

  /** Asks the disk again whether everything is there. */
  async retrySaving(): Promise<void> {
    if (this.opening.type === 'open') await this.opening.opened.stored.flush();
  }

  /** Ends the link and releases the table, also when it was still being opened. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#work;
    clearTimeout(this.#quietTimer);
    for (const stop of this.#stops.splice(0)) stop();
    if (this.opening.type === 'open') await this.opening.opened.close();
  }

  async #open(): Promise<void> {
    if (this.#isClosed) return;
    try {
      const opened = await openTable(this.#services, this.tableId);
      if (!opened.ok) this.opening = { type: 'failed', error: opened.error };
      else await this.#take(opened.value);
    } catch (cause) {
      this.opening = { type: 'broken', cause };
    }
  }

  /** Follows the table that has opened, unless its screens were left meanwhile. */
  async #take(opened: OpenedTable): Promise<void> {
    if (this.#isClosed) await opened.close();
    else this.#follow(opened);
  }

  #follow(opened: OpenedTable): void {
    const { table, stored, connection, live, known } = opened;
    const readings = new Readings((isOnlyText) => {
      if (isOnlyText && !this.isWaiting) this.revision += 1;
      else this.#read(opened);
    });
    this.#readings = readings;
    this.#stops.push(
      () => {
        readings.cancel();
      },
      this.#saving.cancel,
      onTableChange(table, ({ isOnlyText }) => {
        readings.ask(isOnlyText);
      }),
      onPresence(table, () => {
        // Presence changes in the middle of what the editor and Svelte do to the page (a text that loses the focus as it
        // is taken away): it is shown in a moment of its own.
        queueMicrotask(() => {
          if (!this.#isClosed) this.present = readPresence(table);
        });
      }),
      connection.onStatus((status) => {
        this.connection = status;
      }),
      stored.onSaveState((state) => {
        this.#showSaveState(state);
      }),
      live.onKey((key) => {
        this.key = key;
      }),
      live.onState(() => {
        if (this.isArriving && !live.state.isArriving) readings.ask();
      }),
      this.liveView.follow(live, known.isOnlyHere ?? false),
      checkOnReturn(() => {
        live.check();
      }),
    );
    this.key = known.key;
    this.#isNew = readTableState(table).type === 'waiting';
    this.#read(opened);
    this.present = readPresence(table);
    this.connection = connection.status;
    this.saveState = stored.saveState;
    this.opening = { type: 'open', opened };
  }

  #read({ table, live }: OpenedTable): void {
    this.tableState = readTableState(table);
    this.isArriving = this.#isNew && live.state.isArriving;
    if (this.isWaiting) return;
    this.#isNew = false;
    const content = readTableContent(table);
    this.content = this.#rounds.keep(content);
    this.revision += 1;
    this.factsRevision += 1;
    if (this.key !== undefined) void this.#proveRounds(content, this.key);
  }

  async #proveRounds(content: TableContent, key: TableKey): Promise<void> {
    // The browser may lack what it takes; then there is no round, and bringing in says so.
    const isAnyProven = await this.#rounds.check(content, key).catch(() => false);
    if (isAnyProven && !this.#isClosed) this.#readings?.ask();
  }

  #showSaveState(state: SaveState): void {
    clearTimeout(this.#quietTimer);
    if (state.type === 'failed') this.saveState = state;
    else if (state.type === 'saving') {
      this.#unsavedSinceMs ??= performance.now();
      this.#saving.ask();
    } else {
      const waitedMs = performance.now() - (this.#unsavedSinceMs ?? performance.now());
      const showMs = Math.min(SAVED_AFTER_QUIET_MS, Math.max(0, SAVED_AT_LEAST_MS - waitedMs));
      this.#quietTimer = setTimeout(() => {
        this.#unsavedSinceMs = undefined;
        this.saveState = state;
      }, showMs);
    }
  }
}
