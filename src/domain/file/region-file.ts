import * as v from 'valibot';
import { NameSchema } from '../record';
import { TableKeySchema } from '../table/table-key';

/** What a region file says of each table in it: its name and its key, in the role that whoever opens the file gets. */
export const RegionTableSchema = v.object({
  /** 128 bits in base64url, as `deriveTableKeys` makes it. */
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
  name: NameSchema,
  key: TableKeySchema,
});
export type RegionTable = v.InferOutput<typeof RegionTableSchema>;
