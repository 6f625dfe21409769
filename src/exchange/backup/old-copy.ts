import { err, noPrivateRows, ok, type AppError, type FileProblem, type Result } from '$domain';
import { parseJson } from '../container/container';
import { readRows, type Backup } from './backup';

const KIND = 'ontwikkeltafel-kopie';
const VERSION = 1;
const SETTINGS_ID = 'settings';
/** It held text alone; no region comes near. */
const MAX_BYTES = 64 * 1_048_576;

/**
 * Reads the readable copy of one's own work that earlier builds saved: a single JSON file, without tables.
 *
 * @returns `file-invalid` with `foreign` for any other file.
 */
export function readOldCopy(file: Uint8Array): Result<Backup, AppError> {
  // An opening brace is the first byte of every one of them.
  if (file[0] !== 0x7b) return fail('foreign');
  if (file.length > MAX_BYTES) return fail('too-large');
  const copy = parseJson(file);
  if (typeof copy !== 'object' || copy === null || !('kind' in copy) || copy.kind !== KIND) return fail('foreign');
  if (!('version' in copy) || typeof copy.version !== 'number') return fail('damaged');
  if (copy.version > VERSION) return fail('newer');
  const answers = readRows('answers' in copy ? copy.answers : undefined);
  const arrangements = readRows('arrangements' in copy ? copy.arrangements : undefined);
  const agreementDrafts = readRows('agreementDrafts' in copy ? copy.agreementDrafts : undefined);
  const regions = readRows('regions' in copy ? copy.regions : undefined);
  const settings = readRows('settings' in copy ? [Object.assign({ id: SETTINGS_ID }, copy.settings)] : []);
  const madeAtMs = 'madeAt' in copy && typeof copy.madeAt === 'string' ? Date.parse(copy.madeAt) : NaN;
  if (!answers || !arrangements || !agreementDrafts || !regions || !settings || Number.isNaN(madeAtMs))
    return fail('damaged');
  return ok({
    madeAtMs,
    rows: { ...noPrivateRows, answers, arrangements, agreementDrafts, regions, settings },
    tables: [],
  });
}

const fail = (reason: FileProblem): Result<never, AppError> => err({ type: 'file-invalid', reason });
