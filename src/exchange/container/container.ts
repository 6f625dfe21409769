import {
  err,
  FileManifestSchema,
  ok,
  parseRecord,
  type AppError,
  type FileKind,
  type FileManifest,
  type FileProblem,
  type Result,
} from '$domain';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { addChecksum, hasChecksum, isWhole } from './checksum';

/**
 * What every file of this app is: a ZIP that says what it is, and carries a checksum over every byte. The README of this
 * layer has the form in full, so that another program can read it.
 */
export type Container = {
  readonly kind: FileKind;
  readonly madeAtMs: number;
  /** What this kind of file says of itself in `manifest.json`. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Everything else in it, by its name in the archive. */
  readonly bytesByName: ReadonlyMap<string, Uint8Array>;
};

/** The form of the containers that this build writes, and the highest it reads. */
const CONTAINER_VERSION = 1;
const FORMAT = 'ontwikkeltafel';
const MEDIA_TYPE_NAME = 'mimetype';
const MANIFEST_NAME = 'manifest.json';
/** Far beyond a region with tables of 10 MB. */
const MAX_FILE_BYTES = 256 * 1_048_576;
const MAX_CONTENT_BYTES = 512 * 1_048_576;
const MAX_ENTRIES = 10_000;

/** Writes a container. The same contents give the same bytes. */
export function packContainer(container: Container): Promise<Uint8Array<ArrayBuffer>> {
  const { kind, madeAtMs, facts, bytesByName } = container;
  const manifest: FileManifest = {
    format: FORMAT,
    version: CONTAINER_VERSION,
    kind,
    madeAtMs,
    facts: { ...facts },
  };
  const entries: Zippable = {
    // First and as it is, so that programs which look at the first bytes know what this is.
    [MEDIA_TYPE_NAME]: [strToU8(`application/vnd.${FORMAT}.${kind}+zip`), { level: 0 }],
    [MANIFEST_NAME]: strToU8(JSON.stringify(manifest, undefined, 2)),
    ...Object.fromEntries(bytesByName),
  };
  // A fixed moment: a ZIP keeps local time, which would tell where the device is.
  return addChecksum(zipSync(entries, { level: 6, mtime: '1980-01-01T00:00:00' }));
}

/**
 * Reads a container, and takes nothing from one in which a byte is different.
 *
 * @returns `file-invalid` with `foreign`, `damaged`, `newer` or `too-large`.
 */
export async function openContainer(file: Uint8Array): Promise<Result<Container, AppError>> {
  if (file.length > MAX_FILE_BYTES) return fail('too-large');
  if (!hasChecksum(file)) return fail(startsAsZip(file) && mentionsFormat(file) ? 'damaged' : 'foreign');
  if (!(await isWhole(file))) return fail('damaged');
  const entries = unzip(file);
  if (entries === undefined) return fail('damaged');
  const manifest = parseRecord(FileManifestSchema, parseJson(entries[MANIFEST_NAME]));
  if (manifest === undefined) return fail('foreign');
  if (manifest.version > CONTAINER_VERSION) return fail('newer');
  const { kind, madeAtMs, facts } = manifest;
  const contents = Object.entries(entries).filter(([name]) => name !== MANIFEST_NAME && name !== MEDIA_TYPE_NAME);
  return ok({ kind, madeAtMs, facts, bytesByName: new Map(contents) });
}

/** JSON in an entry; `undefined` where there is none. */
export function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? undefined : (JSON.parse(strFromU8(bytes)) as unknown);
  } catch {
    return undefined;
  }
}

/** An entry that holds a value as readable JSON. */
export const jsonToBytes = (value: unknown): Uint8Array => strToU8(JSON.stringify(value, undefined, 2));

function unzip(file: Uint8Array): Record<string, Uint8Array> | undefined {
  let sizeBytes = 0;
  let entryCount = 0;
  try {
    return unzipSync(file, {
      filter: ({ originalSize }) => {
        sizeBytes += originalSize;
        entryCount += 1;
        if (sizeBytes > MAX_CONTENT_BYTES || entryCount > MAX_ENTRIES) throw new Error('too large');
        return true;
      },
    });
  } catch {
    return undefined;
  }
}

const fail = (reason: FileProblem): Result<never, AppError> => err({ type: 'file-invalid', reason });

const startsAsZip = (file: Uint8Array): boolean => file[0] === 0x50 && file[1] === 0x4b;

/** Our media type stands within the first bytes, uncompressed. */
const mentionsFormat = (file: Uint8Array): boolean => strFromU8(file.subarray(0, 120), true).includes(FORMAT);
