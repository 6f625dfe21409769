import type { TextPiece } from '$domain';
import * as Y from 'yjs';
import { DOCUMENT_NODES } from '../schema';
import type { Table } from '../table';

/** The document at one moment: its pieces in order, and everything that is in it. */
export type Snapshot = {
  readonly pieces: readonly TextPiece[];
  readonly ids: ReadonlySet<string>;
  /** The text of a piece; `undefined` where it is not in the document. */
  readonly textOf: (pieceId: string) => string | undefined;
};

/** What stands in a text for something that is no text. */
const NO_TEXT = '\ufffc';
const NOWHERE = { under: '', heading: '' } as const;

type Place = { path: readonly string[]; kind: TextPiece['kind']; level: number };

/** Reads the pieces of a document again and again; what did not change since is not read anew. */
export class PieceReader {
  readonly #table: Table;
  readonly #textByShared = new WeakMap<Y.XmlText, string>();
  readonly #idByShared = new WeakMap<object, string>();

  constructor(table: Table) {
    this.#table = table;
    table.document.observeDeep(this.#forget);
  }

  read(): Snapshot {
    const pieces: TextPiece[] = [];
    const ids = new Set<string>();
    let section: { readonly under: string; readonly heading: string } = NOWHERE;
    const walk = (parent: Y.XmlFragment, place: Place): void => {
      for (const child of parent.toArray()) {
        const id = this.#idOf(child);
        if (id === undefined) continue;
        ids.add(id);
        if (child instanceof Y.XmlText) pieces.push({ id, ...place, ...section, text: this.#textOf(child) });
        if (!(child instanceof Y.XmlElement)) continue;
        const level = child.nodeName === DOCUMENT_NODES.heading ? readLevel(child) : 0;
        if (level > 0 && parent === this.#table.document)
          section = {
            under: id,
            heading: child
              .toArray()
              .map((text) => this.#wordsOf(text))
              .join('')
              .trim(),
          };
        walk(child, { path: [...place.path, id], kind: level > 0 ? 'heading' : 'paragraph', level });
      }
    };
    walk(this.#table.document, { path: [], kind: 'paragraph', level: 0 });
    const textById = new Map(pieces.map(({ id, text }) => [id, text]));
    return { pieces, ids, textOf: (pieceId) => textById.get(pieceId) };
  }

  stop(): void {
    this.#table.document.unobserveDeep(this.#forget);
  }

  readonly #forget = (events: readonly Y.YEvent<Y.XmlFragment | Y.XmlText | Y.XmlElement>[]): void => {
    for (const { target } of events) if (target instanceof Y.XmlText) this.#textByShared.delete(target);
  };

  #idOf(node: Y.XmlText | Y.XmlElement | Y.XmlHook): string | undefined {
    const id = this.#idByShared.get(node) ?? idOf(node);
    if (id !== undefined) this.#idByShared.set(node, id);
    return id;
  }

  #wordsOf(node: unknown): string {
    return node instanceof Y.XmlText ? this.#textOf(node) : '';
  }

  #textOf(shared: Y.XmlText): string {
    const known = this.#textByShared.get(shared);
    if (known !== undefined) return known;
    const text = readText(shared);
    this.#textByShared.set(shared, text);
    return text;
  }
}

/** The text of one piece as it stands now, every place in it counting as in the shared text. */
export const readText = (shared: Y.XmlText): string => readRuns(shared.toDelta()).join('');

function readRuns(delta: unknown): readonly string[] {
  if (!Array.isArray(delta)) return [];
  return delta.map((run: unknown) => {
    const insert = typeof run === 'object' && run !== null && 'insert' in run ? run.insert : undefined;
    return typeof insert === 'string' ? insert : NO_TEXT;
  });
}

/** What a piece of the document is known by, the same on every device. */
export function idOf(node: unknown): string | undefined {
  if (!(node instanceof Y.XmlText || node instanceof Y.XmlElement) || node._item === null) return undefined;
  const { client, clock } = node._item.id;
  return `${client.toString(36)}.${clock.toString(36)}`;
}

/** A piece of the document by what it is known by, wherever it stands. */
export function findShared(parent: Y.XmlFragment, id: string): Y.XmlText | Y.XmlElement | undefined {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlText || child instanceof Y.XmlElement)) continue;
    if (idOf(child) === id) return child;
    const inside = child instanceof Y.XmlElement ? findShared(child, id) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function readLevel(heading: Y.XmlElement): number {
  const level: unknown = heading.getAttribute(DOCUMENT_NODES.level);
  return typeof level === 'number' && Number.isInteger(level) && level > 0 ? level : 1;
}
