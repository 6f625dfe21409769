import * as v from 'valibot';
import { IdSchema, NameSchema, TextSchema, TimeSchema } from '../record';
import { MinutesSchema } from './agenda-entry';

/** The places at a table that a facilitator can show to the others. */
export const SHOWN_PLACES = ['document', 'mirror', 'agenda', 'written-round'] as const;
export type ShownPlace = (typeof SHOWN_PLACES)[number];

/** What the facilitator shows to whoever looks along: a place, and in the mirror perhaps one part of it. */
export const ShownSchema = v.object({
  place: v.picklist(SHOWN_PLACES),
  partCode: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
  participantId: IdSchema,
  shownAt: TimeSchema,
});
export type Shown = v.InferOutput<typeof ShownSchema>;

/** A raised hand: it waits until its person lowers it or has had the word, also while their tablet sleeps. */
export const HandSchema = v.object({ participantId: IdSchema, raisedAt: TimeSchema });
export type Hand = v.InferOutput<typeof HandSchema>;

/** A quiet round: everybody writes for oneself about `subject`, and all words are shown at once. `minutes`: given time. */
export const WrittenRoundSchema = v.object({
  id: IdSchema,
  subject: v.pipe(NameSchema, v.minLength(1)),
  minutes: MinutesSchema,
  startedAt: TimeSchema,
  participantId: IdSchema,
  /** Since when the words are shown; absent while people write. */
  shownAt: v.optional(TimeSchema),
});
export type WrittenRound = v.InferOutput<typeof WrittenRoundSchema>;

/**
 * What one person has for a written round. Until the round is shown it only says that they are ready: their words stay on
 * their own device.
 */
export const WrittenNoteSchema = v.object({
  roundId: IdSchema,
  participantId: IdSchema,
  partyId: IdSchema,
  laidAt: TimeSchema,
  text: v.optional(v.pipe(TextSchema, v.minLength(1))),
});
export type WrittenNote = v.InferOutput<typeof WrittenNoteSchema>;

/** What lies on the table for leading a meeting, beside the agenda. */
export type DeskContent = {
  readonly shown: Shown | undefined;
  /** Who asked first comes first. */
  readonly hands: readonly Hand[];
  /** What was started last comes first. */
  readonly writtenRounds: readonly WrittenRound[];
  readonly writtenNotes: readonly WrittenNote[];
};

/** Words for a written round that are kept on this device until the round is shown. */
export const OwnNoteSchema = v.object({ roundId: IdSchema, text: TextSchema, isReady: v.boolean() });
export type OwnNote = v.InferOutput<typeof OwnNoteSchema>;
