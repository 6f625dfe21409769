import { err, ok, type AppError, type FileKind, type Result } from '$domain';
import { openContainer } from '$exchange';

/** A file as the pages below take it: its bytes, and what it says it is. */
export type LookedIn = {
  readonly kind: FileKind;
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** The copies of one's own work that earlier builds saved as readable JSON. They say so within their first words. */
const EARLIER_COPY_MARK = 'ontwikkeltafel-kopie';
const MARK_WITHIN_BYTES = 256;

/**
 * Looks inside a file, as far as its kind.
 *
 * @returns `file-invalid` where it is none of this app, is damaged, newer, or cannot be read at all.
 */
export async function lookInside(file: File): Promise<Result<LookedIn, AppError>> {
  const bytes = await readBytes(file);
  if (bytes === undefined) return err({ type: 'file-invalid', reason: 'damaged' });
  if (isEarlierCopy(bytes)) return ok({ kind: 'backup', name: file.name, bytes });
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

const isEarlierCopy = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x7b && new TextDecoder().decode(bytes.subarray(0, MARK_WITHIN_BYTES)).includes(EARLIER_COPY_MARK);
