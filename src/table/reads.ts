import {
  ActionChangeSchema,
  AgendaItemSchema,
  ArrangementClaimSchema,
  ClaimChangeSchema,
  EntryMatchSchema,
  HandSchema,
  isOwnEntry,
  layChanges,
  MadeActionSchema,
  MinutesSchema,
  OwnerConfirmationSchema,
  parseRecord,
  ParticipantSchema,
  PartySchema,
  RevealSchema,
  RoundSchema,
  SealedAnswerSchema,
  SettledValueSchema,
  ShownSchema,
  TableAgreementSchema,
  TableAnswerSchema,
  TableArrangementSchema,
  TableMetaSchema,
  WithdrawnAnswerSchema,
  TableQuestionSchema,
  WithdrawnEntrySchema,
  WithinPartySchema,
  WrittenNoteSchema,
  WrittenRoundSchema,
  type AgendaContent,
  type ArrangementClaim,
  type DeskContent,
  type Language,
  type Participant,
  type Party,
  type RecordSchema,
  type RoundContent,
  type SettlingContent,
  type TableAction,
  type TableAgreement,
  type TableAnswer,
  type TableArrangement,
  type TableMeta,
  type WithdrawnAnswer,
  type TableQuestion,
} from '$domain';
import {
  actionChangeKey,
  claimChangeKey,
  claimKey,
  DESK_KEYS,
  ENTRY_ROOTS,
  META_KEYS,
  revealKey,
  ROOTS,
  SCHEMA_VERSION,
  writtenNoteKey,
} from './schema';
import type { Table } from './table';

/** What this device knows of the table itself: nothing yet, a table it can use, or one of a newer form. */
export type TableState =
  | { readonly type: 'waiting' }
  | { readonly type: 'ready'; readonly meta: TableMeta }
  | { readonly type: 'newer'; readonly foundVersion: number };

/** Reads what the table is. `waiting` until its first facts have come in from another device. */
export function readTableState(table: Table): TableState {
  const meta = table.replica.doc.getMap(ROOTS.meta);
  const withinParty = parseRecord(WithinPartySchema, meta.get(META_KEYS.withinParty));
  const parsed = parseRecord(TableMetaSchema, {
    schemaVersion: meta.get(META_KEYS.schemaVersion),
    name: meta.get(META_KEYS.name),
    createdAt: meta.get(META_KEYS.createdAt),
    language: meta.get(META_KEYS.language),
    ...(withinParty === undefined ? {} : { withinParty }),
  });
  const foundVersion = meta.get(META_KEYS.schemaVersion);
  if (typeof foundVersion === 'number' && foundVersion > SCHEMA_VERSION) return { type: 'newer', foundVersion };
  return parsed === undefined ? { type: 'waiting' } : { type: 'ready', meta: parsed };
}

/** The language of a table's document. */
export function readLanguage(table: Table): Language {
  const state = readTableState(table);
  return state.type === 'ready' ? state.meta.language : 'nl';
}

/** Everything on the table but the document, read and checked. What could not be read is left out and counted (TD5). */
export type TableContent = RoundContent &
  AgendaContent &
  DeskContent &
  SettlingContent & {
    readonly parties: readonly Party[];
    readonly participants: readonly Participant[];
    readonly answers: readonly TableAnswer[];
    /** What is left of answers that lay open and were withdrawn or replaced. */
    readonly withdrawnAnswers: readonly WithdrawnAnswer[];
    readonly agreements: readonly TableAgreement[];
    readonly actions: readonly TableAction[];
    readonly ownQuestions: readonly TableQuestion[];
    readonly unreadableCount: number;
  };

/** Who sits at the table, and for which parties, without reading the rest of what may be a large table. */
export const readSeating = (table: Table): Pick<TableContent, 'parties' | 'participants'> => ({
  parties: readRoot(table, ROOTS.parties, PartySchema, byId).values,
  participants: readRoot(table, ROOTS.participants, ParticipantSchema, byId).values,
});

/**
 * Reads the table as plain values; nothing in the result changes later. A list of which nothing changed is the very same as
 * at the last reading.
 */
export function readTableContent(table: Table): TableContent {
  const parties = readRoot(table, ROOTS.parties, PartySchema, byId);
  const participants = readRoot(table, ROOTS.participants, ParticipantSchema, byId);
  const answers = readRoot(table, ROOTS.answers, TableAnswerSchema, byId);
  const arrangements = readRoot(table, ROOTS.arrangements, TableArrangementSchema, byId);
  const claims = readRoot(table, ROOTS.claims, ArrangementClaimSchema, ({ entryId, partyId }) =>
    claimKey(entryId, partyId),
  );
  const agreements = readRoot(table, ROOTS.agreements, TableAgreementSchema, byId);
  const rounds = readRoot(table, ROOTS.rounds, RoundSchema, byId);
  const sealedAnswers = readRoot(table, ROOTS.sealedAnswers, SealedAnswerSchema, byId);
  const reveals = readRoot(table, ROOTS.reveals, RevealSchema, ({ roundId, partCode }) => revealKey(roundId, partCode));
  const agendaItems = readRoot(table, ROOTS.agendaItems, AgendaItemSchema, byId);
  const actions = readActions(table);
  const desk = readDesk(table);
  const settling = readSettling(table);
  const ownQuestions = readRoot(table, ROOTS.ownQuestions, TableQuestionSchema, byId);
  const meeting = table.replica.doc.getMap(ROOTS.meta).get(META_KEYS.meetingMinutes);
  const meetingMinutes = parseRecord(MinutesSchema, meeting);
  const entries = [answers, arrangements, claims, agreements, rounds, sealedAnswers, reveals, agendaItems];
  const all = [parties, participants, ...entries, ownQuestions, actions, desk, settling];
  return {
    parties: parties.values,
    participants: participants.values,
    answers: answers.values,
    withdrawnAnswers: readWithdrawn(table),
    arrangements: layClaims(arrangements.values, claims.values),
    agreements: agreements.values,
    rounds: rounds.values,
    sealedAnswers: sealedAnswers.values,
    reveals: reveals.values,
    agendaItems: agendaItems.values,
    actions: actions.values,
    ownQuestions: ownQuestions.values,
    meetingMinutes,
    ...desk.values,
    ...settling.values,
    unreadableCount: all.reduce(
      (count, { unreadableCount }) => count + unreadableCount,
      meeting === meetingMinutes ? 0 : 1,
    ),
  };
}

type LaidClaims = { readonly claims: readonly ArrangementClaim[]; readonly lying: TableContent['arrangements'] };

const laidByArrangements = new WeakMap<readonly TableArrangement[], LaidClaims>();

/** Each arrangement with what the parties say of it. */
function layClaims(
  arrangements: readonly TableArrangement[],
  claims: readonly ArrangementClaim[],
): TableContent['arrangements'] {
  const last = laidByArrangements.get(arrangements);
  if (last?.claims === claims) return last.lying;
  const claimsByEntryId = new Map<string, ArrangementClaim[]>();
  for (const claim of claims) {
    const known = claimsByEntryId.get(claim.entryId);
    if (known === undefined) claimsByEntryId.set(claim.entryId, [claim]);
    else known.push(claim);
  }
  const lying = arrangements.map((arrangement) => ({
    ...arrangement,
    claims: claimsByEntryId.get(arrangement.id) ?? [],
  }));
  laidByArrangements.set(arrangements, { claims, lying });
  return lying;
}

/** What lies there for leading a meeting. A place that this build does not know is not shown. */
function readDesk(table: Table): { readonly values: DeskContent; readonly unreadableCount: number } {
  const hands = readRoot(table, ROOTS.hands, HandSchema, ({ participantId }) => participantId);
  const writtenRounds = readRoot(table, ROOTS.writtenRounds, WrittenRoundSchema, byId);
  const writtenNotes = readRoot(table, ROOTS.writtenNotes, WrittenNoteSchema, ({ roundId, participantId }) =>
    writtenNoteKey(roundId, participantId),
  );
  return {
    values: {
      shown: parseRecord(ShownSchema, table.replica.doc.getMap(ROOTS.desk).get(DESK_KEYS.shown)),
      hands: [...hands.values].sort((one, other) => one.raisedAt - other.raisedAt),
      writtenRounds: [...writtenRounds.values].sort((one, other) => other.startedAt - one.startedAt),
      writtenNotes: writtenNotes.values,
    },
    unreadableCount: hands.unreadableCount + writtenRounds.unreadableCount + writtenNotes.unreadableCount,
  };
}

/** What was said of the claims of parties. */
function readSettling(table: Table): {
  readonly values: Omit<SettlingContent, 'arrangements'>;
  readonly unreadableCount: number;
} {
  const entryMatches = readRoot(table, ROOTS.entryMatches, EntryMatchSchema, byId);
  const settledValues = readRoot(table, ROOTS.settledValues, SettledValueSchema, byId);
  const claimChanges = readRoot(table, ROOTS.claimChanges, ClaimChangeSchema, ({ entryId, contributionId }) =>
    claimChangeKey(entryId, contributionId),
  );
  const ownerConfirmations = readRoot(table, ROOTS.ownerConfirmations, OwnerConfirmationSchema, byId);
  const all = [entryMatches, settledValues, claimChanges, ownerConfirmations];
  return {
    values: {
      entryMatches: entryMatches.values,
      settledValues: settledValues.values,
      claimChanges: claimChanges.values,
      ownerConfirmations: ownerConfirmations.values,
    },
    unreadableCount: all.reduce((sum, { unreadableCount }) => sum + unreadableCount, 0),
  };
}

/** The actions with what was changed of them. */
function readActions(table: Table): { readonly values: readonly TableAction[]; readonly unreadableCount: number } {
  const made = readRoot(table, ROOTS.actions, MadeActionSchema, byId);
  const changes = readRoot(table, ROOTS.actionChanges, ActionChangeSchema, ({ actionId, field }) =>
    actionChangeKey(actionId, field),
  );
  return {
    values: layChanges(made.values, changes.values),
    unreadableCount: made.unreadableCount + changes.unreadableCount,
  };
}

/** The ids of all entries at the table, withdrawn ones too. */
export function readEntryIds(table: Table): ReadonlySet<string> {
  const { doc } = table.replica;
  return new Set(ENTRY_ROOTS.flatMap((root) => [...doc.getMap(root).keys()]));
}

/** Whether a contribution laid an entry, or changed one that lay there: how a pending receipt is settled after a crash. */
export function wasLaid(table: Table, contributionId: string, entryId: string): boolean {
  if (isOwnEntry(contributionId, entryId)) return readEntryIds(table).has(entryId);
  return table.replica.doc.getMap(ROOTS.claimChanges).has(claimChangeKey(entryId, contributionId));
}

const readWithdrawn = (table: Table): readonly WithdrawnAnswer[] =>
  listEntries(table, ROOTS.answers).flatMap(([key, entry]) => {
    const withdrawn = readEntry(WithdrawnAnswerSchema, entry);
    return withdrawn?.id === key ? [withdrawn] : [];
  });

/** The entries of a root in the order of their keys: that of a map is another on every device. */
const listEntries = (table: Table, root: string): readonly (readonly [string, unknown])[] =>
  [...table.replica.doc.getMap(root)].sort(([one], [other]) => (one < other ? -1 : 1));

/** The key of what stands under its own id. */
export const byId = ({ id }: { readonly id: string }): string => id;

/**
 * Reads all entries of a root.
 *
 * @param keyOf Under which key an entry belongs. Two that say to be the same one would be one too many for every list.
 */
export function readRoot<T>(
  table: Table,
  root: string,
  schema: RecordSchema<T>,
  keyOf: (value: T) => string,
): { readonly values: readonly T[]; readonly unreadableCount: number } {
  const values: T[] = [];
  let unreadableCount = 0;
  for (const [key, entry] of listEntries(table, root)) {
    const value = readEntry(schema, entry);
    if (value !== undefined && keyOf(value) === key) values.push(value);
    else if (readEntry(WithdrawnEntrySchema, entry) === undefined) unreadableCount += 1;
  }
  return { values: readAsBefore(table, root, values), unreadableCount };
}

const listsByTable = new WeakMap<Table, Map<string, readonly unknown[]>>();

/** The list of the last reading where it holds the very same: who follows it sees at once that nothing changed. */
function readAsBefore<T>(table: Table, root: string, values: readonly T[]): readonly T[] {
  const lists = listsByTable.get(table) ?? new Map<string, readonly unknown[]>();
  listsByTable.set(table, lists);
  const last = lists.get(root);
  if (last?.length === values.length && values.every((value, at) => value === last[at])) return last as readonly T[];
  lists.set(root, values);
  return values;
}

const readBySchema = new WeakMap<object, WeakMap<object, unknown>>();

/**
 * Reads an entry, and the same entry only once: it is never changed, only replaced, and every key that is typed at the table
 * is a reading of everything.
 */
function readEntry<T>(schema: RecordSchema<T>, entry: unknown): T | undefined {
  if (typeof entry !== 'object' || entry === null) return parseRecord(schema, entry);
  const known = readBySchema.get(schema) ?? new WeakMap<object, unknown>();
  readBySchema.set(schema, known);
  if (!known.has(entry)) known.set(entry, parseRecord(schema, entry));
  return known.get(entry) as T | undefined;
}
