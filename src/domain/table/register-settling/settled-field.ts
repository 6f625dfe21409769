import * as v from 'valibot';
import {
  OfferSchema,
  REGISTER_KINDS,
  RegisterFactsSchema,
  type RegisterFacts,
  type RegisterKind,
} from '../../inventory/register-row';
import { blankRegisterRow } from '../../inventory/registers/blank-row';
import { saysOf, toSaidKey } from '../../inventory/registers/rows-at-table';
import { IdSchema, NameSchema, parseRecord, TextSchema } from '../../record';
import { ReasonSchema, saidEntries } from '../settling/settling-entry';

/** What may stand in a field of a register. Its kind says which of these fits. */
const ValueSchema = v.union([TextSchema, v.number(), v.array(NameSchema), v.array(OfferSchema)]);
export type RegisterValue = v.InferOutput<typeof ValueSchema>;

/** Room for two names of which each character is escaped. */
const MAX_KEY_LENGTH = 3_000;

/**
 * Of which field of which name of which register it is, and what every party said then. Of their words only a code stays: a
 * row that is taken back leaves nothing of what it said.
 */
const fieldEntries = {
  ...saidEntries,
  kind: v.picklist(REGISTER_KINDS),
  nameKey: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_KEY_LENGTH)),
  field: NameSchema,
  seen: v.array(v.object({ partyId: IdSchema, saidCode: IdSchema })),
};

/** What the table says of one field of a register: a value that it settled, that it stays disputed and why, or open again. */
export const SettledFieldSchema = v.pipe(
  v.variant('state', [
    v.object({ ...fieldEntries, state: v.literal('settled'), value: ValueSchema }),
    v.object({ ...fieldEntries, state: v.literal('disputed'), reason: ReasonSchema }),
    v.object({ ...fieldEntries, state: v.literal('open') }),
  ]),
  v.check((said) => said.state !== 'settled' || fitsField(said.kind, said.field, said.value)),
);
export type SettledField = v.InferOutput<typeof SettledFieldSchema>;

/** What is to be said of a field of a register, before it is known who says it and when. */
export type RegisterSettling = SettledField extends infer Said
  ? Said extends SettledField
    ? Omit<Said, keyof typeof saidEntries>
    : never
  : never;

/** The name of a field of one name of a register: the same on every device. */
export const registerFieldKey = ({ kind, nameKey, field }: Pick<SettledField, 'kind' | 'nameKey' | 'field'>): string =>
  JSON.stringify([kind, nameKey, field]);

/** What stands in a field, known only by its name. */
export const valueOfField = (row: RegisterFacts, field: string): RegisterValue | undefined =>
  parseRecord(ValueSchema, Reflect.get(row, field));

/** A row with another value in one field; `undefined` where that does not fit there. */
export const withValue = (row: RegisterFacts, field: string, value: RegisterValue): RegisterFacts | undefined =>
  parseRecord(RegisterFactsSchema, { ...row, [field]: value });

/** Whether a value says something, in a field of a register on which parties may differ. */
export function fitsField(kind: RegisterKind, field: string, value: RegisterValue): boolean {
  const row = saysOf(field, value) ? withValue(blankRegisterRow(kind, '', 0), field, value) : undefined;
  return row !== undefined && Object.hasOwn(row, field);
}

/** A short code of what was said: the same for the same words on every device, and nobody reads the words from it. */
export function toSaidCode(value: RegisterValue): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of toSaidKey(value)) {
    const code = letter.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
}
