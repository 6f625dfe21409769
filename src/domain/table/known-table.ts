import * as v from 'valibot';
import { ParticipantRoleSchema, PartyKindSchema } from '../party';
import { IdSchema, NameSchema, recordEntries } from '../record';
import { OwnNoteSchema } from './desk-entry';
import { TableKeySchema, type TableKey } from './table-key';
import { WithinPartySchema } from './within-party';

/** A person at a table, and the party they speak for. */
export const ParticipantSchema = v.object({
  id: IdSchema,
  name: NameSchema,
  partyId: IdSchema,
  role: ParticipantRoleSchema,
  joinedAt: v.number(),
});
export type Participant = v.InferOutput<typeof ParticipantSchema>;

/** An organisation at a table. */
export const PartySchema = v.object({ id: IdSchema, kind: PartyKindSchema, name: NameSchema, addedAt: v.number() });
export type Party = v.InferOutput<typeof PartySchema>;

const facts = {
  ...recordEntries,
  name: NameSchema,
  openedAt: v.number(),
  /** Of which party it is the internal table, where it is one. */
  withinParty: v.optional(WithinPartySchema),
  /** When words were last written here, by the person at this device; unknown before this was noted. */
  wroteAt: v.optional(v.number()),
  /** The signalling address that came with the invitation; it goes before the one of this device's settings. */
  signallingAddress: v.optional(v.string()),
  /** Whether words were written here that no other device has said to hold. */
  isOnlyHere: v.optional(v.boolean()),
  /** The epoch of the key after which there are newer ones that this device was not given. */
  outdatedEpoch: v.optional(v.number()),
  /** That somebody put a version back, and since when that is told here: moment 0 when the person wants to see it no longer. */
  restoreTold: v.optional(v.object({ id: v.string(), atMs: v.number() })),
  /** What the person at this device writes in written rounds; it stays here until a round is shown. */
  ownNotes: v.optional(v.pipe(v.array(OwnNoteSchema), v.readonly())),
  /** 256 bits, base64url: proves to the others that what the person at this device said in the margin is their own. */
  ownSeed: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))),
  me: v.object({ participant: ParticipantSchema, party: PartySchema }),
};

/** A table this device knows, with its key and who one is there. Private: the key opens the table. */
export type KnownTable = v.InferOutput<v.ObjectSchema<typeof facts, undefined>> & { readonly key: TableKey };

/** Before there were roles a table had one secret, and everybody could do everything: that is a facilitator's key. */
const SecretTableSchema = v.pipe(
  v.object({ ...facts, secret: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)) }),
  v.transform(({ secret, ...rest }): KnownTable => ({ ...rest, key: { role: 'facilitator', seed: secret, epoch: 0 } })),
);

/** Reads a known table, also one that was noted before there were roles. */
export const KnownTableSchema: v.GenericSchema<unknown, KnownTable> = v.union([
  v.object({ ...facts, key: TableKeySchema }),
  SecretTableSchema,
]);

/** A party with the letter and the colour (1 to 10) by which the table shows it. */
export type MarkedParty = Party & { readonly letter: string; readonly colorIndex: number };

/** How many party colours there are; beyond it they come round, the letter stays different. */
export const PARTY_COLOR_COUNT = 10;

/** Gives each party its letter and colour, the same on every device that knows the same parties. */
export const markParties = (parties: readonly Party[]): readonly MarkedParty[] =>
  [...parties]
    .sort((one, other) => one.addedAt - other.addedAt || (one.id < other.id ? -1 : 1))
    .map((party, index) => ({ ...party, letter: indexToLetter(index), colorIndex: (index % PARTY_COLOR_COUNT) + 1 }));

function indexToLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`;
}
