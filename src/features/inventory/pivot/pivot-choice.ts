import { PIVOT_MEASURES, type Dimension, type PivotMeasure } from '$domain';
import { readQuery } from '../../shared/inventory/address-query';
import { choiceToQuery, dimensionToName, parseChoice, parseDimension } from '../view/choice-address';
import type { ViewChoice } from '$domain';

/** What a pivot shows, and of which arrangements. */
export type PivotChoice = {
  readonly choice: ViewChoice;
  readonly rows: Dimension;
  readonly columns: Dimension;
  readonly measure: PivotMeasure;
};

/** Where the pivot is. */
export const PIVOT_PATH = '/voorbereiden/arrangementen/overzicht';

const NAME_BY_MEASURE = { arrangements: 'arrangementen', youths: 'jongeren' } as const satisfies Record<
  PivotMeasure,
  string
>;

/** Reads from an address (`#/…?…`) what a pivot shows. */
export function parsePivot(hash: string): PivotChoice {
  const query = readQuery(hash);
  const choice = parseChoice(hash);
  const rows = parseDimension(query.get('rij')) ?? choice.groupBy ?? 'municipality';
  const columns = parseDimension(query.get('kolom')) ?? (rows === 'stream' ? 'municipality' : 'stream');
  const measure = PIVOT_MEASURES.find((known) => NAME_BY_MEASURE[known] === query.get('tel')) ?? 'arrangements';
  return { choice, rows, columns, measure };
}

/** What a pivot shows as the end of an address. */
export function pivotToQuery({ choice, rows, columns, measure }: PivotChoice): string {
  const query = readQuery(choiceToQuery(choice));
  query.set('rij', dimensionToName(rows));
  query.set('kolom', dimensionToName(columns));
  query.set('tel', NAME_BY_MEASURE[measure]);
  return `?${query.toString()}`;
}
