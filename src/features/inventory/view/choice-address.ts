import { DIMENSIONS, parseRecord, ViewChoiceSchema, wholeInventory, type Dimension, type ViewChoice } from '$domain';
import { readQuery } from '../../shared/inventory/address-query';

/** Where the list is. */
export const LIST_PATH = '/voorbereiden/arrangementen';

/** What a dimension is called in an address. */
const NAME_BY_DIMENSION = {
  school: 'school',
  municipality: 'gemeente',
  partnership: 'swv',
  provider: 'aanbieder',
  stream: 'geldstroom',
  lot: 'perceel',
} as const satisfies Record<Dimension, string>;

const WITHOUT_OWNER = 'zonder';

/** A choice as the end of an address, with its question mark; empty for everything. */
export function choiceToQuery(choice: ViewChoice): string {
  const query = new URLSearchParams();
  if (choice.search.trim() !== '') query.set('zoek', choice.search.trim());
  if (choice.owner !== 'all') query.set('eigenaar', WITHOUT_OWNER);
  for (const dimension of DIMENSIONS) {
    const name = choice[dimension];
    if (name !== undefined) query.set(NAME_BY_DIMENSION[dimension], name);
  }
  if (choice.endsBefore !== undefined) query.set('einde', choice.endsBefore);
  if (choice.groupBy !== undefined) query.set('groep', NAME_BY_DIMENSION[choice.groupBy]);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Reads a choice from an address (`#/…?…`). What it does not know is left out. */
export function parseChoice(hash: string): ViewChoice {
  const query = readQuery(hash);
  const named = DIMENSIONS.map((dimension) => [dimension, query.get(NAME_BY_DIMENSION[dimension]) ?? undefined]);
  const choice: unknown = {
    ...Object.fromEntries(named.filter(([, name]) => name !== undefined)),
    search: query.get('zoek') ?? '',
    owner: query.get('eigenaar') === WITHOUT_OWNER ? 'without-owner' : 'all',
    groupBy: parseDimension(query.get('groep')),
  };
  const read = parseRecord(ViewChoiceSchema, choice) ?? wholeInventory;
  const endsBefore = query.get('einde') ?? undefined;
  return parseRecord(ViewChoiceSchema, { ...read, endsBefore }) ?? read;
}

/** The dimension that is called like this in an address. */
export const parseDimension = (name: string | null): Dimension | undefined =>
  DIMENSIONS.find((dimension) => NAME_BY_DIMENSION[dimension] === name);

/** What a dimension is called in an address. */
export const dimensionToName = (dimension: Dimension): string => NAME_BY_DIMENSION[dimension];
