import { noPrivateRows, PRIVATE_KINDS, type PrivateRow } from '$domain';
import type { Backup } from '$exchange';
import fc from 'fast-check';

/** A row as some device may have it: of a known form or not. */
const row: fc.Arbitrary<PrivateRow> = fc
  .tuple(fc.string({ minLength: 1, maxLength: 30 }), fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }))
  .map(([id, rest]) => JSON.parse(JSON.stringify({ ...rest, id })) as PrivateRow);

const rows = fc.uniqueArray(row, { maxLength: 4, selector: ({ id }) => id });

/** Backups with rows of every kind and tables with any bytes. */
export const anyBackup: fc.Arbitrary<Backup> = fc
  .tuple(
    fc.nat(),
    fc.tuple(...PRIVATE_KINDS.map(() => rows)),
    fc.uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), fc.uint8Array()), {
      maxLength: 3,
      selector: ([id]) => id,
    }),
  )
  .map(([madeAtMs, rowsOfKinds, tables]) => ({
    madeAtMs,
    rows: { ...noPrivateRows, ...Object.fromEntries(PRIVATE_KINDS.map((kind, index) => [kind, rowsOfKinds[index]])) },
    tables: tables.map(([id, bytes]) => ({ id, bytes })),
  }));
