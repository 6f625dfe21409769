import * as v from 'valibot';
import { agreementFactEntries } from '../agreements/agreement';
import { ContributedAnswerSchema } from '../checklist/contributed-answer';
import { arrangementFactEntries } from '../inventory/arrangement';
import { IdSchema, NameSchema, TimeSchema } from '../record';
import { WithinPartySchema } from './within-party';

/** Who laid something on the table, and when (ms). */
export const broughtInEntries = {
  id: IdSchema,
  partyId: IdSchema,
  participantId: IdSchema,
  broughtInAt: TimeSchema,
};

/** Whether an entry was first laid by a contribution; otherwise it lay on the table before. */
export const isOwnEntry = (contributionId: string, entryId: string): boolean =>
  entryId.startsWith(`${contributionId}.`);

/** What is left of an entry after withdrawing: that it was there, not what it said. */
export const WithdrawnEntrySchema = v.object({ ...broughtInEntries, withdrawnAt: TimeSchema });

/** What is left of an answer that lay open: also to which question it was. Older ones do not say so. */
export const WithdrawnAnswerSchema = v.object({
  ...WithdrawnEntrySchema.entries,
  checklistId: v.string(),
  partCode: v.string(),
});
export type WithdrawnAnswer = v.InferOutput<typeof WithdrawnAnswerSchema>;

/** Where an answer comes from that was sealed first: by the salt everybody can check that it was not changed since. */
const FromRoundSchema = v.object({
  roundId: IdSchema,
  commitment: v.pipe(v.string(), v.maxLength(43)),
  salt: v.pipe(v.string(), v.maxLength(43)),
  /** What the salt was made of, with the reason for a change; absent where no reason was given. */
  reasonSalt: v.optional(v.pipe(v.string(), v.maxLength(43))),
});
export type FromRound = v.InferOutput<typeof FromRoundSchema>;

/**
 * That somebody of another party typed an answer for its party. It counts as that party's own once somebody of it has
 * confirmed it: who, and when.
 */
export const TypedForSchema = v.object({
  confirmation: v.optional(v.object({ participantId: IdSchema, confirmedAt: TimeSchema })),
});
export type TypedFor = v.InferOutput<typeof TypedForSchema>;

/** An answer at the table. */
export const TableAnswerSchema = v.object({
  ...v.omit(ContributedAnswerSchema, ['kind', 'id']).entries,
  ...broughtInEntries,
  fromRound: v.optional(FromRoundSchema),
  typedFor: v.optional(TypedForSchema),
});
export type TableAnswer = v.InferOutput<typeof TableAnswerSchema>;

/** An arrangement at the table; what it says stands in claims, per party (TD8). */
export const TableArrangementSchema = v.object({ ...broughtInEntries, name: NameSchema });
export type TableArrangement = v.InferOutput<typeof TableArrangementSchema>;

/** What one party says of an arrangement, with the source and date it gives. */
export const ArrangementClaimSchema = v.object({
  entryId: IdSchema,
  partyId: IdSchema,
  claimedAt: TimeSchema,
  ...arrangementFactEntries,
});
export type ArrangementClaim = v.InferOutput<typeof ArrangementClaimSchema>;

/** An agreement at the table. */
export const TableAgreementSchema = v.object({ ...agreementFactEntries, ...broughtInEntries });
export type TableAgreement = v.InferOutput<typeof TableAgreementSchema>;

/** What the table is, as every device reads it. Who sits at the internal table of a party speaks for a member of it. */
export const TableMetaSchema = v.object({
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: NameSchema,
  createdAt: TimeSchema,
  withinParty: v.optional(WithinPartySchema),
  /** The language of its document: one that this build does not know is read as Dutch (TD110). */
  language: v.fallback(v.optional(v.picklist(['nl', 'en']), 'nl'), 'nl'),
});
export type TableMeta = v.InferOutput<typeof TableMetaSchema>;
