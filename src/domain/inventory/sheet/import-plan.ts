import type { Arrangement } from '../arrangement';
import type { NameKind } from '../registers/register-names';
import type { CellReason } from './column';
import type { InventoryRow } from '../register-row';

/** A cell that is not taken over. The rest of its row is. */
export type RefusedCell = {
  /** The row of the sheet, from 1, and the column, from 0. */
  readonly row: number;
  readonly at: number;
  readonly heading: string;
  readonly text: string;
  readonly reason: CellReason;
};

/** What becomes of one cell of a row that is there already. */
export type CellDifference = { readonly column: string; readonly before: string; readonly after: string };

/** What a person decided of a row that may be the same as something that is there. */
export type RowDecision = { readonly type: 'same'; readonly id: string } | { readonly type: 'new' };

/** What is needed to keep of a row that is taken over: what it said, and which row of the inventory that is. */
export type RowMark = { readonly hash: string; readonly rowId: string };

/** A row that a person joined with one of another name: next time they are known for the same. */
export type RowJoin = { readonly key: string; readonly rowId: string };

/** Why a row is not taken over. */
export type RowReason = 'no-name' | 'double';

/** What happens with one row of a sheet. `row` counts from 1. */
export type PlannedSheetRow<R extends InventoryRow = Arrangement> =
  | { readonly type: 'new'; readonly row: number; readonly name: string; readonly record: R }
  | {
      readonly type: 'changed';
      readonly row: number;
      readonly name: string;
      readonly before: R;
      readonly record: R;
      readonly differences: readonly CellDifference[];
    }
  | { readonly type: 'unchanged'; readonly row: number; readonly name: string; readonly isSeen: boolean }
  | {
      readonly type: 'doubtful';
      readonly row: number;
      readonly name: string;
      /** What tells it from others of its name. */
      readonly beside: readonly string[];
      readonly alike: readonly R[];
      readonly decision: RowDecision | undefined;
    }
  /** It holds a name that nothing here has: a person says what that is. */
  | { readonly type: 'waiting'; readonly row: number; readonly name: string }
  | {
      readonly type: 'refused';
      readonly row: number;
      readonly name: string;
      readonly reason: RowReason;
      /** The earlier row of a double. */
      readonly about?: number;
    };

/** A name in a sheet that points to something that is not known here. */
export type UnknownName = {
  readonly key: string;
  readonly kind: NameKind;
  readonly name: string;
  readonly rows: readonly number[];
  /** What a person said that it is called here, also as the sheet has it. */
  readonly decision: string | undefined;
};

/** Everything that taking over a sheet would do. Nothing is changed yet. */
export type ImportPlan<R extends InventoryRow = Arrangement> = {
  readonly rows: readonly PlannedSheetRow<R>[];
  /** The rows that a person decides on, also once that is done. */
  readonly doubtful: readonly Extract<PlannedSheetRow<R>, { type: 'doubtful' }>[];
  /** The names that a person decides on, also once that is done. */
  readonly unknownNames: readonly UnknownName[];
  readonly refusedCells: readonly RefusedCell[];
  /** Rows with totals: what they say first, and where they stand. */
  readonly totals: readonly { readonly row: number; readonly text: string }[];
  readonly marks: readonly RowMark[];
  readonly joins: readonly RowJoin[];
};
