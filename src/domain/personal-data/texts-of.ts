/** A text that somebody wrote in a record or an entry, and the field it stands in. */
export type FieldText = { readonly field: string; readonly text: string };

/** What the app wrote itself: names of records, of questions and of kinds. Nobody is pointed at there. */
const isReference = (field: string): boolean => /^(?:id|kind|asked|startedFrom)$|(?:Id|Ids|Code|Kind)$/.test(field);

/** All texts of an entry, lists and groups of fields too, in the order of its fields. */
export const listTexts = (entry: object): readonly FieldText[] =>
  Object.entries(entry).flatMap(([field, value]) => (isReference(field) ? [] : textsIn(field, value)));

function textsIn(field: string, value: unknown): readonly FieldText[] {
  if (typeof value === 'string') return value === '' ? [] : [{ field, text: value }];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsIn(field, one));
  if (typeof value !== 'object' || value === null) return [];
  return listTexts(value).map(({ text }) => ({ field, text }));
}

/** A record with other texts in some of its fields; the rest stays as it is. What it becomes is to be read by its schema. */
export const changeTexts = (
  record: object,
  fields: ReadonlySet<string>,
  change: (text: string) => string,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(record).map(([field, value]: [string, unknown]) => [
      field,
      fields.has(field) && !isReference(field) ? changeIn(value, change) : value,
    ]),
  );

/** A copy of plain data in which every text that people wrote may say something else; all else is the same. */
export function withTexts<T extends object>(entry: T, change: (text: string) => string): T {
  const copy = structuredClone(entry);
  writeTexts(copy, change);
  return copy;
}

function writeTexts(entry: object, change: (text: string) => string): void {
  Object.entries(entry).forEach(([field, value]: [string, unknown]) => {
    if (isReference(field)) return;
    if (typeof value === 'string') Reflect.set(entry, field, change(value));
    else if (typeof value === 'object' && value !== null) writeTexts(value, change);
  });
}

function changeIn(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one: unknown) => changeIn(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return changeTexts(value, new Set(Object.keys(value)), change);
}
