import { REGISTER_KINDS, RegisterRowSchema, type RegisterKind, type RegisterRow } from '../../register-row';
import { blankRegisterRow } from '../../registers/blank-row';
import { nameOfRow } from '../../registers/describe-row';
import { likenessOf } from '../likeness';
import { toCellText, toCode, toPlain } from '../plain-text';
import type { SheetColumnForm, SheetForm } from '../sheet-form';
import { linkOf, numberOf, readRegisterCell, textOf, writeRegisterCell } from './register-cell';
import { REGISTER_SHEETS, type RegisterColumn, type RegisterSheet } from './register-columns';

/** Names are alike from here on, where all else that a row is known by is the same. */
const ALIKE = 0.72;

/** Single words that say too little by themselves to tell a column. */
const TELLS_LITTLE = new Set(
  'naam name van tot bron source datum aantal contract laag hoog nodig gebied lot'.split(' '),
);

const WIDE = 36;
const NARROW = 20;

const toForm = (column: RegisterColumn): SheetColumnForm<RegisterRow> => ({
  column: column.field,
  headings: column.headings,
  width: column.isWide === true ? WIDE : NARROW,
  isByWholeName: false,
  isReadOnly: column.type === 'code',
  isOwnNote: false,
  link: linkOf(column),
  write: (row) => toCellText(writeRegisterCell(column, row)),
  writeNumber: (row) => (column.type === 'amount' ? numberOf(row, column.field) : undefined),
  read: (text, row, rest) => readRegisterCell(column, text, row, rest),
});

/** The same name and all else by which a row is known; nothing where all of it is empty. */
function nameKeyOf({ keys }: RegisterSheet, row: RegisterRow): string | undefined {
  const parts = keys.map((field) => toPlain(textOf(row, field)));
  return parts.every((part) => part === '') ? undefined : parts.join('|');
}

/** What a school or provider has in a register of the whole country, however it is written. */
const codeOf = ({ code }: RegisterSheet, row: RegisterRow): string =>
  code === undefined ? '' : toCode(textOf(row, code));

/** Codes of which one goes on where the other ends are of two places of one school: those may be meant as one. */
const areOfTwo = (one: string, other: string): boolean =>
  one !== '' && other !== '' && !one.startsWith(other) && !other.startsWith(one);

function likenessIn({ keys: [name, ...others] }: RegisterSheet, one: RegisterRow, other: RegisterRow): number {
  const isSame = (field: string): boolean => toPlain(textOf(one, field)) === toPlain(textOf(other, field));
  const score = others.every(isSame) ? likenessOf(textOf(one, name), textOf(other, name)) : 0;
  return score >= ALIKE ? score : 0;
}

function makeForm(kind: RegisterKind): SheetForm<RegisterRow> {
  const sheet = REGISTER_SHEETS[kind];
  const { columns, keys, code, codes = [] } = sheet;
  const words = columns.flatMap(({ headings }) => headings.map(toPlain));
  return {
    subject: kind,
    columns: columns.map(toForm),
    telling: new Set(words.filter((word) => !word.includes(' ') && !TELLS_LITTLE.has(word))),
    schema: RegisterRowSchema,
    rowKeys: ['name'],
    named: code === undefined ? keys.slice(0, 1) : [keys[0], code],
    naming: code === undefined ? keys : [...keys, code],
    codes: codes.map((one) => ({ ...one, isList: false })),
    blank: (id, nowMs) => blankRegisterRow(kind, id, nowMs),
    nameOf: nameOfRow,
    besideOf: () => [],
    municipalityOf: (row) => (row.kind === 'school' ? row.municipality : ''),
    keysOf: (_by, row) => {
      const own = codeOf(sheet, row);
      return [own === '' ? [] : `code|${own}`, nameKeyOf(sheet, row) ?? []].flat();
    },
    isNameAlone: (_by, row) => row.kind === 'school' && codeOf(sheet, row) === '',
    isOther: (one, other) => areOfTwo(codeOf(sheet, one), codeOf(sheet, other)),
    knownBy: (_by, one, other) =>
      code !== undefined && codeOf(sheet, one) !== '' && codeOf(sheet, one) === codeOf(sheet, other) ? [code] : keys,
    likeness: (_by, one, other) => likenessIn(sheet, one, other),
  };
}

const forms = new Map<RegisterKind, SheetForm<RegisterRow>>();

/** How a register stands in a sheet. */
export function registerForm(kind: RegisterKind): SheetForm<RegisterRow> {
  const form = forms.get(kind) ?? makeForm(kind);
  forms.set(kind, form);
  return form;
}

/** The name of the sheet of a register. */
export const registerSheetName = (kind: RegisterKind): string => REGISTER_SHEETS[kind].names[0];

/** The register that a sheet is called after; `undefined` where it is none. */
export function findSheetKind(name: string): RegisterKind | undefined {
  const plain = toPlain(name);
  return REGISTER_KINDS.find((kind) => REGISTER_SHEETS[kind].names.some((known) => toPlain(known) === plain));
}
