import { compareNames, matchesSearch, nameOfRow, textsOfRow, type RegisterKind, type RegisterRow } from '$domain';

/** The rows of one register that fit a search, by name; those without a name come last. */
export const listRegister = (
  rows: readonly RegisterRow[],
  kind: RegisterKind,
  search: string,
): readonly RegisterRow[] =>
  rows
    .filter((row) => row.kind === kind && matchesSearch([nameOfRow(row), ...textsOfRow(row)], search))
    .sort((one, other) => compareNames(nameOfRow(one), nameOfRow(other)) || one.createdAt - other.createdAt);
