import type { Arrangement } from '../arrangement';
import type { CellReason, SheetColumn } from './column';

/** A cell that is not taken over. The rest of its row is. */
export type RefusedCell = {
  /** The row of the sheet, from 1, and the column, from 0. */
  readonly row: number;
  readonly at: number;
  readonly heading: string;
  readonly text: string;
  readonly reason: CellReason;
};

/** What becomes of one cell of an arrangement that is there already. */
export type CellDifference = { readonly column: SheetColumn; readonly before: string; readonly after: string };

/** What a person decided of a row that may be the same as something that is there. */
export type RowDecision = { readonly type: 'same'; readonly id: string } | { readonly type: 'new' };

/** What is needed to keep of a row that is taken over: what it said, and which arrangement that is. */
export type RowMark = { readonly hash: string; readonly rowId: string };

/** A row that a person joined with an arrangement of another name: next time they are known for the same. */
export type RowJoin = { readonly key: string; readonly rowId: string };

/** Why a row is not taken over. */
export type RowReason = 'no-name' | 'double';

/** What happens with one row of a sheet. `row` counts from 1. */
export type PlannedSheetRow =
  | { readonly type: 'new'; readonly row: number; readonly name: string; readonly arrangement: Arrangement }
  | {
      readonly type: 'changed';
      readonly row: number;
      readonly name: string;
      readonly before: Arrangement;
      readonly arrangement: Arrangement;
      readonly differences: readonly CellDifference[];
    }
  | { readonly type: 'unchanged'; readonly row: number; readonly name: string; readonly isSeen: boolean }
  | {
      readonly type: 'doubtful';
      readonly row: number;
      readonly name: string;
      readonly schools: readonly string[];
      readonly municipality: string;
      readonly alike: readonly Arrangement[];
      readonly decision: RowDecision | undefined;
    }
  | {
      readonly type: 'refused';
      readonly row: number;
      readonly name: string;
      readonly reason: RowReason;
      /** The earlier row of a double. */
      readonly about?: number;
    };

/** Everything that taking over a sheet would do. Nothing is changed yet. */
export type ImportPlan = {
  readonly rows: readonly PlannedSheetRow[];
  /** The rows that a person decides on, also once that is done. */
  readonly doubtful: readonly Extract<PlannedSheetRow, { type: 'doubtful' }>[];
  readonly refusedCells: readonly RefusedCell[];
  /** Rows with totals: what they say first, and where they stand. */
  readonly totals: readonly { readonly row: number; readonly text: string }[];
  readonly marks: readonly RowMark[];
  readonly joins: readonly RowJoin[];
};
