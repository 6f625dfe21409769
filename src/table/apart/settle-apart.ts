import {
  alignKept,
  ok,
  type ApartChoice,
  type AppError,
  type OfferedPiece,
  type OfferedBack,
  type Result,
} from '$domain';
import * as Y from 'yjs';
import { writeCommand } from '../commands';
import { DOCUMENT_NODES, ROOTS } from '../schema';
import type { Table } from '../table';
import { findShared, idOf, readText } from './pieces';
import { findPlace } from './places';

/** Who chooses, when, and for which writings. */
export type ChoiceFacts = Pick<ApartChoice, 'id' | 'participantId' | 'partyId' | 'at' | 'refs'>;

/** Says something of a place without changing its text: that it stays, or that it is open again. */
export const noteChoice = (table: Table, facts: ChoiceFacts, choice: 'leave' | 'open'): Result<boolean, AppError> =>
  write(table, 'note-choice', (doc) => {
    lay(doc, { ...facts, choice, stood: '', put: '', pieceIds: [] });
    return true;
  });

/**
 * Puts one reading where another stands, as one change, and says so. Words that stand in both keep their looks.
 *
 * @returns false, with nothing changed, where these words do not stand there any more.
 */
export const putReading = (
  table: Table,
  facts: ChoiceFacts,
  { pieceId, stood, put }: { readonly pieceId: string; readonly stood: string; readonly put: string },
  choice: 'reading' | 'open' = 'reading',
): Result<boolean, AppError> =>
  write(table, 'put-reading', (doc) => {
    const text = findShared(table.document, pieceId);
    const start = text instanceof Y.XmlText ? readText(text).indexOf(stood) : -1;
    if (!(text instanceof Y.XmlText) || start === -1) return false;
    replaceWords(text, start, stood, put);
    lay(doc, { ...facts, choice, stood, put, pieceIds: [pieceId] });
    return true;
  });

/** Puts a part back where it stood, or else at the end of the document, and says so. */
export const putBackPart = (
  table: Table,
  facts: ChoiceFacts,
  { pieces, place }: Pick<OfferedBack, 'pieces' | 'place'>,
): Result<boolean, AppError> =>
  write(table, 'put-back-part', (doc) => {
    const nodes = pieces.map(toNode);
    table.document.insert(
      findPlace(table, place),
      nodes.map(({ element }) => element),
    );
    const texts = nodes.map(({ element, words }) => {
      const text = new Y.XmlText(words);
      element.insert(0, [text]);
      return idOf(text) ?? '';
    });
    const put = pieces.map(({ text }) => text).join('\n');
    lay(doc, { ...facts, choice: 'restore', stood: '', put: put.slice(0, 20_000), pieceIds: texts });
    return true;
  });

/**
 * Takes back a part that was put back, and opens the choice again.
 *
 * @returns false, with nothing changed, where somebody has written in it since.
 */
export const takeBackPart = (
  table: Table,
  facts: ChoiceFacts,
  { pieceIds, put }: Pick<ApartChoice, 'pieceIds' | 'put'>,
): Result<boolean, AppError> =>
  write(table, 'take-back-part', (doc) => {
    const texts = pieceIds.map((id) => findShared(table.document, id)).filter((text) => text instanceof Y.XmlText);
    if (texts.length < pieceIds.length || !put.startsWith(texts.map(readText).join('\n').slice(0, 20_000)))
      return false;
    for (const text of texts) {
      const at = table.document.toArray().findIndex((block) => block === text.parent);
      if (at !== -1) table.document.delete(at, 1);
    }
    lay(doc, { ...facts, choice: 'open', stood: '', put: '', pieceIds: [] });
    return true;
  });

function write(table: Table, command: string, change: (doc: Y.Doc) => boolean): Result<boolean, AppError> {
  let isDone = false;
  const written = writeCommand(table, command, (doc) => {
    isDone = change(doc);
  });
  return written.ok ? ok(isDone) : written;
}

const lay = (doc: Y.Doc, choice: ApartChoice): void => {
  doc.getMap(ROOTS.apartChoices).set(choice.id, { ...choice });
};

/** From the end to the beginning, so that what comes before stays in its place. */
function replaceWords(text: Y.XmlText, start: number, stood: string, put: string): void {
  const [before, after] = [toPieces(stood), toPieces(put)];
  const kept = [...alignKept(before, after), [before.length, after.length] as const];
  let [from, to] = [0, 0];
  const changes = kept.map(([one, other]) => {
    const change = {
      at: start + before.slice(0, from).join('').length,
      length: before.slice(from, one).join('').length,
      words: after.slice(to, other).join(''),
    };
    [from, to] = [one + 1, other + 1];
    return change;
  });
  for (const { at, length, words } of changes.reverse()) {
    if (words !== '') text.insert(at + length, words);
    if (length > 0) text.delete(at, length);
  }
}

const toPieces = (words: string): readonly string[] => words.split(/(\s+)/u).filter((piece) => piece !== '');

function toNode({ kind, level, text }: OfferedPiece): { readonly element: Y.XmlElement; readonly words: string } {
  if (kind === 'paragraph') return { element: new Y.XmlElement(DOCUMENT_NODES.paragraph), words: text };
  // The editor's schema holds a level as a number; the types of Yjs know the attributes of a node as words only.
  const heading = new Y.XmlElement<{ level: number }>(DOCUMENT_NODES.heading);
  heading.setAttribute(DOCUMENT_NODES.level, Math.max(1, Math.min(3, level)));
  const nodes: unknown[] = [heading];
  const [element = new Y.XmlElement(DOCUMENT_NODES.paragraph)] = nodes.filter(
    (node): node is Y.XmlElement => node instanceof Y.XmlElement,
  );
  return { element, words: text };
}
