import { bytesToBase64Url, err, ok, type AppError, type Result } from '$domain';
import { saveFile } from '$exchange';
import type { Services } from './services';

/** Saves what was found damaged of a table as a file, so that somebody who helps may still find words in it. */
export async function saveDamaged(
  { tableStorage, clock }: Services,
  tableId: string,
): Promise<Result<undefined, AppError>> {
  try {
    const pieces = await tableStorage.readSetAside(tableId);
    const madeAt = new Date(clock.nowMs()).toISOString();
    const content = {
      kind: 'ontwikkeltafel-beschadigd',
      version: 1,
      madeAt,
      tableId,
      pieces: pieces.map(bytesToBase64Url),
    };
    saveFile(`ontwikkeltafel-beschadigd-${madeAt.slice(0, 10)}.json`, 'application/json', JSON.stringify(content));
    return ok(undefined);
  } catch {
    return err({ type: 'storage-unavailable' });
  }
}
