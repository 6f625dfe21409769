import { findLookHere, findOfferedBack, type LookHere, type OfferedBack, type TextPiece } from '$domain';
import { closeTable, createTable, type Table } from '$table';
import { PieceReader, readApart, StretchKeeper } from '../../src/table/apart';
import { findShared, idOf } from '../../src/table/apart/pieces';
import { setAttribute } from '../../src/table/versions/frozen-document';
import { LINK_ORIGIN } from '../../src/table/live/content/inspect-update';
import { tellOthersWords } from '../../src/table/others-words';
import * as Y from 'yjs';

/** Nothing happens by itself: what is to be told is told when others come, or when the writer ends. */
const still = { nowMs: () => 0, after: () => () => undefined };

/** Who writes first is decided by these numbers where two write in one place, so that a test is the same each time. */
let lastClient = 0;

/** Somebody who writes in the document on a device of their own. */
export class ApartWriter {
  readonly name: string;
  table: Table;
  nowMs = 1;
  #keeper: StretchKeeper;

  constructor(name: string, bytes?: Uint8Array) {
    this.name = name;
    this.table = openTable();
    if (bytes !== undefined) Y.applyUpdate(this.table.replica.doc, bytes, 'storage');
    this.#keeper = this.#follow();
  }

  get bytes(): Uint8Array {
    return Y.encodeStateAsUpdate(this.table.replica.doc);
  }

  get pieces(): readonly TextPiece[] {
    const reader = new PieceReader(this.table);
    const { pieces } = reader.read();
    reader.stop();
    return pieces;
  }

  get text(): string {
    return this.pieces.map(({ text }) => text).join('\n');
  }

  /** Puts other words where some stand. */
  rewrite(words: string, other: string): void {
    const { piece, at } = this.#find(words);
    this.#write(() => {
      this.#textOf(piece).delete(at, words.length);
      if (other !== '') this.#textOf(piece).insert(at, other);
    });
  }

  /** Adds words after some. */
  addTo(words: string, more: string): void {
    const { piece, at } = this.#find(words);
    this.#write(() => {
      this.#textOf(piece).insert(at + words.length, more);
    });
  }

  /** Makes words bold, and returns just that as it is sent. */
  makeBold(words: string): Uint8Array {
    const { piece, at } = this.#find(words);
    const before = Y.encodeStateVector(this.table.replica.doc);
    this.#write(() => {
      this.#textOf(piece).format(at, words.length, { strong: {} });
    });
    return Y.encodeStateAsUpdate(this.table.replica.doc, before);
  }

  /** Adds a paragraph below the one that holds these words. */
  addBelow(words: string, text: string): void {
    const at = this.#blockAt(words) + 1;
    this.#write(() => {
      this.table.document.insert(at, [paragraph(text)]);
    });
  }

  /** Adds a paragraph at the end. */
  append(text: string): void {
    this.#write(() => {
      this.table.document.push([paragraph(text)]);
    });
  }

  /** Takes out the blocks that hold these words. */
  remove(...some: readonly string[]): void {
    this.#write(() => {
      for (const words of some) this.table.document.delete(this.#blockAt(words), 1);
    });
  }

  /** Makes another kind of block of one: a new one in its place. */
  convert(words: string): void {
    const at = this.#blockAt(words);
    const { piece } = this.#find(words);
    this.#write(() => {
      this.table.document.delete(at, 1);
      this.table.document.insert(at, [heading(piece.text)]);
    });
  }

  /** Closes the table and opens it again, as on another day; or as after a crash, with nothing told any more. */
  reopen(isCrash = false): void {
    const earlier = this.table;
    if (!isCrash) this.#keeper.stop();
    const { bytes } = this;
    this.table = openTable();
    Y.applyUpdate(this.table.replica.doc, bytes, 'storage');
    this.#keeper = this.#follow();
    closeTable(earlier);
  }

  /** Makes a file of all that is here. */
  makeFile(): Uint8Array {
    this.#keeper.end();
    return this.bytes;
  }

  takeIn(bytes: Uint8Array): void {
    tellOthersWords(this.table.replica.doc);
    Y.applyUpdate(this.table.replica.doc, bytes, LINK_ORIGIN);
  }

  get lookHere(): readonly LookHere[] {
    return findLookHere(readApart(this.table), (id) => this.pieces.find((piece) => piece.id === id)?.text);
  }

  get offered(): readonly OfferedBack[] {
    const ids = new Set(this.pieces.map(({ id }) => id));
    return findOfferedBack(readApart(this.table), (id) => ids.has(id));
  }

  /** Everything that somebody can read here: the text, the readings and what is offered back. */
  get readable(): string {
    const readings = this.lookHere.flatMap((one) => one.readings.map(({ words }) => words));
    const offered = this.offered.flatMap((one) => one.pieces.map(({ text }) => text));
    return [this.text, ...readings, ...offered].join('\n');
  }

  #follow(): StretchKeeper {
    const { name } = this;
    const clock = { nowMs: () => this.nowMs };
    return new StretchKeeper(this.table, { clock, scheduler: still, participantId: name, partyId: `school.${name}` });
  }

  /** As the editor does: whoever writes says what it is that writes. */
  #write(change: () => void): void {
    this.table.replica.doc.transact(change, 'editor');
  }

  #find(words: string): { readonly piece: TextPiece; readonly at: number } {
    const piece = this.pieces.find(({ text }) => text.includes(words));
    if (piece === undefined) throw new Error(`nothing says ${words}`);
    return { piece, at: piece.text.indexOf(words) };
  }

  #textOf({ id }: TextPiece): Y.XmlText {
    const found = findShared(this.table.document, id);
    if (!(found instanceof Y.XmlText)) throw new Error('no such piece');
    return found;
  }

  #blockAt(words: string): number {
    const [id] = this.#find(words).piece.path;
    return this.table.document.toArray().findIndex((block) => idOf(block) === id);
  }
}

function openTable(): Table {
  const table = createTable('t1');
  lastClient += 1;
  table.replica.awareness.setLocalState(null);
  table.replica.doc.clientID = lastClient;
  return table;
}

/** A paragraph with words in it. */
export function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

/** A heading with words in it. */
function heading(text: string): Y.XmlElement {
  const element = new Y.XmlElement('heading');
  setAttribute(element, 'level', 1);
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

/** Links devices, which see each other first, and unlinks them when all hold the same. */
export function meet(...writers: readonly ApartWriter[]): void {
  for (const writer of writers) writer.makeFile();
  for (let round = 0; round < 3; round += 1)
    for (const from of writers)
      for (const to of writers) {
        const lacking = Y.encodeStateAsUpdate(from.table.replica.doc, Y.encodeStateVector(to.table.replica.doc));
        if (from !== to && lacking.length > 2) to.takeIn(lacking);
      }
}

/** Brings what writers have to a table that is open on a device. */
export function meetTable(table: Table, ...writers: readonly ApartWriter[]): void {
  meet(...writers);
  for (const { bytes } of writers.slice(0, 1)) Y.applyUpdate(table.replica.doc, bytes, LINK_ORIGIN);
}

/** Writers who all have the same document, with two sections, and go their own ways. */
export function writersApart<Names extends readonly string[]>(...names: Names): { [At in keyof Names]: ApartWriter } {
  lastClient = 0;
  const first = new ApartWriter('maker');
  first.table.document.insert(0, [
    heading('Visie'),
    paragraph('Elk kind hoort erbij. De gemeente betaalt de zorg. Scholen betalen het onderwijs.'),
    paragraph('Wij werken samen aan een plan.'),
    heading('Vervoer'),
    paragraph('Het vervoer is voor ouders.'),
    paragraph('De bus rijdt elke dag.'),
    heading('Acties'),
    paragraph('Morgen beginnen wij.'),
  ]);
  const bytes = first.makeFile();
  return names.map((name) => new ApartWriter(name, bytes)) as { [At in keyof Names]: ApartWriter };
}
