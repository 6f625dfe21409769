import * as v from 'valibot';
import { arrangementFactEntries } from '../../inventory/arrangement';
import { IdSchema, NameSchema, parseRecord, TimeSchema } from '../../record';
import type { ArrangementClaim, TableArrangement } from '../table-entry';

const FactsSchema = v.object(arrangementFactEntries);
const SomeFactsSchema = v.partial(FactsSchema);
const FieldSchema = v.keyof(FactsSchema);

/** What is said of an arrangement, whoever says it. */
export type ArrangementFacts = v.InferOutput<typeof FactsSchema>;

/** Some of it: what one field holds, or a few. */
export type SomeFacts = v.InferOutput<typeof SomeFactsSchema>;

/** The name of a fact of an arrangement. */
export type FactField = v.InferOutput<typeof FieldSchema>;

/** Every fact of an arrangement, in the order in which it is asked. */
export const FACT_FIELDS: readonly FactField[] = FieldSchema.options;

/** Reads some facts from what has them among other things; `undefined` where one does not have the form. */
export const parseSomeFacts = (input: unknown): SomeFacts | undefined => parseRecord(SomeFactsSchema, input);

/** Reads all facts; `undefined` where one is absent that each arrangement has. */
export const parseFacts = (input: unknown): ArrangementFacts | undefined => parseRecord(FactsSchema, input);

/** Who of which party said something at the table, and when (ms). Of what is said twice the latest counts. */
export const saidEntries = { id: IdSchema, participantId: IdSchema, partyId: IdSchema, at: TimeSchema };

/** Which claims somebody had before them: of a later one that says something else it is shown that it came after. */
const SeenSchema = v.array(v.object({ entryId: IdSchema, partyId: IdSchema, claimedAt: TimeSchema }));
export type Seen = v.InferOutput<typeof SeenSchema>;

/** What people at the table say of two arrangements: the same one, not the same, or open again. */
export const EntryMatchSchema = v.object({
  ...saidEntries,
  entryIds: v.tuple([IdSchema, IdSchema]),
  verdict: v.picklist(['same', 'apart', 'open']),
});
export type EntryMatch = v.InferOutput<typeof EntryMatchSchema>;

/** Why something stays disputed. */
export const ReasonSchema = v.pipe(NameSchema, v.minLength(1));

const settlingEntries = { ...saidEntries, field: FieldSchema, seen: SeenSchema };

/** What the table says of one field: a value that it settled, that it stays disputed and why, or open again. */
export const SettledValueSchema = v.variant('state', [
  v.object({ ...settlingEntries, state: v.literal('settled'), facts: SomeFactsSchema }),
  v.object({ ...settlingEntries, state: v.literal('disputed'), reason: ReasonSchema }),
  v.object({ ...settlingEntries, state: v.literal('open') }),
]);
export type SettledValue = v.InferOutput<typeof SettledValueSchema>;

/** What is to be said of a field, before it is known who says it and when. */
export type Settling = SettledValue extends infer Value
  ? Value extends SettledValue
    ? Omit<Value, keyof typeof saidEntries>
    : never
  : never;

/** What a party changed of its claim by bringing it in again: from what, to what. */
export const ClaimChangeSchema = v.object({
  ...saidEntries,
  entryId: IdSchema,
  contributionId: IdSchema,
  fields: v.array(FieldSchema),
  before: SomeFactsSchema,
  after: SomeFactsSchema,
});
export type ClaimChange = v.InferOutput<typeof ClaimChangeSchema>;

/** The two sides on which an arrangement has an owner. */
export const OWNER_SIDES = ['financial', 'content'] as const;
export type OwnerSide = (typeof OWNER_SIDES)[number];

/** That a party says of an owner that this is so, or takes that back. It holds for that owner alone. */
export const OwnerConfirmationSchema = v.object({
  ...saidEntries,
  side: v.picklist(OWNER_SIDES),
  owner: arrangementFactEntries.financialOwner,
  seen: SeenSchema,
  isConfirmed: v.boolean(),
});
export type OwnerConfirmation = v.InferOutput<typeof OwnerConfirmationSchema>;

/** An arrangement at the table with what parties say of it. */
export type LyingArrangement = TableArrangement & { readonly claims: readonly ArrangementClaim[] };

/** What of a table is about settling what parties say of arrangements. */
export type SettlingContent = {
  readonly arrangements: readonly LyingArrangement[];
  readonly entryMatches: readonly EntryMatch[];
  readonly settledValues: readonly SettledValue[];
  readonly claimChanges: readonly ClaimChange[];
  readonly ownerConfirmations: readonly OwnerConfirmation[];
};
