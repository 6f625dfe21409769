import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../record';
import { err, ok, type Result } from '../../../result';
import { KNOWN_ANSWERS } from '../../arrangement';
import type { Offer, RegisterRow } from '../../register-row';
import { readNames, writeNames } from '../cells/name-list';
import { readDay } from '../cells/read-day';
import { readNumber, saysNothing, writeNumber } from '../cells/read-number';
import { KNOWN_WORDS, readWord, type Words } from '../cells/words';
import type { CellReason } from '../column';
import { isFormulaError } from '../cells/formula-error';
import type { CellRead, NameLink, RestOfRow } from '../sheet-form';
import { readOffers, writeOffers } from './offers-cell';
import type { RegisterColumn } from './register-columns';

/** The value of a field of a register, known only by its name. */
export const valueOf = (row: RegisterRow, field: string): unknown => Reflect.get(row, field);

/** The text of a field that holds one. */
export function textOf(row: RegisterRow, field: string): string {
  const value = valueOf(row, field);
  return typeof value === 'string' ? value : '';
}

const namesOf = (row: RegisterRow, field: string): readonly string[] => {
  const value = valueOf(row, field);
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
};

const offersOf = (row: RegisterRow): readonly Offer[] => (row.kind === 'contract' ? row.offers : []);

/** The number of a field that holds one. */
export function numberOf(row: RegisterRow, field: string): number | undefined {
  const value = valueOf(row, field);
  return typeof value === 'number' ? value : undefined;
}

/** Writes one cell of a register; nothing where the row says nothing. */
export function writeRegisterCell(column: RegisterColumn, row: RegisterRow): string {
  const { field } = column;
  switch (column.type) {
    case 'names':
      return writeNames(namesOf(row, field));
    case 'offers':
      return writeOffers(offersOf(row));
    case 'amount': {
      const amount = numberOf(row, field);
      return amount === undefined ? '' : writeNumber(amount);
    }
    case 'known':
      return KNOWN_WORDS[KNOWN_ANSWERS.find((known) => known === valueOf(row, field)) ?? 'unknown'][0];
    case 'choice':
      return column.words[textOf(row, field)]?.[0] ?? '';
    case 'code':
      return '';
    case 'name':
    case 'text':
    case 'day':
    case 'mark':
      return textOf(row, field);
  }
}

/** Reads one cell that is not empty: what it says of the row as it stands, or why it says nothing that can be kept. */
export function readRegisterCell(column: RegisterColumn, text: string, row: RegisterRow, rest: RestOfRow): CellRead {
  if (isFormulaError(text)) return err('formula-error');
  const { field } = column;
  switch (column.type) {
    case 'name':
      return text.length > MAX_NAME_LENGTH ? err('too-long') : ok({ [field]: text });
    case 'text':
      return text.length > MAX_TEXT_LENGTH ? err('too-long') : ok({ [field]: text });
    case 'names':
      return toField(field, readNames(text));
    case 'offers':
      return saysNothing(text) ? ok({}) : toField(field, readOffers(text));
    case 'day':
      return saysNothing(text) ? ok({}) : toField(field, readDay(text));
    case 'amount':
      return saysNothing(text) ? ok({}) : inOrder(field, readNumber(text), row, rest);
    case 'known':
      return readChoice(field, KNOWN_WORDS, text);
    case 'choice':
      return readChoice(field, column.words, text);
    case 'mark':
    case 'code':
      return ok({});
  }
}

const toField = (field: string, read: Result<unknown, CellReason>): CellRead =>
  read.ok ? ok({ [field]: read.value }) : read;

function readChoice(field: string, words: Words<string>, text: string): CellRead {
  const value = readWord(words, text);
  if (value !== undefined) return ok({ [field]: value });
  return saysNothing(text) ? ok({}) : err('unknown-word');
}

/** From low to high: the high end of an estimate is read after its low end. */
function inOrder(field: string, read: Result<number, CellReason>, row: RegisterRow, rest: RestOfRow): CellRead {
  if (!read.ok || row.kind !== 'estimate') return toField(field, read);
  if (field === 'to') return (row.from ?? 0) > read.value ? err('reversed') : ok({ to: read.value });
  const isAlone = rest('to') === '' || saysNothing(rest('to'));
  return isAlone && row.to !== undefined && read.value > row.to ? err('reversed') : ok({ from: read.value });
}

/** The names in a cell that point to something else. */
export function linkOf({ type, points }: RegisterColumn): NameLink | undefined {
  if (points === undefined) return undefined;
  switch (type) {
    case 'names':
      return {
        kind: points,
        namesIn: (text) => valueOr(readNames(text)),
        rename: (text, toName) => writeNames(valueOr(readNames(text)).map(toName)),
      };
    case 'offers':
      return {
        kind: points,
        namesIn: (text) => valueOr(readOffers(text)).map(({ municipality }) => municipality),
        rename: (text, toName) =>
          writeOffers(
            valueOr(readOffers(text)).map((offer) => ({ ...offer, municipality: toName(offer.municipality) })),
          ),
      };
    default:
      return {
        kind: points,
        namesIn: (text) => [text].filter((name) => name !== ''),
        rename: (text, toName) => toName(text),
      };
  }
}

const valueOr = <T>(read: Result<readonly T[], CellReason>): readonly T[] => (read.ok ? read.value : []);
