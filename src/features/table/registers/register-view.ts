import {
  groupNamedRows,
  holdNamed,
  isNamedDispute,
  matchesSearch,
  REGISTER_KINDS,
  viewNamedFields,
  type NamedField,
  type NamedRows,
  type RegisterKind,
  type SettledFields,
  type TableRegisterRow,
} from '$domain';
import { formatList, t } from '$i18n';
import { registerFieldText, registerToFacts, rowMeta, rowName } from '../../shared/registers/value-words';

/** One name of a register, with what every party says under it. */
export type RegisterView = NamedRows & {
  readonly kind: RegisterKind;
  readonly title: string;
  readonly meta: string | undefined;
  /** The fields on which parties differ, or of which the table said something. */
  readonly fields: readonly NamedField[];
  /** Every text that can be searched. */
  readonly texts: readonly string[];
};

/** What the parties say of one field: once where all say the same, otherwise of each. */
export type FieldView = {
  readonly field: string;
  readonly term: string;
  /** Without a party where nobody says anything else. */
  readonly said: readonly { readonly id: string; readonly partyId: string | undefined; readonly text: string }[];
};

/** All names of all registers at the table, register by register. */
export const viewRegisters = (
  rows: readonly TableRegisterRow[],
  settled: SettledFields = new Map(),
): readonly RegisterView[] =>
  REGISTER_KINDS.flatMap((kind) =>
    groupNamedRows(rows, kind).flatMap((named) => {
      const fields = viewNamedFields(kind, named, settled);
      const held = fields.length === 0 ? named.rows : holdNamed(named, fields);
      const [first] = held;
      if (first === undefined) return [];
      const texts = [...new Set([...named.rows, ...held])].flatMap(({ row }) =>
        registerToFacts(row).map(({ text }) => text),
      );
      return [{ ...named, kind, title: rowName(first.row), meta: rowMeta(first.row), fields, texts }];
    }),
  );

/** Whether parties say something else of a name, also where the table settled it. */
export const isDiffering = ({ fields }: RegisterView): boolean => fields.some(isNamedDispute);

/** What fits a search, and only what parties say differently where that is asked. */
export const pickRegisters = (
  views: readonly RegisterView[],
  search: string,
  isOnlyDiffering: boolean,
): readonly RegisterView[] =>
  views.filter((view) => (!isOnlyDiffering || isDiffering(view)) && matchesSearch(view.texts, search));

/**
 * The fields that a party filled in and nobody contradicts, each with what is said of it; that it is called as it is called
 * goes without saying.
 */
export function viewFields({ rows, title, fields }: RegisterView): readonly FieldView[] {
  const factsOfRows = rows.map(({ id, partyId, row }) => ({ id, partyId, facts: registerToFacts(row) }));
  return (factsOfRows[0]?.facts ?? []).flatMap(({ field, term }) => {
    if (fields.some((one) => one.field === field)) return [];
    const said = factsOfRows.map(({ id, partyId, facts }) => ({
      id,
      partyId,
      text: facts.find((fact) => fact.field === field)?.text ?? '',
    }));
    const filled = said.filter(({ text }) => text !== '');
    if (filled.length === 0) return [];
    if (filled.every(({ text }) => text === title)) return [];
    const isOne = filled.length === rows.length && new Set(filled.map(({ text }) => text)).size === 1;
    const shown = isOne ? filled.slice(0, 1).map((one) => ({ ...one, partyId: undefined })) : filled;
    return [{ field, term, said: shown }];
  });
}

/** The fields in which parties differ and the table settled nothing, by name. */
export const sayDiffering = ({ kind, fields }: Pick<RegisterView, 'kind' | 'fields'>): string =>
  formatList(
    fields.filter(({ standing }) => standing === 'differs').map(({ field }) => registerFieldText(kind, field)),
  );

/** The name of a party at the table, also of one that is not known here. */
export const partyName = (
  parties: readonly { readonly id: string; readonly name: string }[],
  partyId: string | undefined,
): string => parties.find(({ id }) => id === partyId)?.name ?? t('registers.unknownParty');
