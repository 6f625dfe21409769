import type { TableRegisterRow } from '../../table/register-entry';
import { compareNames } from '../compare-names';
import type { RegisterFacts, RegisterKind, RegisterRow } from '../register-row';
import { nameOfRow } from './describe-row';
import { toNameKey } from './register-names';

/** What the parties say under one name of one register. */
export type NamedRows = {
  readonly key: string;
  readonly rows: readonly TableRegisterRow[];
  /** The fields in which parties say something else. A field that a party left open contradicts nobody. */
  readonly differing: ReadonlySet<string>;
};

/** A row at the table as the registers on a device have it. */
export const toRegisterRow = ({ id, broughtInAt, row }: TableRegisterRow): RegisterRow => ({
  ...row,
  v: 1,
  id,
  createdAt: broughtInAt,
  updatedAt: broughtInAt,
});

/**
 * Lays the rows of one register of all parties under their names, by the alphabet. Nothing is joined: a name that differs in
 * more than capitals is another one, and a row without a name stands by itself.
 */
export function groupNamedRows(rows: readonly TableRegisterRow[], kind: RegisterKind): readonly NamedRows[] {
  const byKey = new Map<string, TableRegisterRow[]>();
  for (const entry of rows) {
    if (entry.row.kind !== kind) continue;
    const key = toRowKey(entry);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [entry]);
    else known.push(entry);
  }
  return [...byKey]
    .map(([key, own]) => ({ key, rows: own, differing: findDiffering(own) }))
    .sort((one, other) => compareNames(nameOf(one), nameOf(other)) || (one.key < other.key ? -1 : 1));
}

/** Estimates of one area by different sources say different things, each by itself. */
function toRowKey({ id, row }: TableRegisterRow): string {
  const name = toNameKey(nameOfRow(row));
  if (name === '') return JSON.stringify([id]);
  return JSON.stringify(row.kind === 'estimate' ? [name, row.basis, row.unit] : [name]);
}

const nameOf = ({ rows }: NamedRows): string => rows.map(({ row }) => nameOfRow(row)).find((name) => name !== '') ?? '';

/** Where a figure comes from may differ: that contradicts nothing. */
const OF_THE_SOURCE: ReadonlySet<string> = new Set(['kind', 'source', 'referenceDate', 'remarks']);

/** Of a party that has several rows of one name nobody can say which one is meant. */
export const isUnclear = (rows: readonly Pick<TableRegisterRow, 'partyId'>[]): boolean =>
  new Set(rows.map(({ partyId }) => partyId)).size < rows.length;

function findDiffering(rows: readonly TableRegisterRow[]): ReadonlySet<string> {
  if (isUnclear(rows)) return new Set();
  const said = new Map<string, Set<string>>();
  for (const { row } of rows)
    for (const [field, value] of filledIn(row)) said.set(field, (said.get(field) ?? new Set()).add(toSaidKey(value)));
  return new Set([...said].flatMap(([field, values]) => (values.size > 1 ? [field] : [])));
}

/** Whether something was filled in, in a field on which parties may differ. */
export const saysOf = (field: string, value: unknown): boolean =>
  !OF_THE_SOURCE.has(field) && value !== undefined && value !== 'unknown' && toSaidKey(value) !== '';

const filledIn = (row: RegisterFacts): readonly (readonly [string, unknown])[] =>
  Object.entries(row).filter(([field, value]: [string, unknown]) => saysOf(field, value));

/** Says the same for what differs only in capitals, or in the order of names. */
export const toSaidKey = (value: unknown): string => {
  if (typeof value === 'string') return toNameKey(value);
  return Array.isArray(value) ? value.map(toSaidKey).sort().join('|') : JSON.stringify(value);
};
