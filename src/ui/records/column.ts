/** A column: `key` names the field of a row that is shown where the table has no own cell. */
export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  readonly align?: 'start' | 'end' | undefined;
  readonly isRowHeader?: boolean | undefined;
}
