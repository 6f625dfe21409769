import { compareNames, matchesSearch, nameOfRow, textsOfRow, type RegisterKind, type RegisterRow } from '$domain';
import { formatList, t } from '$i18n';

/** The name of a row, or that it has none. */
export const rowName = (row: RegisterRow): string => nameOfRow(row) || t('registers.unnamed');

/** What is told of a row beside its name, in one line. */
export function rowMeta(row: RegisterRow): string | undefined {
  if (row.kind === 'estimate') return row.basis === undefined ? undefined : t(`registers.basis_${row.basis}`);
  const texts = textsOfRow(row).filter((text) => text.trim() !== '');
  return texts.length === 0 ? undefined : formatList(texts);
}

/** The rows of one register that fit a search, by name; those without a name come last. */
export const listRegister = (
  rows: readonly RegisterRow[],
  kind: RegisterKind,
  search: string,
): readonly RegisterRow[] =>
  rows
    .filter((row) => row.kind === kind && matchesSearch([nameOfRow(row), ...textsOfRow(row)], search))
    .sort((one, other) => compareNames(nameOfRow(one), nameOfRow(other)) || one.createdAt - other.createdAt);
