import {
  err,
  ok,
  type AppError,
  type Language,
  type Participant,
  type Party,
  type Result,
  type WithinParty,
} from '$domain';
import * as Y from 'yjs';
import { readTableState } from './reads';
import { DOCUMENT_NODES, META_KEYS, ROOTS, SCHEMA_VERSION } from './schema';
import { runCommand, type Table } from './table';
import { layWriter } from './writers/note-writer';

/** One chapter that a new development document begins with. */
export type StartingChapter = { readonly heading: string };

/** Fills a new table: what it is and the chapters of its document, in one transaction. Only its maker does so, once. */
export function startTable(
  table: Table,
  start: {
    readonly name: string;
    readonly chapters: readonly StartingChapter[];
    readonly nowMs: number;
    /** The language of its chapters; Dutch where it is not said. */
    readonly language?: Language;
    /** The party of which this is the internal table. */
    readonly withinParty?: WithinParty;
  },
): void {
  runCommand(table, 'start-table', (doc) => {
    const meta = doc.getMap(ROOTS.meta);
    meta.set(META_KEYS.schemaVersion, SCHEMA_VERSION);
    meta.set(META_KEYS.name, start.name);
    meta.set(META_KEYS.createdAt, start.nowMs);
    if (start.language !== undefined) meta.set(META_KEYS.language, start.language);
    if (start.withinParty !== undefined) meta.set(META_KEYS.withinParty, { ...start.withinParty });
    table.document.insert(0, start.chapters.flatMap(chapterToNodes));
    layWriter(doc, { kind: 'template', clientId: doc.clientID, at: start.nowMs });
  });
}

function chapterToNodes(chapter: StartingChapter): Y.XmlElement[] {
  // The editor's schema holds a level as a number; the types of Yjs know the attributes of a node in a text as words only.
  const heading = new Y.XmlElement<{ level: number }>(DOCUMENT_NODES.heading);
  heading.setAttribute(DOCUMENT_NODES.level, 1);
  heading.insert(0, [new Y.XmlText(chapter.heading)]);
  // With a text that they share from the beginning: y-prosemirror moves the texts that several people begin in one paragraph
  // into one another, each on their own device, and of three that meet two by two one would be lost.
  const paragraph = new Y.XmlElement(DOCUMENT_NODES.paragraph);
  paragraph.insert(0, [new Y.XmlText()]);
  const nodes: unknown[] = [heading, paragraph];
  return nodes.filter((node): node is Y.XmlElement => node instanceof Y.XmlElement);
}

/** Sits a person and their party down at the table. Doing it again with the same facts changes nothing. */
export function joinTable(table: Table, participant: Participant, party: Party): Result<undefined, AppError> {
  return writeCommand(table, 'join', (doc) => {
    const parties = doc.getMap(ROOTS.parties);
    if (!parties.has(party.id)) parties.set(party.id, { ...party });
    const participants = doc.getMap(ROOTS.participants);
    if (!isSame(participants.get(participant.id), participant)) participants.set(participant.id, { ...participant });
  });
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** An older build never writes into a table of a newer form (TD6). */
export function writeCommand(table: Table, command: string, change: (doc: Y.Doc) => void): Result<undefined, AppError> {
  const state = readTableState(table);
  if (state.type === 'newer') return err({ type: 'table-newer', foundVersion: state.foundVersion });
  runCommand(table, command, change);
  return ok(undefined);
}
