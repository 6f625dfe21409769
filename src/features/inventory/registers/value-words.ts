import {
  blankRegisterRow,
  changeCell,
  RegisterRowSchema,
  type Offer,
  type RegisterKind,
  type RegisterRow,
} from '$domain';
import { formatDay, formatList, formatNumber, t } from '$i18n';
import { REGISTER_FIELDS, SOURCE_FIELDS, type RegisterField } from './form/register-fields';

const findField = (kind: RegisterKind, field: string): RegisterField | undefined =>
  [...REGISTER_FIELDS[kind], ...SOURCE_FIELDS].find((asked) => asked.field === field);

/** What a field of a register is called, as in its form. */
export function registerFieldText(kind: RegisterKind, field: string): string {
  const asked = findField(kind, field);
  if (asked !== undefined) return t(asked.label);
  if (field === 'brin' || field === 'agb') return t(`registers.${field}`);
  return field === 'id' ? t('sheet.column_id') : t('views.otherField');
}

/** What stands, or stood, in a field of a register, in words. */
export function registerValueText(kind: RegisterKind, field: string, value: unknown): string {
  const asked = findField(kind, field);
  const row = changeCell<RegisterRow>(RegisterRowSchema, blankRegisterRow(kind, 'row', 0), { field, value }, 0);
  if (asked === undefined || row === undefined) return t('views.otherValue');
  return sayValue(asked, row).trim() || t('views.emptyValue');
}

function sayValue(asked: RegisterField, row: RegisterRow): string {
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
