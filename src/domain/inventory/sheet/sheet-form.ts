import type { InventoryRow, RegisterKind } from '../register-row';
import type { NameKind } from '../registers/register-names';
import type { RecordSchema } from '../../record';
import type { Result } from '../../result';
import type { CellReason, RowKey } from './column';

/** What a sheet is for. */
export type SheetSubject = 'arrangement' | RegisterKind;

/** The text of another column in the same row. */
export type RestOfRow = (column: string) => string;

/** What a cell says, by field, or why it says nothing that can be kept. */
export type CellRead = Result<object, CellReason>;

/** A column of a sheet. */
export type SheetColumnForm<R> = {
  readonly column: string;
  /** What it is called: the first name is written, all are known when a sheet is read. */
  readonly headings: readonly [string, ...string[]];
  /** How wide it is written, in characters. */
  readonly width: number;
  /** Its words stand in other headings too: only the whole name tells it. */
  readonly isByWholeName: boolean;
  /** What is only read, such as a code that stands for a name. */
  readonly isReadOnly: boolean;
  /** What is private, and goes along only where that is asked for. */
  readonly isOwnNote: boolean;
  /** Names that point to something else that is known here. */
  readonly link: NameLink | undefined;
  write(row: R): string;
  /** The same as a number, where it is one: a spreadsheet can count with it. */
  writeNumber(row: R): number | undefined;
  read(text: string, row: R, rest: RestOfRow, ownStreams: readonly string[]): CellRead;
};

/** The names in a cell that point to something else: which these are, and the cell with others in their place. */
export type NameLink = {
  readonly kind: NameKind;
  readonly namesIn: (text: string) => readonly string[];
  readonly rename: (text: string, toName: (name: string) => string) => string;
};

/** How rows of one kind stand in a sheet, and by what they are known. */
export type SheetForm<R extends InventoryRow = InventoryRow> = {
  readonly subject: SheetSubject;
  readonly columns: readonly SheetColumnForm<R>[];
  /** Single words that tell a column wherever they stand in its heading. */
  readonly telling: ReadonlySet<string>;
  readonly schema: RecordSchema<R>;
  readonly rowKeys: readonly [RowKey, ...RowKey[]];
  /** The columns of which one has to be there, or no row can be known. */
  readonly named: readonly string[];
  /** All columns by which a row may be known. */
  readonly naming: readonly string[];
  /** A column with a code, and the column with the names that it stands for. */
  readonly codes: readonly { readonly code: 'brin' | 'agb'; readonly names: string; readonly isList: boolean }[];
  blank(id: string, nowMs: number): R;
  nameOf(row: R): string;
  /** Names that tell it from others of its name. */
  besideOf(by: RowKey, row: R): readonly string[];
  municipalityOf(row: R): string;
  /** What a row is known by, the strongest first; equal for rows that name the same. */
  keysOf(by: RowKey, row: R): readonly string[];
  /** Whether nothing tells it from others of its name: the municipality then may. */
  isNameAlone(by: RowKey, row: R): boolean;
  /** Whether two rows of one key are certainly not the same. */
  isOther(one: R, other: R): boolean;
  /** The columns that a row was known by: there, another way of writing is no difference. */
  knownBy(by: RowKey, one: R, other: R): readonly string[];
  /** How likely two rows are the same; 0 where they are not alike. */
  likeness(by: RowKey, one: R, other: R): number;
};
