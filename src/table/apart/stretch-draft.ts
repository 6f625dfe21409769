import { markSentences, MAX_PIECE_LENGTH, type TextPiece, type StretchWords } from '$domain';
import type { Snapshot } from './pieces';

/** What a stretch did to one piece, before it is known as which stretch. */
type Told = Omit<StretchWords, 'stretchId'>;
type Place = Pick<Told, 'order' | 'previous'>;

/** What a device is writing in one go: how the document differs from what it was, by what this device did. */
export class StretchDraft {
  readonly #wordsById = new Map<string, Told>();
  readonly #gone = new Set<string>();
  /** What was put in and may be taken out again without anybody missing it. */
  readonly #fresh = new Set<string>();
  readonly #untold = new Set<string>();
  /** What headings said that were written in. */
  readonly #headings = new Map<string, string>();

  get isEmpty(): boolean {
    return this.#wordsById.size === 0 && this.#gone.size === 0;
  }

  get gone(): readonly string[] {
    return [...this.#gone];
  }

  /** What this device did between two moments; nobody else changed anything between them. */
  note(earlier: Snapshot, now: Snapshot): void {
    if (earlier.ids === now.ids) this.#noteTexts(earlier.pieces, now.pieces);
    else this.#noteAll(earlier, now);
    this.#noteMoved();
  }

  /** What is to be told since the last time; without words what is to be taken back. */
  takeUntold(): readonly { readonly pieceId: string; readonly words: Told | undefined }[] {
    const untold = [...this.#untold].map((pieceId) => ({ pieceId, words: this.#wordsById.get(pieceId) }));
    this.#untold.clear();
    return untold;
  }

  /** The same pieces in the same order, of which some may say something else. */
  #noteTexts(earlier: readonly TextPiece[], now: readonly TextPiece[]): void {
    for (const [order, piece] of now.entries())
      if (piece !== earlier[order] && piece.text !== earlier[order]?.text)
        this.#noteText(earlier[order], piece, placeIn(now, order));
  }

  #noteAll(earlier: Snapshot, now: Snapshot): void {
    const before = new Map(earlier.pieces.map((piece) => [piece.id, piece]));
    const after = new Set(now.pieces.map(({ id }) => id));
    for (const id of now.ids) if (!earlier.ids.has(id)) this.#fresh.add(id);
    for (const [order, piece] of now.pieces.entries())
      if (before.get(piece.id)?.text !== piece.text)
        this.#noteText(before.get(piece.id), piece, placeIn(now.pieces, order));
    for (const [order, piece] of earlier.pieces.entries())
      if (!after.has(piece.id)) this.#noteGone(piece, placeIn(earlier.pieces, order));
    for (const id of earlier.ids) if (!now.ids.has(id)) this.#gone.add(id);
  }

  #noteText(earlier: TextPiece | undefined, { id, text, ...piece }: TextPiece, place: Place): void {
    const known = this.#wordsById.get(id);
    const before = known?.before ?? markSentences(earlier?.text ?? '');
    if (this.#noteEmptied(earlier, { id, text, ...piece }, { ...place, before })) return;
    const state = earlier === undefined || known?.state === 'added' ? 'added' : 'changed';
    const isBack = state === 'changed' && isSame(before, markSentences(text));
    if (isBack) this.#set(id, undefined);
    else this.#set(id, { pieceId: id, state, ...piece, ...place, before, text: cut(text) });
  }

  /** Who takes out a section often leaves its heading, without words: it is gone all the same. */
  #noteEmptied(
    earlier: TextPiece | undefined,
    { id, text, ...piece }: TextPiece,
    place: Place & Pick<Told, 'before'>,
  ): boolean {
    const element = piece.path.at(-1);
    if (piece.kind !== 'heading' || element === undefined || this.#fresh.has(id)) return false;
    const said = this.#headings.get(id) ?? earlier?.text ?? '';
    this.#headings.set(id, said);
    const isEmptied = text.trim() === '' && said.trim() !== '';
    if (!isEmptied) this.#gone.delete(element);
    else {
      this.#gone.add(element);
      this.#set(id, { pieceId: id, state: 'removed', ...piece, heading: said.trim(), ...place, text: cut(said) });
    }
    return isEmptied;
  }

  #noteGone({ id, text, ...piece }: TextPiece, place: Place): void {
    if (this.#fresh.has(id)) this.#set(id, undefined);
    else
      this.#set(id, {
        pieceId: id,
        state: 'removed',
        ...piece,
        ...place,
        before: this.#wordsById.get(id)?.before ?? markSentences(text),
        text: cut(text),
      });
  }

  /** What was taken out here and put in there, as when a paragraph becomes a heading. */
  #noteMoved(): void {
    const all = [...this.#wordsById.values()];
    const added = new Set(all.filter(({ state }) => state === 'added').map(({ text }) => text));
    for (const words of all)
      if (words.state === 'removed' && words.text.trim() !== '' && added.has(words.text))
        this.#set(words.pieceId, { ...words, state: 'moved' });
  }

  #set(id: string, words: Told | undefined): void {
    if (words === undefined) this.#wordsById.delete(id);
    else this.#wordsById.set(id, words);
    this.#untold.add(id);
  }
}

const placeIn = (pieces: readonly TextPiece[], order: number): Place => ({
  order,
  previous: pieces[order - 1]?.id ?? '',
});

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join(' ') === other.join(' ');

const cut = (text: string): string => text.slice(0, MAX_PIECE_LENGTH);
