import {
  isFilled,
  KNOWN_ANSWERS,
  OWNER_STATES,
  parseSomeFacts,
  protectVolume,
  protectYouths,
  saysSame,
  SCHOOL_KINDS,
  VOLUME_UNITS,
  type FactField,
  type SomeFacts,
} from '$domain';
import { language, t } from '$i18n';
import { parseNumberText } from '$ui';

/** How a value is filled in. What has no kind of its own is chosen from what parties say. */
export type ValueKind = 'text' | 'words' | 'names' | 'day' | 'count' | 'volume' | 'choice' | 'owner';

const KINDS: Partial<Record<FactField, ValueKind>> = {
  name: 'text',
  schools: 'names',
  schoolKind: 'choice',
  municipality: 'text',
  partnership: 'text',
  targetGroup: 'text',
  since: 'day',
  youthCount: 'count',
  volume: 'volume',
  financialOwner: 'owner',
  contentOwner: 'owner',
  providers: 'names',
  cooperationAgreement: 'choice',
  isPartOfOffer: 'choice',
  offeredTo: 'names',
  contractEnd: 'day',
  continuity: 'choice',
};

/** How another value of a field is filled in; `undefined` where it can only be chosen. */
export const kindOfValue = (field: FactField): ValueKind | undefined => KINDS[field];

/** What is typed and chosen in the form. */
export type TypedValue = { readonly text: string; readonly choice?: string | undefined };

/** What can be chosen beside, or instead of, what is typed. */
export function listChoices(field: FactField): readonly { readonly value: string; readonly label: string }[] {
  switch (kindOfValue(field)) {
    case 'volume':
      return VOLUME_UNITS.map((value) => ({ value, label: t(`inventory.volumeUnit_${value}`) }));
    case 'owner':
      return OWNER_STATES.filter((value) => value !== 'unclear').map((value) => ({
        value,
        label: t(`inventory.ownerState_${value}`),
      }));
    case 'choice':
      return field === 'schoolKind'
        ? SCHOOL_KINDS.map((value) => ({ value, label: t(`inventory.schoolKind_${value}`) }))
        : KNOWN_ANSWERS.filter((value) => value !== 'unknown').map((value) => ({
            value,
            label: t(`inventory.known_${value}`),
          }));
    default:
      return [];
  }
}

/**
 * The value as the table takes it; `undefined` where it says nothing, or does not fit the field. A number of youths or places
 * below `smallBelow` does not get there, as it does not when it is brought in.
 */
export function readTypedValue(field: FactField, typed: TypedValue, smallBelow: number): SomeFacts | undefined {
  const facts = readFacts(field, typed);
  const told = facts === undefined ? {} : protectSmall(field, facts, smallBelow);
  return isFilled(told, field) ? told : undefined;
}

/** Why a small number that is typed does not go to the table as it is; `undefined` where it does. */
export function saySmall(field: FactField, typed: TypedValue, smallBelow: number): string | undefined {
  const facts = readFacts(field, typed);
  if (facts === undefined || saysSame(facts, protectSmall(field, facts, smallBelow), field)) return undefined;
  return field === 'youthCount'
    ? t('settling.otherSmall', { most: smallBelow - 1, below: smallBelow })
    : t('settling.otherSmallPlaces', { below: smallBelow });
}

function protectSmall(field: FactField, facts: SomeFacts, smallBelow: number): SomeFacts {
  if (field === 'youthCount') return protectYouths(facts, smallBelow);
  return field === 'volume' ? protectVolume(facts, smallBelow) : facts;
}

function readFacts(field: FactField, { text, choice }: TypedValue): SomeFacts | undefined {
  const facts = parseSomeFacts({ [field]: toValue(kindOfValue(field), text.trim(), choice) });
  return facts !== undefined && isFilled(facts, field) ? facts : undefined;
}

function toValue(kind: ValueKind | undefined, text: string, choice: string | undefined): unknown {
  const number = parseNumberText(text, language.current);
  const amount = number.type === 'number' ? number.value : Number.NaN;
  const names = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  switch (kind) {
    case 'text':
    case 'words':
    case 'day':
      return text;
    case 'names':
      return names;
    case 'count':
      return amount;
    case 'volume':
      return { amount, unit: choice };
    case 'owner':
      return names.length === 0 ? undefined : { state: choice, names };
    case 'choice':
      return choice;
    case undefined:
      return undefined;
  }
}
