import * as v from 'valibot';
import { IdSchema, NameSchema, TimeSchema } from '../record';
import { MAX_ORDER_KEY_LENGTH, ORDER_KEY_FORM } from './order-key';

/** The longest meeting, and the longest time for one thing, in minutes. */
export const MOST_MINUTES = 480;

/** A whole number of minutes. */
export const MinutesSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MINUTES));

const AGENDA_STATES = ['open', 'talking', 'done', 'parked'] as const;

/** What is talked about: a part on which parties differ, or something that a person put in own words. */
const AgendaSubjectSchema = v.variant('type', [
  v.object({
    type: v.literal('part'),
    checklistId: IdSchema,
    partCode: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  }),
  v.object({ type: v.literal('own'), title: v.pipe(NameSchema, v.minLength(1)) }),
]);
export type AgendaSubject = v.InferOutput<typeof AgendaSubjectSchema>;

/** One thing on the agenda of a table. `startedAt`: since when it is talked about, only while it is. */
export const AgendaItemSchema = v.pipe(
  v.object({
    id: IdSchema,
    subject: AgendaSubjectSchema,
    minutes: MinutesSchema,
    orderKey: v.pipe(v.string(), v.maxLength(MAX_ORDER_KEY_LENGTH), v.regex(ORDER_KEY_FORM)),
    state: v.picklist(AGENDA_STATES),
    startedAt: v.optional(TimeSchema),
    addedAt: TimeSchema,
    participantId: IdSchema,
  }),
  v.check(({ state, startedAt }) => (state === 'talking') === (startedAt !== undefined)),
);
export type AgendaItem = v.InferOutput<typeof AgendaItemSchema>;
