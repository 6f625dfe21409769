import { t } from '$i18n';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView, type NodeViewConstructor } from 'prosemirror-view';
import { initProseMirrorDoc, yCursorPluginKey, ySyncPluginKey } from 'y-prosemirror';
import type {
  ChangeGuard,
  DocumentEditor,
  DocumentEditorOptions,
  EditorCommand,
  EditorMode,
  PointedOut,
  PointOut,
} from './editor-types';
import { toSafeLink } from './model/links';
import { headingAt, readOutline, type OutlineEntry } from './model/outline';
import { readDocument } from './model/read';
import { documentSchema } from './model/schema';
import type { SharedFragment, SharedObserver } from './model/shared';
import { createUnknownContentCounter, type UnknownContentCounter } from './model/unknown-content';
import { focusReading, readingKey } from './reading/reading-view';
import { commandRules, linkRange, setLink, type CommandName } from './view/commands';
import { refreshMirror } from './view/mirror';
import { endUndoStep, isFromOthers, isFromShared } from './view/origins';
import { createPasteParser, toAcceptableSlice } from './view/paste';
import { fromShared, toShared } from './view/shared-places';
import { editingPlugins, readingPlugins, type EditingContext } from './view/plugins';
import { refuseStep } from './view/undo';
import { markWordLists } from './view/word-lists';

const pasteParser = createPasteParser(documentSchema);

/** Opens a shared document on the page, for writing or for reading. */
export const createDocumentEditor = (options: DocumentEditorOptions): DocumentEditor => new MountedEditor(options);

class MountedEditor implements DocumentEditor {
  readonly #options: DocumentEditorOptions;
  readonly #context: EditingContext;
  readonly #counter: UnknownContentCounter;
  readonly #listeners = new Set<() => void>();
  #isReadOnly: boolean;
  #isHeld = false;
  #label: string;
  #mode: EditorMode = 'reading';
  #leftOutCount = 0;
  /** Whether the shared document has changed and the view has not followed yet. */
  #isBehind = false;
  #isDestroyed = false;
  /** Whether words of others are brought into the view at this moment. */
  #isTakingOthers = false;
  readonly #pointedOut = new Set<PointOut>();
  #drawLiving: NodeViewConstructor = drawUnfilled;
  #guard: ChangeGuard | undefined;
  #isUnguarded = false;
  #view: EditorView;
  readonly #stopListening: (() => void) | undefined;

  constructor(options: DocumentEditorOptions) {
    const { fragment, awareness, chapters = [] } = options;
    this.#options = options;
    this.#context = { fragment, awareness, chapters };
    this.#isReadOnly = options.isReadOnly;
    this.#label = options.label;
    this.#counter = createUnknownContentCounter(fragment);
    // Before the view binds itself, so that unknown parts are seen before y-prosemirror would delete them.
    fragment.observeDeep(this.#onSharedChange);
    this.#view = this.#createView();
    this.#stopListening = options.beforeOthersWords?.(() => {
      this.#readCaret();
    });
  }

  get mount(): HTMLElement {
    return this.#options.mount;
  }

  get mode(): EditorMode {
    return this.#isHeld && this.#mode === 'editing' ? 'suggesting' : this.#mode;
  }

  get state(): EditorState {
    return this.#view.state;
  }

  get fragment(): SharedFragment {
    return this.#options.fragment;
  }

  get leftOutCount(): number {
    return this.#leftOutCount;
  }

  command(name: CommandName): EditorCommand {
    const { command, isActive } = commandRules[name];
    return {
      isActive: () => isActive(this.#view.state),
      isEnabled: () => this.mode === 'editing' && command(this.#view.state),
      run: () => {
        if (this.#mode !== 'editing') return;
        command(this.#view.state, this.#view.dispatch, this.#view);
        this.focus();
      },
    };
  }

  outline(): readonly OutlineEntry[] {
    return readOutline(this.#view.state.doc);
  }

  currentHeading(): number | undefined {
    return headingAt(this.outline(), this.#view.state.selection.from)?.index;
  }

  scrollToHeading(index: number): void {
    const entry = this.outline()[index];
    if (entry === undefined) return;
    const heading = this.#view.nodeDOM(entry.position);
    if (heading instanceof HTMLElement) heading.scrollIntoView({ block: 'start' });
    const end = this.#view.state.doc.resolve(entry.position + 1).end();
    this.select(end, end);
  }

  select(from: number, to: number): void {
    if (this.#isDestroyed) return;
    const { tr } = this.#view.state;
    this.#view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, to)));
    // A keyboard on the screen would hide the very place one goes to.
    if (!isTouchFirst()) this.focus();
  }

  currentLink(): string | undefined {
    return linkRange(this.#view.state)?.href;
  }

  setLink(href: string): boolean {
    const address = toSafeLink(href);
    if (address === undefined || this.#mode !== 'editing') return false;
    setLink(address)(this.#view.state, this.#view.dispatch);
    this.focus();
    return true;
  }

  setReadOnly(isReadOnly: boolean): void {
    if (this.#isReadOnly === isReadOnly || this.#isDestroyed) return;
    this.#isReadOnly = isReadOnly;
    this.#rebuild();
  }

  hold(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    this.#lookAnew();
    this.#notify();
  }

  positionAt(x: number, y: number): number | undefined {
    return this.#view.posAtCoords({ left: x, top: y })?.pos;
  }

  setLabel(label: string): void {
    if (this.#label === label) return;
    this.#label = label;
    this.#lookAnew();
  }

  pointOut(list: PointOut): () => void {
    this.#pointedOut.add(list);
    this.#lookAnew();
    return () => {
      this.#pointedOut.delete(list);
      this.#lookAnew();
    };
  }

  changeText(change: (state: EditorState) => Transaction): void {
    if (this.#mode === 'editing' && !this.#isDestroyed) this.#view.dispatch(change(this.#view.state));
  }

  endUndoStep(): void {
    endUndoStep(this.#view.state);
  }

  toShared(position: number): unknown {
    return toShared(this.#view.state, this.#options.fragment, position);
  }

  fromShared(place: object): number | undefined {
    return fromShared(this.#view.state, this.#options.fragment, place);
  }

  changeTogether(changes: readonly ((state: EditorState) => Transaction)[]): void {
    if (this.#mode !== 'editing' || this.#isDestroyed) return;
    this.endUndoStep();
    this.#isUnguarded = true;
    this.#options.fragment.doc?.transact(() => {
      for (const change of changes) this.#view.dispatch(change(this.#view.state));
    }, ySyncPluginKey);
    this.#isUnguarded = false;
    this.endUndoStep();
  }

  drawLiving(draw: NodeViewConstructor): void {
    this.#drawLiving = draw;
    this.#readCaret();
    // Drawing all anew takes a while in a long text, so only where there is a living block already.
    if (this.mount.querySelector('[data-living]') !== null) this.#view.setProps({ nodeViews: { living: draw } });
  }

  guard(guard: ChangeGuard | undefined): void {
    this.#guard = guard;
  }

  focus(): void {
    if (this.#isDestroyed) return;
    if (this.mode === 'editing') this.#view.focus();
    else focusReading(this.#view);
  }

  onUpdate(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#options.fragment.unobserveDeep(this.#onSharedChange);
    this.#stopListening?.();
    this.#listeners.clear();
    this.#view.destroy();
  }

  #createView(): EditorView {
    const unknownCount = this.#counter.count();
    if (this.#isReadOnly) this.#mode = 'reading';
    else this.#mode = unknownCount > 0 ? 'unknown-parts' : 'editing';
    this.#leftOutCount = unknownCount;
    this.#isBehind = false;
    const view = new EditorView(this.#options.mount, {
      state: this.#mode === 'editing' ? this.#createEditingState() : this.#createReadingState(),
      editable: () => this.mode === 'editing',
      handleDOMEvents: { keydown: (shown, event) => this.mode !== 'editing' && readingKey(shown, event) },
      attributes: () => this.#attributes(),
      decorations: (state) => {
        const shown = [...this.#pointedOut].flatMap((list) => [...list(state)]);
        return DecorationSet.create(state.doc, shown.map(drawOver));
      },
      nodeViews: { living: (...given) => this.#drawLiving(...given) },
      clipboardParser: pasteParser,
      transformPastedHTML: markWordLists,
      transformPasted: toAcceptableSlice,
      // y-prosemirror asks for the caret to be scrolled to at each word of another: a layout of the whole page each time,
      // where the browser itself keeps in place what one reads.
      handleScrollToSelection: () => this.#isTakingOthers && holdsScrollPlace,
      dispatchTransaction: (transaction) => {
        const cursors: unknown = transaction.docChanged ? undefined : transaction.getMeta(yCursorPluginKey);
        if (cursors === undefined) this.#apply(view, transaction);
        else {
          this.#readCaret();
          this.#apply(view, view.state.tr.setMeta(yCursorPluginKey, cursors));
        }
      },
    });
    return view;
  }

  #createEditingState(): EditorState {
    const { doc, mapping } = initProseMirrorDoc(this.#options.fragment, documentSchema);
    const plugins = editingPlugins(this.#context, mapping);
    // An empty shared document stays empty until someone types: filling it here, everybody would.
    return EditorState.create(doc.childCount > 0 ? { doc, plugins } : { schema: documentSchema, plugins });
  }

  #createReadingState(): EditorState {
    const read = readDocument(this.#options.fragment);
    return EditorState.create({ doc: read.document, plugins: readingPlugins(this.#context, read) });
  }

  #lookAnew(): void {
    if (this.#isDestroyed) return;
    this.#readCaret();
    this.#view.setProps({});
  }

  #attributes(): Record<string, string> {
    const { language = 'nl', descriptionId } = this.#options;
    const common = {
      class: 'document-text ot-prose',
      'aria-label': this.#label,
      lang: language,
      ...(descriptionId === undefined ? {} : { 'aria-describedby': descriptionId }),
    };
    if (this.mode !== 'editing') return { ...common, role: 'document', tabindex: '0' };
    return { ...common, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true' };
  }

  #apply(view: EditorView, transaction: Transaction): void {
    if (view.isDestroyed || this.#isRefused(transaction, view.state)) return;
    this.#isTakingOthers = isFromOthers(transaction);
    view.updateState(view.state.apply(transaction));
    this.#isTakingOthers = false;
    if (isFromShared(transaction)) this.#isBehind = false;
    if (transaction.docChanged) this.#options.onChange?.();
    if (transaction.docChanged || transaction.selectionSet || transaction.storedMarksSet) this.#notify();
  }

  /** Whether a change may not be made. What undo did is done by then, so it is taken back right after. */
  #isRefused(transaction: Transaction, before: EditorState): boolean {
    if (!transaction.docChanged || this.#isUnguarded || isFromOthers(transaction)) return false;
    if (this.#guard?.(transaction, before) !== false) return false;
    if (!isFromShared(transaction)) return true;
    refuseStep((takeBack) => {
      this.#isUnguarded = true;
      takeBack();
      this.#isUnguarded = false;
    });
    return false;
  }

  /**
   * Reads where the caret stands now. Browsers tell that a moment late; whatever is drawn in that moment would put it back
   * where it was, and the next letters would stand in the wrong place.
   */
  #readCaret(): void {
    if (this.mode !== 'editing' || this.#view.composing || !this.#view.hasFocus()) return;
    this.#view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  readonly #onSharedChange: SharedObserver = (events, { origin }) => {
    this.#counter.forget(events);
    if (origin === ySyncPluginKey) return;
    if (this.#mode !== 'editing') this.#refresh();
    else if (this.#counter.count() > 0) this.#rebuild();
    else this.#expectView();
  };

  /** Follows a change in a view that only shows; where nothing unknown is left, one can type again. */
  #refresh(): void {
    const read = readDocument(this.#options.fragment);
    this.#leftOutCount = read.leftOutCount;
    refreshMirror(this.#view, read);
    if (this.#mode === 'unknown-parts' && read.leftOutCount === 0) this.#rebuildSoon(() => this.#mode !== 'editing');
    else this.#notify();
  }

  /**
   * y-prosemirror brings a change into the view right after this. Should it fail to, the next key typed would undo the
   * other person's change, so the view is made anew before anyone can type.
   */
  #expectView(): void {
    this.#isBehind = true;
    this.#rebuildSoon(() => this.#isBehind);
  }

  #rebuildSoon(isNeeded: () => boolean): void {
    queueMicrotask(() => {
      if (!this.#isDestroyed && isNeeded()) this.#rebuild();
    });
  }

  #rebuild(): void {
    const hadFocus = this.#view.hasFocus();
    this.#view.destroy();
    this.#view = this.#createView();
    if (hadFocus) this.focus();
    this.#notify();
  }
}

/** Whether the browser keeps what is in sight in its place when something above it grows; Safari does not. */
const holdsScrollPlace = typeof CSS !== 'undefined' && CSS.supports('overflow-anchor', 'auto');

function drawOver({ from, to, attributes, point, isField = false }: PointedOut): Decoration {
  if (point === undefined) return Decoration.inline(from, to, attributes);
  const key = JSON.stringify(attributes);
  return Decoration.widget(from, point, { key, side: -1, ignoreSelection: true, stopEvent: () => isField });
}

/** A living block before it is known what it shows. */
const drawUnfilled: NodeViewConstructor = () => {
  const dom = document.createElement('div');
  dom.dataset['living'] = '';
  dom.textContent = t('editor.living');
  return { dom };
};

const isTouchFirst = (): boolean => window.matchMedia('(pointer: coarse)').matches;
