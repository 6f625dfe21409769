import * as v from 'valibot';
import { IdSchema, NameSchema } from '../record';

/** The party whose internal table it is: the id it has as a party, and what it is called. */
export const WithinPartySchema = v.object({ id: IdSchema, name: NameSchema });
export type WithinParty = v.InferOutput<typeof WithinPartySchema>;
