import * as v from 'valibot';
import { IdSchema, TextSchema } from '../record';
import { AskedSchema } from './own/own-question';
import { AnswerValueSchema, CertaintySchema, EvidenceLinkSchema, SpreadSchema } from './review';

/** An answer on its way to a table: what of it leaves the device, field by field (DM1). */
export const ContributedAnswerSchema = v.object({
  kind: v.literal('answer'),
  id: IdSchema,
  checklistId: v.string(),
  checklistVersion: v.number(),
  partCode: v.string(),
  value: v.optional(AnswerValueSchema),
  certainty: v.optional(CertaintySchema),
  explanation: TextSchema,
  evidenceLink: EvidenceLinkSchema,
  spread: v.optional(SpreadSchema),
  /** Why it is another answer than in an earlier round. */
  changeReason: v.optional(TextSchema),
  /** How a region asked it, where others may not have the question. */
  asked: v.optional(AskedSchema),
});
export type ContributedAnswer = v.InferOutput<typeof ContributedAnswerSchema>;
