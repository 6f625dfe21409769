import {
  groupNamedRows,
  matchesSearch,
  REGISTER_KINDS,
  type NamedRows,
  type RegisterKind,
  type TableRegisterRow,
} from '$domain';
import { formatList, t } from '$i18n';
import { registerToFacts, rowMeta, rowName } from '../../shared/registers/value-words';

/** One name of a register, with what every party says under it. */
export type RegisterView = NamedRows & {
  readonly kind: RegisterKind;
  readonly title: string;
  readonly meta: string | undefined;
  /** Every text that can be searched. */
  readonly texts: readonly string[];
};

/** What the parties say of one field: once where all say the same, otherwise of each. */
export type FieldView = {
  readonly field: string;
  readonly term: string;
  readonly isDiffering: boolean;
  /** Without a party where nobody says anything else. */
  readonly said: readonly { readonly id: string; readonly partyId: string | undefined; readonly text: string }[];
};

/** All names of all registers at the table, register by register. */
export const viewRegisters = (rows: readonly TableRegisterRow[]): readonly RegisterView[] =>
  REGISTER_KINDS.flatMap((kind) =>
    groupNamedRows(rows, kind).flatMap((named) => {
      const first = named.rows[0]?.row;
      if (first === undefined) return [];
      const texts = named.rows.flatMap(({ row }) => registerToFacts(row).map(({ text }) => text));
      return [{ ...named, kind, title: rowName(first), meta: rowMeta(first), texts }];
    }),
  );

/** What fits a search, and only what parties say differently where that is asked. */
export const pickRegisters = (
  views: readonly RegisterView[],
  search: string,
  isOnlyDiffering: boolean,
): readonly RegisterView[] =>
  views.filter((view) => (!isOnlyDiffering || view.differing.size > 0) && matchesSearch(view.texts, search));

/** The fields that a party filled in, each with what is said of it; that it is called as it is called goes without saying. */
export function viewFields({ rows, differing, title }: NamedRows & Pick<RegisterView, 'title'>): readonly FieldView[] {
  const factsOfRows = rows.map(({ id, partyId, row }) => ({ id, partyId, facts: registerToFacts(row) }));
  return (factsOfRows[0]?.facts ?? []).flatMap(({ field, term }) => {
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
    return [{ field, term, isDiffering: differing.has(field), said: shown }];
  });
}

/** The fields in which parties differ, by name. */
export const sayDiffering = (fields: readonly FieldView[]): string =>
  formatList(fields.filter(({ isDiffering }) => isDiffering).map(({ term }) => term));

/** The name of a party at the table, also of one that is not known here. */
export const partyName = (
  parties: readonly { readonly id: string; readonly name: string }[],
  partyId: string | undefined,
): string => parties.find(({ id }) => id === partyId)?.name ?? t('registers.unknownParty');
