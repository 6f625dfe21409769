import * as v from 'valibot';
import { bytesToBase64Url } from '../ids';
import { IdSchema, NameSchema, TimeSchema } from '../record';

/** What people say of a version when they freeze it. Source: features.md DOC-5; established ones come with the deciding. */
export const VERSION_STATES = ['concept', 'discussed'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** A document larger than this is no document; reading it would hold up the table. */
const MAX_CONTENT_LENGTH = 8_000_000;
/** Versions beyond this are followed through the ones that name them. */
export const MAX_NAMED_VERSIONS = 50;

/**
 * A version of the development document. Its id is the hash of everything else in it: whoever changes one letter has made
 * something else (TD84). `saved` is one that the app froze by itself before another was put back.
 */
export const VersionSchema = v.object({
  id: IdSchema,
  name: v.pipe(NameSchema, v.minLength(1)),
  state: v.picklist([...VERSION_STATES, 'saved']),
  frozenAt: TimeSchema,
  participantId: IdSchema,
  partyId: IdSchema,
  /** The whole document, as `frozenToText` writes it. */
  content: v.pipe(v.string(), v.maxLength(MAX_CONTENT_LENGTH)),
  /** The agreements that lay on the table then, as `agreementsToText` writes them: to compare with, they are never put back. */
  agreements: v.optional(v.pipe(v.string(), v.maxLength(MAX_CONTENT_LENGTH))),
  /** The versions that were there when this one was frozen. */
  earlierIds: v.pipe(v.array(IdSchema), v.maxLength(MAX_NAMED_VERSIONS)),
});
export type Version = v.InferOutput<typeof VersionSchema>;

/** That a version was put back, and which one has what stood there before. */
export const VersionRestoreSchema = v.object({
  id: IdSchema,
  versionId: IdSchema,
  beforeId: IdSchema,
  restoredAt: TimeSchema,
  participantId: IdSchema,
  partyId: IdSchema,
});
export type VersionRestore = v.InferOutput<typeof VersionRestoreSchema>;

/** The id of a version: the hash of all that it says. */
export async function hashVersion(version: Omit<Version, 'id'>): Promise<string> {
  const { name, state, frozenAt, participantId, partyId, content, agreements, earlierIds } = version;
  const text = JSON.stringify([name, state, frozenAt, participantId, partyId, content, agreements, earlierIds]);
  return bytesToBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
