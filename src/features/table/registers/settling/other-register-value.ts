import {
  fitsField,
  KNOWN_ANSWERS,
  protectEnds,
  type EstimateUnit,
  type RegisterKind,
  type RegisterRowOf,
  type RegisterValue,
} from '$domain';
import { language, t } from '$i18n';
import { parseNumberText } from '$ui';
import { findRegisterField } from '../../../shared/registers/value-words';
import type { TypedValue, ValueKind } from '../../settling/disputes/other-value';
import type { FieldAtHand } from './register-word';

/** A field of a register for which another value is typed, and what its figures count. */
export type AskedField = {
  readonly kind: RegisterKind;
  readonly field: string;
  readonly unit?: EstimateUnit | undefined;
};

export function toAsked({ view, field }: FieldAtHand): AskedField {
  const row = view.rows[0]?.row;
  return { kind: view.kind, field: field.field, ...(row?.kind === 'estimate' ? { unit: row.unit } : {}) };
}

/** How another value of a field is filled in; `undefined` where it can only be chosen from what parties say. */
export function kindOfRegisterValue({ kind, field }: AskedField): ValueKind | undefined {
  const asked = findRegisterField(kind, field);
  switch (asked?.type) {
    case 'text':
      return asked.rows === undefined ? 'text' : 'words';
    case 'number':
      return 'count';
    case 'known':
    case 'choice':
      return 'choice';
    case 'names':
    case 'day':
      return asked.type;
    default:
      return undefined;
  }
}

/** What can be chosen for it. */
export function listRegisterChoices({
  kind,
  field,
}: AskedField): readonly { readonly value: string; readonly label: string }[] {
  const asked = findRegisterField(kind, field);
  if (asked?.type === 'choice') return asked.choices.map(({ value, label }) => ({ value, label: t(label) }));
  if (asked?.type !== 'known') return [];
  return KNOWN_ANSWERS.filter((value) => value !== 'unknown').map((value) => ({
    value,
    label: t(`inventory.known_${value}`),
  }));
}

/** The value as the table takes it; `undefined` where it says nothing or does not fit. A small number stays within its band. */
export function readRegisterValue(
  asked: AskedField,
  typed: TypedValue,
  smallBelow: number,
): { readonly value: RegisterValue } | undefined {
  const value = toValue(kindOfRegisterValue(asked), typed);
  if (value === undefined || !fitsField(asked.kind, asked.field, value)) return undefined;
  return { value: toBand(asked, value, smallBelow) };
}

/** Why a small number that is typed does not go to the table as it is; `undefined` where it does. */
export function saySmallEnd(asked: AskedField, typed: TypedValue, smallBelow: number): string | undefined {
  const value = toValue(kindOfRegisterValue(asked), typed);
  return typeof value !== 'number' || isEndOfBand(toEnds(asked, value), smallBelow)
    ? undefined
    : t('settling.otherSmall', { most: smallBelow - 1, below: smallBelow });
}

type Ends = Pick<RegisterRowOf<'estimate'>, 'from' | 'to' | 'unit'>;

function toEnds({ kind, field, unit }: AskedField, value: number): Ends | undefined {
  return kind === 'estimate' && (field === 'from' || field === 'to') ? { [field]: value, unit } : undefined;
}

/** Whether a figure may be told: it is none, it is not small, or it is an end of the band of small numbers. */
function isEndOfBand(ends: Ends | undefined, smallBelow: number): boolean {
  if (ends === undefined) return true;
  const told = protectEnds(ends, smallBelow);
  return ends.from === undefined ? told.to === ends.to : told.from === ends.from;
}

function toBand(asked: AskedField, value: RegisterValue, smallBelow: number): RegisterValue {
  const ends = typeof value === 'number' ? toEnds(asked, value) : undefined;
  if (ends === undefined) return value;
  const told = protectEnds(ends, smallBelow);
  return (ends.from === undefined ? told.to : told.from) ?? value;
}

function toValue(kind: ValueKind | undefined, { text, choice }: TypedValue): RegisterValue | undefined {
  if (kind === 'choice') return choice;
  if (kind === 'names') return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  if (kind !== 'count') return kind === undefined ? undefined : text.trim();
  const number = parseNumberText(text, language.current);
  return number.type === 'number' ? number.value : undefined;
}
