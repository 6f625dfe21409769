import {
  ApartChoiceSchema,
  parseRecord,
  StretchSchema,
  StretchWordsSchema,
  type ApartContent,
  type RecordSchema,
} from '$domain';
import { ROOTS, stretchWordsKey } from '../schema';
import type { Table } from '../table';

/** All that lies at a table about what was written apart; what does not have the form is left out (TD5). */
export const readApart = (table: Table): ApartContent => ({
  stretches: read(table, ROOTS.stretches, StretchSchema, ({ id }) => id),
  words: read(table, ROOTS.stretchWords, StretchWordsSchema, ({ stretchId, pieceId }) =>
    stretchWordsKey(stretchId, pieceId),
  ),
  choices: read(table, ROOTS.apartChoices, ApartChoiceSchema, ({ id }) => id),
});

/** In the order of the keys: that of a map is another on every device. */
const read = <T>(table: Table, root: string, schema: RecordSchema<T>, keyOf: (value: T) => string): readonly T[] =>
  [...table.replica.doc.getMap(root)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, entry]) => {
      const value = parseRecord(schema, entry);
      return value !== undefined && keyOf(value) === key ? [value] : [];
    });
