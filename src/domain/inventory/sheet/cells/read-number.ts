import { err, ok, type Result } from '../../../result';
import type { CellReason } from '../column';

/** Words and marks that people write where they have nothing to fill in. */
const NOTHING = new Set(['', '-', '–', '—', '?', 'n.v.t.', 'nvt', 'n.v.t', 'onbekend', 'niet bekend', 'n.b.', 'nb']);

/** Whether a cell says in words that there is nothing to fill in. */
export const saysNothing = (text: string): boolean => NOTHING.has(text.trim().toLowerCase());

/** Reads a number as Dutch people write it: `1.250,5`, `€ 12,50`, and also `12.5`. Zero or more. */
export function readNumber(text: string): Result<number, CellReason> {
  const typed = text.replace(/[\s\u00a0\u202f€]/g, '').replace('\u2212', '-');
  const plain = toPlainNumber(typed.replace(/,-$/, ''));
  if (plain === undefined) return err('not-a-number');
  const value = Number(plain);
  if (!Number.isFinite(value)) return err('not-a-number');
  return value < 0 ? err('negative') : ok(value);
}

/** Reads a whole number, such as a number of youths. */
export function readWhole(text: string): Result<number, CellReason> {
  const read = readNumber(text);
  return read.ok && !Number.isSafeInteger(read.value) ? err('not-whole') : read;
}

/** Writes a number as Dutch people do, without marks between thousands. */
export const writeNumber = (value: number): string => String(value).replace('.', ',');

function toPlainNumber(typed: string): string | undefined {
  if (/^-?\d+(e\+\d+)?$/.test(typed)) return typed;
  if (/^-?\d+,\d+(e[+-]?\d+)?$/.test(typed)) return typed.replace(',', '.');
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(typed)) return typed.replaceAll('.', '').replace(',', '.');
  if (/^-?[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(typed)) return typed.replaceAll(',', '');
  return /^-?\d+\.\d+$/.test(typed) ? typed : undefined;
}
