import { fieldChangePrefix, FieldChangeSchema, isSameCell, parseRecord, withTexts, type FieldChange } from '$domain';
import type { PrivateDatabase } from '../database';

type Mask = (text: string) => string;

/** Takes words out of all texts of an entry. */
export const maskIn =
  (change: Mask) =>
  <T extends object>(entry: T): T =>
    withTexts(entry, change);

/** Takes words out of what is remembered of a row. A change of which nothing is left to read goes. */
export const maskChanges = (rowChanges: PrivateDatabase['rowChanges'], rowId: string, change: Mask): Promise<unknown> =>
  rowChanges.db.transaction('rw', rowChanges, async () => {
    const rows = await rowChanges.where('id').startsWith(fieldChangePrefix(rowId)).toArray();
    const masked = rows.flatMap((row) => parseRecord(FieldChangeSchema, row) ?? []).map(maskIn(change));
    const [same, other] = [masked.filter(saysNothing), masked.filter((row) => !saysNothing(row))];
    await rowChanges.bulkPut(other);
    await rowChanges.bulkDelete(same.map(({ id }) => id));
  });

const saysNothing = ({ before, after }: FieldChange): boolean => isSameCell(before, after);
