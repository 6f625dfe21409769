import {
  parseRecord,
  RegisterFactsSchema,
  type RegisterKind,
  type RegisterRow,
  type RegisterSettling,
  type RegisterValue,
  type SettledField,
  type TableRegisterRow,
} from '$domain';

/** A row of a register that a party laid on a table. */
export function lyingRow(id: string, partyId: string, row: RegisterRow): TableRegisterRow {
  const facts = parseRecord(RegisterFactsSchema, row);
  if (facts === undefined) throw new Error('not a row');
  return { id, partyId, participantId: `p-${partyId}`, broughtInAt: 5, row: facts };
}

type Said = {
  readonly name: string;
  readonly field: string;
  readonly kind?: RegisterKind;
  readonly seen?: RegisterSettling['seen'];
};

const about = (id: string, at: number, { name, field, kind = 'school', seen = [] }: Said) => ({
  ...{ id, at, participantId: 'p-gemeente', partyId: 'gemeente', kind, field, seen: [...seen] },
  nameKey: JSON.stringify([name]),
});

/** That a table settled a field of a register. */
export const settledField = (id: string, at: number, value: RegisterValue, said: Said): SettledField => ({
  ...about(id, at, said),
  state: 'settled',
  value,
});

/** That a field of a register stays disputed, or is open again. */
export const saidOfField = (id: string, at: number, reason: string | undefined, said: Said): SettledField =>
  reason === undefined
    ? { ...about(id, at, said), state: 'open' }
    : { ...about(id, at, said), state: 'disputed', reason };
