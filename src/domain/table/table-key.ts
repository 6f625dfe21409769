import * as v from 'valibot';

/**
 * What a key lets its holder do at a table, from most to least. Higher derives lower, never the reverse. A commenter
 * reads, and lays comments and suggestions.
 */
export const TABLE_ROLES = ['facilitator', 'editor', 'commenter', 'reader'] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

/** The roles as bytes and letters name them, in the order in which they came to be: it never changes. */
export const ROLE_CODES = ['facilitator', 'editor', 'reader', 'commenter'] as const satisfies readonly TableRole[];

/** Whether a role may write everything that is at the table. */
export const isWriterRole = (role: TableRole): boolean => role === 'facilitator' || role === 'editor';

/**
 * A device's key to one table. Private: whoever has it may do what its role may.
 *
 * `seed`: 256 bits, base64url. `anchor`: SHA-256 of the facilitator's public key, 128 bits, base64url; absent only in a
 * facilitator's key of before there were roles, where it follows from the seed. `epoch`: 0, one more after each renewal
 * of the keys. `certificate`: the facilitator's statement of which editor key belongs to the epoch, base64url; someone
 * who was invited receives it from the first device they meet. `warrant`: only in a commenter's key, whose seed is the readers'
 * one: the seed of the commenters' signing key (32 bytes) and the editors' signature under its public half (64), base64url.
 */
export const TableKeySchema = v.object({
  role: v.picklist(TABLE_ROLES),
  seed: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  anchor: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/))),
  epoch: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff)),
  certificate: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(400))),
  warrant: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{128}$/))),
});
export type TableKey = v.InferOutput<typeof TableKeySchema>;

/**
 * Whether a key is newer than another, or as new and lets its holder do more. A facilitator's never gives way to a lesser
 * one, however new that says it is: it makes the keys of every epoch, and no other key makes it.
 */
export const isBetterKey = (key: TableKey, than: TableKey): boolean => {
  if (than.role === 'facilitator' && key.role !== 'facilitator') return false;
  const isAsNew = key.epoch === than.epoch;
  return key.epoch > than.epoch || (isAsNew && TABLE_ROLES.indexOf(key.role) < TABLE_ROLES.indexOf(than.role));
};
