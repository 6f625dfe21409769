import { fieldsOfRegister, type RegisterFacts, type RegisterKind } from '../../inventory/register-row';
import { saysOf, toSaidKey, type NamedRows } from '../../inventory/registers/rows-at-table';
import type { TableRegisterRow } from '../register-entry';
import type { DisputeCounts } from '../settling/dispute';
import { bySaying } from '../settling/latest';
import {
  registerFieldKey,
  toSaidCode,
  valueOfField,
  type RegisterSettling,
  type RegisterValue,
  type SettledField,
} from './settled-field';

/** One of the values that parties give, with the rows that give it. */
export type SaidValue = { readonly value: RegisterValue; readonly rows: readonly TableRegisterRow[] };

/** A field of one name of a register that parties say differently, or of which the table said something. */
export type NamedField = {
  readonly field: string;
  readonly standing: 'differs' | 'settled' | 'disputed';
  readonly values: readonly SaidValue[];
  /** What the table said of it last, unless that is that it is open again. */
  readonly settled?: Exclude<SettledField, { readonly state: 'open' }>;
  /** Whether a party says something else than was settled that it did not say then. */
  readonly isToReview: boolean;
  /** Whether nobody gives the settled value any more, and a party that was there then has gone. */
  readonly isBasisGone: boolean;
  /** All that the table said of it, the latest first. */
  readonly history: readonly SettledField[];
};

/** What the table said of fields of registers, to look up by field; the latest first. */
export type SettledFields = ReadonlyMap<string, readonly SettledField[]>;

/** Orders what the table said, the same on every device in whatever order it came in. */
export function indexSettled(said: readonly SettledField[]): SettledFields {
  const byKey = new Map<string, SettledField[]>();
  for (const one of [...said].sort((before, after) => bySaying(after, before))) {
    const key = registerFieldKey(one);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [one]);
    else known.push(one);
  }
  return byKey;
}

/** The fields of one name on which parties differ, or of which the table said something that still counts. */
export function viewNamedFields(
  kind: RegisterKind,
  { key: nameKey, rows, differing }: NamedRows,
  settled: SettledFields,
): readonly NamedField[] {
  return fieldsOfRegister(kind).flatMap((field): readonly NamedField[] => {
    const history = settled.get(registerFieldKey({ kind, nameKey, field })) ?? [];
    const [latest] = history;
    const values = listSaid(rows, field);
    if (latest !== undefined && latest.state !== 'open') {
      const review = { isToReview: isOutrun(latest, values), isBasisGone: isBasisGone(latest, rows) };
      return [{ field, standing: latest.state, values, settled: latest, ...review, history }];
    }
    if (!differing.has(field)) return [];
    return [{ field, standing: 'differs', values, isToReview: false, isBasisGone: false, history }];
  });
}

/** The values that rows give to a field, each once, in the order of the rows. */
function listSaid(rows: readonly TableRegisterRow[], field: string): readonly SaidValue[] {
  const byKey = new Map<string, { readonly value: RegisterValue; readonly rows: TableRegisterRow[] }>();
  for (const entry of rows) {
    const value = saidOf(entry.row, field);
    if (value === undefined) continue;
    const known = byKey.get(toSaidKey(value));
    if (known === undefined) byKey.set(toSaidKey(value), { value, rows: [entry] });
    else known.rows.push(entry);
  }
  return [...byKey.values()];
}

function saidOf(row: RegisterFacts, field: string): RegisterValue | undefined {
  const value = valueOfField(row, field);
  return saysOf(field, value) ? value : undefined;
}

/** What every party says of a field, as whoever settles it has it before them. */
export const seeValues = ({ values }: Pick<NamedField, 'values'>): RegisterSettling['seen'] =>
  values.flatMap(({ value, rows }) => rows.map(({ partyId }) => ({ partyId, saidCode: toSaidCode(value) })));

const givesSettled = (settled: SettledField, value: RegisterValue): boolean =>
  settled.state === 'settled' && toSaidKey(value) === toSaidKey(settled.value);

function isOutrun(settled: SettledField, values: readonly SaidValue[]): boolean {
  const isSeen = (partyId: string, saidCode: string): boolean =>
    settled.seen.some((one) => one.partyId === partyId && one.saidCode === saidCode);
  return values
    .filter(({ value }) => !givesSettled(settled, value))
    .some(({ value, rows }) => rows.some(({ partyId }) => !isSeen(partyId, toSaidCode(value))));
}

function isBasisGone(settled: SettledField, rows: readonly TableRegisterRow[]): boolean {
  if (settled.state !== 'settled') return false;
  const isGiven = rows.some(({ row }) => {
    const value = saidOf(row, settled.field);
    return value !== undefined && givesSettled(settled, value);
  });
  return !isGiven && settled.seen.some(({ partyId }) => !rows.some((row) => row.partyId === partyId));
}

/** Whether it is a dispute: open, left so, or settled while a party says something else. */
export const isNamedDispute = ({ standing, settled, values }: NamedField): boolean =>
  standing !== 'settled' || (settled !== undefined && values.some(({ value }) => !givesSettled(settled, value)));

/** Counts disputes over registers by how they stand. */
export function countNamedDisputes(fields: readonly NamedField[]): DisputeCounts {
  const disputes = fields.filter(isNamedDispute);
  const count = (standing: NamedField['standing']): number =>
    disputes.filter((field) => field.standing === standing).length;
  return { total: disputes.length, open: count('differs'), settled: count('settled'), disputed: count('disputed') };
}
