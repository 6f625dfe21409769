import { err, ok, QUESTION_FILE_KIND, type AppError, type FileKind, type Result } from '$domain';
import { openContainer } from '$exchange';

/** A file as the pages below take it: its bytes, and what it says it is. */
export type LookedIn = {
  readonly kind: FileKind | 'questions';
  readonly name: string;
  readonly bytes: Uint8Array;
};

/**
 * What is readable JSON and no container: the copies of one's own work that earlier builds saved, and the questions of a
 * region. They say so within their first words.
 */
const KINDS_BY_MARK = [
  ['ontwikkeltafel-kopie', 'backup'],
  [QUESTION_FILE_KIND, 'questions'],
] as const;
const MARK_WITHIN_BYTES = 256;

/**
 * Looks inside a file, as far as its kind.
 *
 * @returns `file-invalid` where it is none of this app, is damaged, newer, or cannot be read at all.
 */
export async function lookInside(file: File): Promise<Result<LookedIn, AppError>> {
  const bytes = await readBytes(file);
  if (bytes === undefined) return err({ type: 'file-invalid', reason: 'damaged' });
  const kind = kindOfJson(bytes);
  if (kind !== undefined) return ok({ kind, name: file.name, bytes });
  const container = await openContainer(bytes);
  return container.ok ? ok({ kind: container.value.kind, name: file.name, bytes }) : container;
}

/** A file that was removed meanwhile, or lies on a disk that went away, cannot be read. */
async function readBytes(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

function kindOfJson(bytes: Uint8Array): LookedIn['kind'] | undefined {
  const first = new TextDecoder().decode(bytes.subarray(0, MARK_WITHIN_BYTES)).trimStart();
  if (!first.startsWith('{')) return undefined;
  return KINDS_BY_MARK.find(([mark]) => first.includes(`"${mark}"`))?.[1];
}
