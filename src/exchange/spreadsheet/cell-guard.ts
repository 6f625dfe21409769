// What a spreadsheet program would read as a formula, or as our own mark for that: a text that begins like this gets an
// apostrophe before it, and loses it again when it is read. So every text comes back as it was.
const BEGINS_AS_FORMULA = /^[=+\-@|\t\r\n\0]/;
const IS_GUARDED = /^'['=+\-@|\t\r\n\0]/;

/** Writes a cell of a text file so that nobody reads it as a formula (EX61). */
export const guardCell = (text: string): string =>
  BEGINS_AS_FORMULA.test(text) || IS_GUARDED.test(text) ? `'${text}` : text;

/** Reads such a cell back. */
export const unguardCell = (text: string): string => (IS_GUARDED.test(text) ? text.slice(1) : text);

/** Writes a text for XLSX, in which `_x0041_` stands for a letter. */
export const guardEscapes = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
