import * as v from 'valibot';
import { IdSchema, TimeSchema } from '../../record';

const ClientIdSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Whose words a session of a device writes into the document: said once, with its first words. The words that a new table
 * begins with are nobody's.
 */
export const WriterSchema = v.variant('kind', [
  v.object({
    kind: v.literal('person'),
    clientId: ClientIdSchema,
    participantId: IdSchema,
    partyId: IdSchema,
    at: TimeSchema,
  }),
  v.object({ kind: v.literal('template'), clientId: ClientIdSchema, at: TimeSchema }),
]);
export type Writer = v.InferOutput<typeof WriterSchema>;
