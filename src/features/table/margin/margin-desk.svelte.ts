import {
  answerSuggestion,
  makeSuggestion,
  placeComment,
  putBackWords,
  replaceSuggestion,
  replyToComment,
  rewordWords,
  setCommentState,
  withdrawWords,
  type OpenedTable,
} from '$actions';
import {
  countOpen,
  viewMargin,
  type AppError,
  type CommentThread,
  type MarginView,
  type Passage,
  type Result,
  type SaidInThread,
  type Suggestion,
  type SuggestionAnswer,
  type SuggestionView,
} from '$domain';
import type { DocumentEditorHandle, Passages, PassageTools, PlacedPassage } from '$editor';
import { t, type MessageKey } from '$i18n';
import { onMarginChange, readMargin } from '$table';
import { followSoon, toasts } from '$ui';
import { tick } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import type { AppContext } from '../../shared/app-context';
import { openTablesOf } from '../../shared/at-table/open-tables';
import type { TableSession } from '../../shared/at-table/table-session.svelte';
import { draftsOf, type MarginDrafts, type Writing } from './margin-drafts.svelte';
import { listMarks } from './margin-list';
import { SuggestMode } from './suggesting/suggest-mode.svelte';
import { OwnWords } from './own-words.svelte';

type Means = Pick<AppContext, 'services' | 'save'>;

const SAID_BY_ANSWER = {
  accepted: 'margin.saidAccepted',
  declined: 'margin.saidDeclined',
  withdrawn: 'margin.saidWithdrawn',
  open: 'margin.saidReopened',
} as const satisfies Record<SuggestionAnswer['state'], MessageKey>;

/** The margin of one open document: comments and suggestions, where they stand, and what is being written. */
export class MarginDesk {
  readonly session: TableSession;
  readonly drafts: MarginDrafts;
  readonly suggesting: SuggestMode;
  view: MarginView = $state.raw({ threads: [], suggestions: [] });
  places: readonly PlacedPassage[] = $state.raw([]);
  unreadableCount = $state(0);
  isOpen = $state(false);
  isBusy = $state(false);
  /** Why there is nothing to write about where one stands. */
  problem: string | undefined = $state();
  /** Which one was gone to or tapped last. */
  currentId: string | undefined = $state();
  hasSelection = $state(false);
  /** Where the selection is in the document, for what follows it on the page. */
  selected = $state('');
  /** The ids of those the cursor stands in. */
  idsHere: readonly string[] = $state.raw([]);

  /** Shows how the place that the cursor stands in was written apart; absent elsewhere. */
  showApart: (() => void) | undefined = $state();

  readonly #wide = new MediaQuery('min-width: 60rem');
  readonly #means: Means;
  readonly #opened: OpenedTable;
  readonly #editor: DocumentEditorHandle;
  readonly #tools: PassageTools;
  readonly #passages: Passages;
  readonly #own: OwnWords;
  readonly #stops: readonly (() => void)[];
  readonly #reading = followSoon(() => this.#read());
  readonly #following = followSoon(() => this.#follow());

  constructor(
    means: Means,
    session: TableSession,
    opened: OpenedTable,
    editor: DocumentEditorHandle,
    tools: PassageTools,
  ) {
    this.session = session;
    this.drafts = draftsOf(session);
    this.#means = means;
    this.#opened = opened;
    this.#editor = editor;
    this.#tools = tools;
    this.#passages = tools.createPassages(editor, {
      onChange: () => this.#following.ask(),
      // Over the text it would come between who taps and the cursor: the bar offers it there.
      onTap: (ids, hasCursor) => {
        if (this.fitsBeside || !hasCursor) this.showCard(ids[0]);
      },
    });
    this.#own = new OwnWords(opened, {
      services: means.services,
      mayWrite: () => this.mayWrite,
      mayComment: () => this.mayComment,
      onProven: () => this.#reading.ask(),
    });
    this.#stops = [
      () => this.#own.close(),
      onMarginChange(opened.table, () => this.#reading.ask()),
      editor.onUpdate(() => this.#following.ask()),
      this.#listenForKeys(),
      () => this.#reading.cancel(),
      () => this.#following.cancel(),
      () => this.#passages.destroy(),
    ];
    this.suggesting = new SuggestMode(means, opened, editor, () => this.#read());
    this.#read();
    if (session.isCommenter) void this.suggesting.turn(true);
  }

  get openCount(): ReturnType<typeof countOpen> {
    return countOpen(this.view);
  }

  /** Whether it stands beside the text now, and not over it. */
  get isBeside(): boolean {
    return this.isOpen && this.#wide.current;
  }

  /** Whether there is room for it beside the text. */
  get fitsBeside(): boolean {
    return this.#wide.current;
  }

  get writing(): Writing | undefined {
    return this.drafts.writing;
  }

  get myPartyId(): string {
    return this.#opened.known.me.participant.partyId;
  }

  /** Whether one may change the text: take over a suggestion, or decline it. */
  get mayWrite(): boolean {
    return this.session.mayWrite;
  }

  /** Whether one may say something, and suggest. */
  get mayComment(): boolean {
    return this.session.mayComment;
  }

  /** Whether these are one's own words, which one may take back or put in other words. */
  mayChange(said: SaidInThread | SuggestionView): boolean {
    return this.#own.mayChange(said);
  }

  /** Begins to write of what is selected in the text; says beside it when that is no passage. */
  begin(kind: Writing['kind']): void {
    this.isOpen = true;
    // What is being written already is not to be lost to a key.
    if (this.writing !== undefined) return;
    const made = this.#tools.anchorOfSelection(this.#editor);
    this.problem = made.ok ? this.#problemOf(kind, made.value) : t(`margin.problem_${made.error}`);
    if (made.ok && this.problem === undefined) this.drafts.begin({ kind, passage: made.value });
  }

  /** Begins to write something else for one's own suggestion. */
  revise(suggestion: Suggestion): void {
    this.problem = undefined;
    this.drafts.revise(suggestion);
  }

  stopWriting(): void {
    this.drafts.writing = undefined;
    this.problem = undefined;
  }

  /** Opens the margin at one of them. */
  showCard(id: string | undefined): void {
    if (id === undefined) return;
    this.isOpen = true;
    this.#point(id);
  }

  /** Goes to its words in the text. */
  async goTo(id: string): Promise<void> {
    this.currentId = id;
    if (!this.fitsBeside) this.isOpen = false;
    await tick();
    this.#passages.goTo(id);
  }

  place(text: string, mentions: readonly string[]): Promise<boolean> {
    const { writing } = this;
    if (writing === undefined) return Promise.resolve(false);
    return this.#write(async ({ services }) => {
      const words = { passage: writing.passage, text, mentions: [...mentions] };
      const placed = await placeComment(services, this.#opened, words);
      if (placed.ok) this.#endWriting(placed.value);
      return placed;
    }, t('margin.saidPlaced'));
  }

  suggest(words: string, reason: string): Promise<boolean> {
    const { writing } = this;
    if (writing === undefined) return Promise.resolve(false);
    return this.#write(
      async ({ services }) => {
        const { passage, earlier } = writing;
        const made = await (earlier === undefined
          ? makeSuggestion(services, this.#opened, { passage, words, reason })
          : replaceSuggestion(services, this.#opened, earlier, { words, reason }));
        if (made.ok) this.#endWriting(made.value);
        return made;
      },
      t(writing.earlier === undefined ? 'margin.saidSuggested' : 'margin.saidSuggestionChanged'),
    );
  }

  reply({ id }: CommentThread, text: string, mentions: readonly string[]): Promise<boolean> {
    const words = { commentId: id, text, mentions: [...mentions] };
    return this.#write(async ({ services }) => {
      const replied = await replyToComment(services, this.#opened, words);
      if (replied.ok) this.drafts.endReply(id);
      return replied;
    }, t('margin.saidReplied'));
  }

  settle({ id }: CommentThread, state: 'open' | 'resolved'): Promise<boolean> {
    const back = state === 'open' ? 'resolved' : 'open';
    return this.#write(
      ({ services }) => setCommentState(services, this.#opened, { commentId: id, state }),
      t(state === 'resolved' ? 'margin.saidResolved' : 'margin.saidReopened'),
      ({ services }, opened) => setCommentState(services, opened, { commentId: id, state: back }),
    );
  }

  withdraw(said: SaidInThread): Promise<boolean> {
    return this.#write(
      ({ services }) => withdrawWords(services, this.#opened, said),
      t('margin.saidTakenBack'),
      ({ services }, opened) => putBackWords(services, opened, said),
    );
  }

  reword(said: SaidInThread, text: string, mentions: readonly string[]): Promise<boolean> {
    return this.#write(
      async ({ services }) => {
        const reworded = await rewordWords(services, this.#opened, said, { text, mentions: [...mentions] });
        if (reworded.ok) this.drafts.endChange(said.id);
        return reworded;
      },
      t('margin.saidChanged'),
      ({ services }, opened) => putBackWords(services, opened, said),
    );
  }

  /**
   * Puts the words of a suggestion in the text in the place of `expected`, which is what one sees there. Where something
   * else stands by now nothing happens but that this is told.
   */
  async accept(suggestion: SuggestionView, expected: string, reason?: string): Promise<boolean> {
    if (this.isBusy) return false;
    if (expected !== suggestion.words) {
      const outcome = this.#passages.replace(suggestion.id, expected, suggestion.words);
      if (outcome !== 'done') {
        toasts.show({ text: t(`margin.not_${outcome}`), kind: 'danger' });
        return false;
      }
    }
    const after = this.#editor.state.doc;
    return this.#write(
      ({ services }) =>
        answerSuggestion(services, this.#opened, suggestion, { state: 'accepted', ...(reason && { reason }) }),
      t('margin.saidAccepted'),
      async ({ services }, opened) => {
        const reopened = await answerSuggestion(services, opened, suggestion, { state: 'open' });
        // Whoever wrote on would lose that too: they take it back by themselves.
        if (this.#editor.state.doc === after && expected !== suggestion.words) this.#editor.command('undo').run();
        else toasts.show({ text: t('margin.undoByHand') });
        return reopened;
      },
    );
  }

  answer(suggestion: SuggestionView, answer: SuggestionAnswer): Promise<boolean> {
    const back: SuggestionAnswer | undefined = answer.state === 'open' ? undefined : { state: 'open' };
    return this.#write(
      ({ services }) => answerSuggestion(services, this.#opened, suggestion, answer),
      t(SAID_BY_ANSWER[answer.state]),
      back && (({ services }, opened) => answerSuggestion(services, opened, suggestion, back)),
    );
  }

  close(): void {
    this.suggesting.close();
    for (const stop of this.#stops) stop();
  }

  #problemOf(kind: Writing['kind'], { quote }: Passage): string | undefined {
    if (kind === 'comment') return quote === '' ? t('margin.problem_no-place') : undefined;
    const { doc, selection } = this.#editor.state;
    const isFit = this.#tools.isReplaceable(doc, selection.from, selection.to);
    return isFit ? undefined : t('margin.problem_paragraphs');
  }

  #endWriting(id: string): void {
    this.stopWriting();
    this.#read();
    this.#point(id);
  }

  #point(id: string): void {
    this.currentId = id;
    this.#passages.setCurrent(id);
  }

  #read(): void {
    const content = readMargin(this.#opened.table);
    this.view = viewMargin(this.#own.apply(content));
    this.unreadableCount = content.unreadableCount;
    this.#passages.show(listMarks(this.view, this.session.parties, this.suggesting.isOn));
    this.#follow();
  }

  #follow(): void {
    this.places = this.#passages.places();
    const { empty, from, to } = this.#editor.state.selection;
    this.hasSelection = !empty;
    this.selected = `${from} ${to}`;
    this.idsHere = this.#passages.atSelection();
  }

  /** Ctrl, Alt and M in the text: a comment on what is selected, as people know it from elsewhere. */
  #listenForKeys(): () => void {
    const { mount } = this.#editor;
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== 'KeyM' || !this.mayComment) return;
      // The right Alt is Ctrl and Alt to some systems, and makes another letter.
      if (!event.metaKey && event.key.toLowerCase() !== 'm') return;
      event.preventDefault();
      this.begin('comment');
    };
    mount.addEventListener('keydown', onKey);
    return () => {
      mount.removeEventListener('keydown', onKey);
    };
  }

  /** Writes at the table, says that it was done, and offers to undo it; says whether it worked. */
  async #write<T>(
    write: (means: Means) => Promise<Result<T, AppError>>,
    text: string,
    undo?: (means: Means, opened: OpenedTable) => Promise<Result<undefined, AppError>>,
  ): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    const written = await this.#means.save(() => write(this.#means));
    this.isBusy = false;
    if (!written.ok) return false;
    const run = (): void =>
      void this.#atTable((opened) => (undo === undefined ? undefined : undo(this.#means, opened)));
    toasts.show({ text, kind: 'success', action: undo && { label: t('common.undo'), run } });
    return true;
  }

  /** Does something at the table, which may have been left by then. */
  async #atTable(run: (opened: OpenedTable) => Promise<Result<undefined, AppError>> | undefined): Promise<void> {
    const tables = openTablesOf(this.#means.services);
    const session = tables.hold(this.#opened.known.id);
    await session.whenOpened();
    if (session.opening.type === 'open') {
      const { opened } = session.opening;
      await this.#means.save(async () => (await run(opened)) ?? { ok: true, value: undefined });
    }
    tables.release(session);
  }
}
