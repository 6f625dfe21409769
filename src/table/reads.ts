import {
  AgendaItemSchema,
  ArrangementClaimSchema,
  MinutesSchema,
  parseRecord,
  ParticipantSchema,
  PartySchema,
  RevealSchema,
  RoundSchema,
  SealedAnswerSchema,
  TableAgreementSchema,
  TableAnswerSchema,
  TableArrangementSchema,
  TableMetaSchema,
  TableQuestionSchema,
  WithdrawnEntrySchema,
  type AgendaContent,
  type ArrangementClaim,
  type Participant,
  type Party,
  type RecordSchema,
  type RoundContent,
  type TableAgreement,
  type TableAnswer,
  type TableArrangement,
  type TableMeta,
  type TableQuestion,
} from '$domain';
import { claimKey, META_KEYS, revealKey, ROOTS, SCHEMA_VERSION } from './schema';
import type { Table } from './table';

/** What this device knows of the table itself: nothing yet, a table it can use, or one of a newer form. */
export type TableState =
  | { readonly type: 'waiting' }
  | { readonly type: 'ready'; readonly meta: TableMeta }
  | { readonly type: 'newer'; readonly foundVersion: number };

/** Reads what the table is. `waiting` until its first facts have come in from another device. */
export function readTableState(table: Table): TableState {
  const meta = table.replica.doc.getMap(ROOTS.meta);
  const parsed = parseRecord(TableMetaSchema, {
    schemaVersion: meta.get(META_KEYS.schemaVersion),
    name: meta.get(META_KEYS.name),
    createdAt: meta.get(META_KEYS.createdAt),
  });
  const foundVersion = meta.get(META_KEYS.schemaVersion);
  if (typeof foundVersion === 'number' && foundVersion > SCHEMA_VERSION) return { type: 'newer', foundVersion };
  return parsed === undefined ? { type: 'waiting' } : { type: 'ready', meta: parsed };
}

/** Everything on the table but the document, read and checked. What could not be read is left out and counted (TD5). */
export type TableContent = RoundContent &
  AgendaContent & {
    readonly parties: readonly Party[];
    readonly participants: readonly Participant[];
    readonly answers: readonly TableAnswer[];
    readonly arrangements: readonly (TableArrangement & { readonly claims: readonly ArrangementClaim[] })[];
    readonly agreements: readonly TableAgreement[];
    readonly ownQuestions: readonly TableQuestion[];
    readonly unreadableCount: number;
  };

/** Reads the table as plain values; nothing in the result changes later. */
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
  const ownQuestions = readRoot(table, ROOTS.ownQuestions, TableQuestionSchema, byId);
  const claimsByEntryId = new Map<string, ArrangementClaim[]>();
  for (const claim of claims.values) {
    const known = claimsByEntryId.get(claim.entryId);
    if (known === undefined) claimsByEntryId.set(claim.entryId, [claim]);
    else known.push(claim);
  }
  const meeting = table.replica.doc.getMap(ROOTS.meta).get(META_KEYS.meetingMinutes);
  const meetingMinutes = parseRecord(MinutesSchema, meeting);
  const entries = [
    answers,
    arrangements,
    claims,
    agreements,
    rounds,
    sealedAnswers,
    reveals,
    agendaItems,
    ownQuestions,
  ];
  const all = [parties, participants, ...entries];
  return {
    parties: parties.values,
    participants: participants.values,
    answers: answers.values,
    arrangements: arrangements.values.map((arrangement) => ({
      ...arrangement,
      claims: claimsByEntryId.get(arrangement.id) ?? [],
    })),
    agreements: agreements.values,
    rounds: rounds.values,
    sealedAnswers: sealedAnswers.values,
    reveals: reveals.values,
    agendaItems: agendaItems.values,
    ownQuestions: ownQuestions.values,
    meetingMinutes,
    unreadableCount: all.reduce(
      (count, { unreadableCount }) => count + unreadableCount,
      meeting === meetingMinutes ? 0 : 1,
    ),
  };
}

/** The ids of all entries at the table, withdrawn ones too: how a pending receipt is settled after a crash. */
export function readEntryIds(table: Table): ReadonlySet<string> {
  const { doc } = table.replica;
  const roots = [ROOTS.answers, ROOTS.sealedAnswers, ROOTS.arrangements, ROOTS.agreements];
  return new Set(roots.flatMap((root) => [...doc.getMap(root).keys()]));
}

const byId = ({ id }: { readonly id: string }): string => id;

/** `keyOf`: under which key an entry belongs. Two that say to be the same one would be one too many for every list. */
function readRoot<T>(
  table: Table,
  root: string,
  schema: RecordSchema<T>,
  keyOf: (value: T) => string,
): { readonly values: readonly T[]; readonly unreadableCount: number } {
  const values: T[] = [];
  let unreadableCount = 0;
  for (const [key, entry] of [...table.replica.doc.getMap(root)].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const value = parseRecord(schema, entry);
    if (value !== undefined && keyOf(value) === key) values.push(value);
    else if (parseRecord(WithdrawnEntrySchema, entry) === undefined) unreadableCount += 1;
  }
  return { values, unreadableCount };
}
