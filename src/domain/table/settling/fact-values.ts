import { blankArrangement, isOwned, OwnerSchema } from '../../inventory/arrangement';
import { FIGURES, standingOfFigure } from '../../inventory/figures/figure-standing';
import { parseRecord } from '../../record';
import {
  FACT_FIELDS,
  parseFacts,
  parseSomeFacts,
  type ArrangementFacts,
  type FactField,
  type SomeFacts,
} from './settling-entry';

/** A count that may go along as a range stands in a field of its own; it is a value of the count. */
const RANGE_BY_FIELD: ReadonlyMap<string, string> = new Map([['youthCount', 'youthCountBelow']]);

/** What goes with a claim, or is each party's own word: there is nothing in it to settle. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  ...RANGE_BY_FIELD.values(),
  'continuityHow',
  'parentsPart',
  'source',
  'referenceDate',
  'remarks',
  'fundingGapReason',
  'startedFrom',
]);

/** Where a figure comes from, and of which day it is: they go with the figure. */
const goesWithFigure = (field: FactField): boolean =>
  FACT_FIELDS.some((figure) => `${figure}Source` === field || `${figure}Date` === field);

/** The facts on which parties may differ, and which a table can settle. */
export const SETTLED_FIELDS: readonly FactField[] = FACT_FIELDS.filter(
  (field) => !OWN_WORDS.has(field) && !goesWithFigure(field),
);

/** The facts that are shown beside each other and not settled; what only refers to something is not among them. */
export const OWN_WORD_FIELDS: readonly FactField[] = FACT_FIELDS.filter(
  (field) => OWN_WORDS.has(field) && field !== 'startedFrom' && !isRange(field),
);

function isRange(field: string): boolean {
  return [...RANGE_BY_FIELD.values()].includes(field);
}

/** Where a claim has a field from, and of which day: as the figure itself says, and else as the whole claim does. */
export function basisOf(claim: ArrangementFacts, field: FactField): { readonly source: string; readonly day?: string } {
  const figure = FIGURES.find((one) => one === field);
  const { source, referenceDate } = figure === undefined ? claim : standingOfFigure(claim, figure);
  return { source: source.trim(), ...(referenceDate === undefined ? {} : { day: referenceDate }) };
}

/** The fields in which a fact stands: its own, and that of its range. */
export const fieldsOf = (field: FactField): readonly FactField[] =>
  FACT_FIELDS.filter((one) => one === field || one === RANGE_BY_FIELD.get(field));

function partsOf(facts: object, field: FactField): readonly (readonly [string, unknown])[] {
  const range = RANGE_BY_FIELD.get(field);
  const names = range === undefined ? [field] : [field, range];
  return names
    .map((name): readonly [string, unknown] => [name, Reflect.get(facts, name)])
    .filter(([, value]) => value !== undefined);
}

/** Of some facts what one field says. */
export const pickFact = (facts: SomeFacts, field: FactField): SomeFacts =>
  parseSomeFacts(Object.fromEntries(partsOf(facts, field))) ?? {};

/** Some facts with everything else empty. */
export const completeFacts = (facts: SomeFacts): ArrangementFacts =>
  parseFacts({ ...blankArrangement('', 0), ...facts }) ?? blankArrangement('', 0);

/** Whether a field says something: empty, not known, unclear and an owner without a name say nothing. */
export const isFilled = (facts: SomeFacts, field: FactField): boolean =>
  partsOf(facts, field).some(([, value]) => saysSomething(value));

function saysSomething(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '' && value !== 'unknown';
  if (Array.isArray(value)) return value.some(saysSomething);
  const owner = parseRecord(OwnerSchema, value);
  return owner === undefined || isOwned(owner);
}

/**
 * What a field says, so that it can be compared: capitals, spaces and the order of a list make no difference. Empty where it
 * says nothing.
 */
export const factToPlain = (facts: SomeFacts, field: FactField): string =>
  isFilled(facts, field) ? JSON.stringify(toPlain(Object.fromEntries(partsOf(facts, field)))) : '';

function toPlain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim().replace(/\s+/g, ' ').toLowerCase();
  if (Array.isArray(value))
    return value
      .filter(saysSomething)
      .map((one: unknown) => JSON.stringify(toPlain(one)))
      .sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => [name, toPlain(part)]);
}

/** Whether two say the same in a field. */
export const saysSame = (one: SomeFacts, other: SomeFacts, field: FactField): boolean =>
  factToPlain(one, field) === factToPlain(other, field);

/** The fields in which something else stands, letter for letter. */
export const listChangedFields = (before: SomeFacts, after: SomeFacts): readonly FactField[] =>
  FACT_FIELDS.filter(
    (field) => !isRange(field) && JSON.stringify(partsOf(before, field)) !== JSON.stringify(partsOf(after, field)),
  );

/** Of some facts those of a few fields. */
export const pickFacts = (facts: SomeFacts, fields: readonly FactField[]): SomeFacts =>
  parseSomeFacts(Object.fromEntries(fields.flatMap((field) => partsOf(facts, field)))) ?? {};
