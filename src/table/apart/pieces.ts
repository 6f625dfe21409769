import type { TextPiece } from '$domain';
import * as Y from 'yjs';
import { followDocument } from '../document/follow-document';
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

/** All pieces of a document as it is built up, with where each stands among them. */
type Structure = {
  readonly pieces: readonly TextPiece[];
  readonly ids: ReadonlySet<string>;
  readonly orderById: ReadonlyMap<string, number>;
};

/**
 * Reads the pieces of a document again and again; what did not change since is not read anew. While only the text of
 * paragraphs changes, a snapshot has the same `ids` as the one before it, and the same piece wherever nothing changed.
 */
export class PieceReader {
  readonly #table: Table;
  readonly #leave: () => void;
  readonly #textByShared = new WeakMap<Y.XmlText, string>();
  readonly #idByShared = new WeakMap<object, string>();
  /** As it was read last; `undefined` when it is built up otherwise now, or a heading says something else. */
  #structure: Structure | undefined;
  /** The paragraphs that changed since. */
  readonly #changed = new Set<Y.XmlText>();

  constructor(table: Table) {
    this.#table = table;
    this.#leave = followDocument(table, this.#forget);
  }

  read(): Snapshot {
    const structure = this.#structure === undefined ? this.#readAll() : this.#readChanged(this.#structure);
    this.#structure = structure;
    this.#changed.clear();
    const { pieces, ids, orderById } = structure;
    return { pieces, ids, textOf: (pieceId) => pieces[orderById.get(pieceId) ?? -1]?.text };
  }

  stop(): void {
    this.#leave();
  }

  #readAll(): Structure {
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
    return { pieces, ids, orderById: new Map(pieces.map(({ id }, order) => [id, order])) };
  }

  #readChanged(structure: Structure): Structure {
    if (this.#changed.size === 0) return structure;
    const pieces = [...structure.pieces];
    for (const shared of this.#changed) {
      const order = structure.orderById.get(this.#idOf(shared) ?? '') ?? -1;
      const piece = pieces[order];
      if (piece !== undefined) pieces[order] = { ...piece, text: this.#textOf(shared) };
    }
    return { ...structure, pieces };
  }

  readonly #forget = (changed: readonly object[]): void => {
    for (const part of changed) {
      if (part instanceof Y.XmlText) this.#textByShared.delete(part);
      if (part instanceof Y.XmlText && !isInHeading(part)) this.#changed.add(part);
      else this.#structure = undefined;
    }
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

/** What a heading says is part of every piece below it. */
const isInHeading = ({ parent }: Y.XmlText): boolean =>
  parent instanceof Y.XmlElement && parent.nodeName === DOCUMENT_NODES.heading;

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
