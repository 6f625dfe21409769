import * as v from 'valibot';

/** The files of this app: a backup of one device, a parcel of one table, the tables of a whole region. */
export const FileKindSchema = v.picklist(['backup', 'parcel', 'region']);
export type FileKind = v.InferOutput<typeof FileKindSchema>;

/** What stands in `manifest.json` of every file; `facts` are each kind's own. */
export const FileManifestSchema = v.object({
  format: v.literal('ontwikkeltafel'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: FileKindSchema,
  madeAtMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
  facts: v.record(v.string(), v.unknown()),
});
export type FileManifest = v.InferOutput<typeof FileManifestSchema>;

/** Why a file is not taken in. Nothing was changed then. */
export type FileProblem =
  /** It is not a file of this app. */
  | 'foreign'
  /** A byte is missing or different, or it does not hold what it says. */
  | 'damaged'
  /** A later version of the app made it. */
  | 'newer'
  | 'too-large'
  /** It is locked, and this pass phrase does not open it. */
  | 'wrong-phrase'
  /** It is locked with the keys of a table that this device does not have. */
  | 'no-key'
  /** Nobody who may write at the table signed it. */
  | 'unsigned';
