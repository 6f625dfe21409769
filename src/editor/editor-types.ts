import type { EditorState, Transaction } from 'prosemirror-state';
import type { NodeViewConstructor } from 'prosemirror-view';
import type { OutlineEntry } from './model/outline';
import type { SharedAwareness, SharedFragment } from './model/shared';
import type { CommandName } from './view/commands';

/** A chapter that a new document begins with. The hint stands in the empty chapter and is never part of the text. */
export type Chapter = { readonly heading: string; readonly hint: string };

/** What an editor is made of. */
export type DocumentEditorOptions = {
  /** Where the text is put. The editor adds one element and takes it away again. */
  readonly mount: HTMLElement;
  readonly fragment: SharedFragment;
  /** Where the others' cursors come from, `user: { name, letter, colorIndex }` in each state; null shows none. */
  readonly awareness: SharedAwareness | null;
  readonly isReadOnly: boolean;
  /** The accessible name of the text. */
  readonly label: string;
  /** The language the text is written in, for spelling and speech. */
  readonly language?: string;
  /** The id of an element that says what the keyboard does in the text. */
  readonly descriptionId?: string;
  /** The chapters of the template, whose hints stand in their empty chapters. */
  readonly chapters?: readonly Chapter[];
  /** Calls back just before others' words come into the document, outside any transaction. */
  readonly beforeOthersWords?: ((listener: () => void) => () => void) | undefined;
  /** Called after each change of the text, by whomever. */
  readonly onChange?: () => void;
};

/** Something to show over a text: the attributes of what is put around words, or what is put between two letters. */
export type PointedOut = {
  readonly from: number;
  readonly to: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly point?: () => HTMLElement;
  /** Whether one types in what is put there: the text takes nothing of what happens in it. */
  readonly isField?: boolean;
};

/** What to show over a text as it stands now; asked at each change, so it is quick. */
export type PointOut = (state: EditorState) => readonly PointedOut[];

/**
 * Shows what a living block says in its place on the page, until the returned function is called. `remove` takes the block
 * out of the text; absent where one only reads.
 */
export type ShowLiving = (shows: string, place: HTMLElement, remove: (() => void) | undefined) => () => void;

/** Whether a change may be made, from the text as it was to the text as it would be. */
export type ChangeGuard = (change: Transaction, before: EditorState) => boolean;

/** One thing a button can do. */
export interface EditorCommand {
  /** Whether the text at the selection has it already. */
  isActive(): boolean;
  isEnabled(): boolean;
  /** Does it and puts the cursor back in the text. */
  run(): void;
}

/**
 * Whether one can type: `reading` by wish of the caller, `unknown-parts` because the document holds parts this build
 * does not know and would destroy by typing. `suggesting`: the text changes by what is accepted only, not by typing.
 */
export type EditorMode = 'editing' | 'suggesting' | 'reading' | 'unknown-parts';

/** The editor of one shared document on one page. Whoever creates it must destroy it, before the document itself. */
export interface DocumentEditor {
  readonly mode: EditorMode;
  readonly fragment: SharedFragment;
  /** How many parts of the document are not shown, because this build does not know them. */
  readonly leftOutCount: number;
  command(name: CommandName): EditorCommand;
  /** The headings, in order. The same array until the document changes. */
  outline(): readonly OutlineEntry[];
  /** The place in the outline of the heading that the cursor stands under. */
  currentHeading(): number | undefined;
  /** Brings a heading into view and puts the cursor behind it. */
  scrollToHeading(index: number): void;
  /** The address of the link at the cursor. */
  currentLink(): string | undefined;
  /** Links the selection, and says whether the address is one that may stand in the document. */
  setLink(href: string): boolean;
  /** Changing it makes undo forget what came before. */
  setReadOnly(isReadOnly: boolean): void;
  setLabel(label: string): void;
  /** Lets nobody type in the text itself, or again; undo and what others write go on. */
  hold(isHeld: boolean): void;
  /** The place in the text at a point of the window. */
  positionAt(x: number, y: number): number | undefined;
  /** The element the text stands in: the same one when the view is made anew. */
  readonly mount: HTMLElement;
  /** The text and the selection as they stand now. */
  readonly state: EditorState;
  /**
   * Shows something over the text, in this view and those made after it, until the returned function is called; nothing of it
   * becomes text. Asking again looks anew.
   */
  pointOut(list: PointOut): () => void;
  /** Changes the text as typing would; does nothing where one cannot type. */
  changeText(change: (state: EditorState) => Transaction): void;
  /** Makes what comes next another step for undo. */
  endUndoStep(): void;
  /** Selects words in the text and goes there. */
  select(from: number, to: number): void;
  /** A place in the text as everybody who has the letter beside it can find it; `undefined` where not all is shown. */
  toShared(position: number): unknown;
  /** Where such a place is now; `undefined` where it never came or is gone. */
  fromShared(place: object): number | undefined;
  /** Makes several changes that others get at once and one undo takes back; each builds on the one before it. */
  changeTogether(changes: readonly ((state: EditorState) => Transaction)[]): void;
  /** Draws living blocks with this from now on; before, they only say what they are. See `showLiving`. */
  drawLiving(draw: NodeViewConstructor): void;
  /** Asks before each change from this device whether it may be made; one that undo made is taken back. */
  guard(guard: ChangeGuard | undefined): void;
  focus(): void;
  /** Calls back when the text, the selection or the mode changes, until the returned function is called. */
  onUpdate(listener: () => void): () => void;
  destroy(): void;
}
