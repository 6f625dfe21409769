import {
  ArrangementClaimSchema,
  err,
  isOwnEntry,
  listChangedFields,
  momentAfter,
  ok,
  parseRecord,
  pickFacts,
  type AppError,
  type ContributedArrangement,
  type ContributedEntry,
  type Contribution,
  type Participant,
  type Party,
  type Result,
  type SealedAnswer,
  type TypedFor,
  type WithinParty,
} from '$domain';
import * as Y from 'yjs';
import { readEntryIds, readTableState } from './reads';
import { claimChangeKey, claimKey, DOCUMENT_NODES, META_KEYS, ROOTS, SCHEMA_VERSION } from './schema';
import { runCommand, type Table } from './table';

/** One chapter that a new development document begins with. */
export type StartingChapter = { readonly heading: string };

/** Fills a new table: what it is and the chapters of its document, in one transaction. Only its maker does so, once. */
export function startTable(
  table: Table,
  start: {
    readonly name: string;
    readonly chapters: readonly StartingChapter[];
    readonly nowMs: number;
    /** The party of which this is the internal table. */
    readonly withinParty?: WithinParty;
  },
): void {
  runCommand(table, 'start-table', (doc) => {
    const meta = doc.getMap(ROOTS.meta);
    meta.set(META_KEYS.schemaVersion, SCHEMA_VERSION);
    meta.set(META_KEYS.name, start.name);
    meta.set(META_KEYS.createdAt, start.nowMs);
    if (start.withinParty !== undefined) meta.set(META_KEYS.withinParty, { ...start.withinParty });
    table.document.insert(0, start.chapters.flatMap(chapterToNodes));
  });
}

function chapterToNodes(chapter: StartingChapter): Y.XmlElement[] {
  // The editor's schema holds a level as a number; the types of Yjs know the attributes of a node in a text as words only.
  const heading = new Y.XmlElement<{ level: number }>(DOCUMENT_NODES.heading);
  heading.setAttribute(DOCUMENT_NODES.level, 1);
  heading.insert(0, [new Y.XmlText(chapter.heading)]);
  const nodes: unknown[] = [heading, new Y.XmlElement(DOCUMENT_NODES.paragraph)];
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

/** What an answer that is laid sealed is replaced by, with the round it is laid in. */
export type SealedEntry = Pick<SealedAnswer, 'roundId' | 'commitment' | 'box'>;

/** Who lays something, and for which party; `typedFor` where that is not their own. */
export type LaidBy = Pick<Participant, 'id' | 'partyId'> & { readonly typedFor?: TypedFor };

/**
 * Lays a contribution on the table. An entry that is there already, also withdrawn, is left as it is. Of an entry that is
 * sealed nothing is laid but its seal. An arrangement that an earlier contribution laid is changed: what it said before stays
 * to be read.
 */
export function bringIn(
  table: Table,
  contribution: Contribution,
  by: LaidBy,
  nowMs: number,
  sealedById: ReadonlyMap<string, SealedEntry> = new Map(),
): Result<undefined, AppError> {
  return writeCommand(table, 'bring-in', (doc) => {
    const { id: participantId, partyId, typedFor } = by;
    const typed = typedFor === undefined ? {} : { typedFor };
    const mark = { partyId, participantId, broughtInAt: nowMs, ...typed };
    const present = readEntryIds(table);
    for (const entry of contribution.entries) {
      if (present.has(entry.id)) {
        if (entry.kind === 'arrangement') changeClaim(doc, entry, contribution.id, mark);
        continue;
      }
      const sealed = sealedById.get(entry.id);
      const root = doc.getMap(sealed === undefined ? rootOf(entry.kind) : ROOTS.sealedAnswers);
      if (sealed === undefined || entry.kind !== 'answer') layEntry(doc, root, entry, mark);
      else {
        const { checklistId, partCode, asked } = entry;
        const question = asked === undefined ? {} : { asked: { ...asked } };
        root.set(entry.id, { ...mark, ...sealed, id: entry.id, checklistId, partCode, ...question });
      }
    }
  });
}

type Mark = { readonly partyId: string; readonly participantId: string; readonly broughtInAt: number };

function layEntry(
  doc: Y.Doc,
  root: Y.Map<unknown>,
  entry: ContributedEntry,
  mark: Mark,
  claimedAt = mark.broughtInAt,
): void {
  const { kind, id, ...facts } = entry;
  if (kind !== 'arrangement') {
    root.set(id, { ...facts, id, ...mark });
    return;
  }
  root.set(id, { id, ...mark, name: entry.name });
  doc.getMap(ROOTS.claims).set(claimKey(id, mark.partyId), { ...facts, entryId: id, partyId: mark.partyId, claimedAt });
}

/** Lays what a party now says of an arrangement that lies there. The same again, or the same contribution, changes nothing. */
function changeClaim(doc: Y.Doc, entry: ContributedArrangement, contributionId: string, mark: Mark): void {
  const changes = doc.getMap(ROOTS.claimChanges);
  const changeKey = claimChangeKey(entry.id, contributionId);
  if (isOwnEntry(contributionId, entry.id) || changes.has(changeKey)) return;
  const { partyId, participantId, broughtInAt } = mark;
  const earlier = parseRecord(ArrangementClaimSchema, doc.getMap(ROOTS.claims).get(claimKey(entry.id, partyId)));
  const fields = listChangedFields(earlier ?? {}, entry);
  if (fields.length === 0) return;
  const at = momentAfter(broughtInAt, earlier === undefined ? [] : [earlier.claimedAt]);
  const lying = doc.getMap(ROOTS.arrangements).get(entry.id);
  // What was withdrawn meanwhile was chosen to be brought in again.
  const first = isMarked(lying) && !('withdrawnAt' in lying) ? lying : mark;
  layEntry(doc, doc.getMap(ROOTS.arrangements), entry, first, at);
  const before = pickFacts(earlier ?? {}, fields);
  const after = pickFacts(entry, fields);
  const id = changeKey;
  changes.set(id, { id, entryId: entry.id, contributionId, partyId, participantId, at, fields, before, after });
}

/**
 * Takes entries back from the table: their words are removed from the shared document from now on, the fact that they
 * were there stays. Who has received them may have kept them.
 */
export function withdraw(table: Table, entryIds: readonly string[], nowMs: number): Result<undefined, AppError> {
  return writeCommand(table, 'withdraw', (doc) => {
    for (const name of [ROOTS.answers, ROOTS.sealedAnswers, ROOTS.arrangements, ROOTS.agreements]) {
      const root = doc.getMap(name);
      for (const id of entryIds.filter((entryId) => root.has(entryId))) withdrawEntry(doc, root, id, nowMs);
    }
  });
}

function withdrawEntry(doc: Y.Doc, root: Y.Map<unknown>, id: string, nowMs: number): void {
  const entry = root.get(id);
  if (!isMarked(entry)) return;
  const { partyId, participantId, broughtInAt } = entry;
  root.set(id, { id, partyId, participantId, broughtInAt, withdrawnAt: nowMs, ...questionOf(entry) });
  doc.getMap(ROOTS.claims).delete(claimKey(id, partyId));
  const changes = doc.getMap(ROOTS.claimChanges);
  for (const key of [...changes.keys()]) if (key.startsWith(claimChangeKey(id, ''))) changes.delete(key);
}

/** To which question an answer was stays to be seen, as that it was there. */
const questionOf = (entry: object): { readonly checklistId?: unknown; readonly partCode?: unknown } =>
  'checklistId' in entry && 'partCode' in entry ? { checklistId: entry.checklistId, partCode: entry.partCode } : {};

const isMarked = (entry: unknown): entry is Mark =>
  typeof entry === 'object' &&
  entry !== null &&
  'partyId' in entry &&
  typeof entry.partyId === 'string' &&
  'participantId' in entry &&
  'broughtInAt' in entry;

const rootOf = (kind: ContributedEntry['kind']): string =>
  ({ answer: ROOTS.answers, arrangement: ROOTS.arrangements, agreement: ROOTS.agreements })[kind];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** An older build never writes into a table of a newer form (TD6). */
export function writeCommand(table: Table, command: string, change: (doc: Y.Doc) => void): Result<undefined, AppError> {
  const state = readTableState(table);
  if (state.type === 'newer') return err({ type: 'table-newer', foundVersion: state.foundVersion });
  runCommand(table, command, change);
  return ok(undefined);
}
