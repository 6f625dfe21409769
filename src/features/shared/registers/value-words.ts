import {
  blankRegisterRow,
  changeCell,
  nameOfRow,
  RegisterRowSchema,
  textsOfRow,
  type Offer,
  type RegisterFacts,
  type RegisterKind,
  type RegisterRow,
} from '$domain';
import { formatDay, formatList, formatNumber, t } from '$i18n';
import { REGISTER_FIELDS, SOURCE_FIELDS, type RegisterField } from './register-fields';

/** The name of a row, or that it has none. */
export const rowName = (row: RegisterFacts): string => nameOfRow(row) || t('registers.unnamed');

/** What is told of a row beside its name, in one line. */
export function rowMeta(row: RegisterFacts): string | undefined {
  if (row.kind === 'estimate') return row.basis === undefined ? undefined : t(`registers.basis_${row.basis}`);
  const texts = textsOfRow(row).filter((text) => text.trim() !== '');
  return texts.length === 0 ? undefined : formatList(texts);
}

/** One field of a row in words; empty where nothing is filled in. */
export type RegisterFact = { readonly field: string; readonly term: string; readonly text: string };

/** Every field of a row in words, in the order of its form. */
export const registerToFacts = (row: RegisterFacts): readonly RegisterFact[] =>
  [...REGISTER_FIELDS[row.kind], ...SOURCE_FIELDS].map((asked) => ({
    field: asked.field,
    term: t(asked.label),
    text: sayValue(asked, row).trim(),
  }));

/** How a field of a register is asked. */
export const findRegisterField = (kind: RegisterKind, field: string): RegisterField | undefined =>
  [...REGISTER_FIELDS[kind], ...SOURCE_FIELDS].find((asked) => asked.field === field);

/** What a field of a register is called, as in its form. */
export function registerFieldText(kind: RegisterKind, field: string): string {
  const asked = findRegisterField(kind, field);
  if (asked !== undefined) return t(asked.label);
  if (field === 'brin' || field === 'agb') return t(`registers.${field}`);
  return field === 'id' ? t('sheet.column_id') : t('views.otherField');
}

/** What stands, or stood, in a field of a register, in words. */
export function registerValueText(kind: RegisterKind, field: string, value: unknown): string {
  const asked = findRegisterField(kind, field);
  const row = changeCell<RegisterRow>(RegisterRowSchema, blankRegisterRow(kind, 'row', 0), { field, value }, 0);
  if (asked === undefined || row === undefined) return t('views.otherValue');
  return sayValue(asked, row).trim() || t('views.emptyValue');
}

function sayValue(asked: RegisterField, row: RegisterFacts): string {
  const value: unknown = Reflect.get(row, asked.field);
  if (asked.type === 'offers') return row.kind === 'contract' ? formatList(row.offers.map(offerText)) : '';
  if (Array.isArray(value)) return formatList(value.map(String).filter((name) => name.trim() !== ''));
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value !== 'string' || value === '') return '';
  if (asked.type === 'day') return formatDay(value);
  if (asked.type === 'known')
    return value === 'yes' || value === 'no' ? t(`inventory.known_${value}`) : t('inventory.known_unknown');
  if (asked.type !== 'choice') return value;
  const choice = asked.choices.find((one) => one.value === value);
  return choice === undefined ? value : t(choice.label);
}

/** To whom a contract is offered, and how much. */
const offerText = ({ municipality, volume }: Offer): string =>
  volume === undefined
    ? municipality
    : `${municipality} (${t('views.volumeText', { amount: formatNumber(volume.amount), unit: t(`inventory.volumeUnit_${volume.unit}`) })})`;
