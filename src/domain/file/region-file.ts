import * as v from 'valibot';
import { NameSchema } from '../record';
import { parseInvitedAddress } from '../settings';
import { TableKeySchema } from '../table/table-key';

/** A signalling address in a file; what cannot be one is as if it were not there. */
const InvitedAddressSchema = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? parseInvitedAddress(value) : undefined)),
);

/**
 * What a region file says of each table in it: its name, its key, in the role that whoever opens the file gets, and the
 * signalling address where the table has its own.
 */
export const RegionTableSchema = v.object({
  /** 128 bits in base64url, as `deriveTableKeys` makes it. */
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
  name: NameSchema,
  key: TableKeySchema,
  signallingAddress: v.optional(InvitedAddressSchema),
});
export type RegionTable = v.InferOutput<typeof RegionTableSchema>;
