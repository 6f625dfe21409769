export { CELL_REASONS, SHEET_COLUMNS, type CellReason, type SheetColumn } from './column';
export { findTable, headAt, toMemoryKey, type FoundTable, type HeadingMemory, type SheetRows } from './find-table';
export type { CellDifference, ImportPlan, PlannedSheetRow, RefusedCell, RowDecision } from './import-plan';
export { ROW_KEYS, type RowKey } from './match';
export { MAX_IMPORT_ROWS, noCodeNames, planImport, type CodeNames, type ImportChoice } from './plan-import';
export { noteChanges, planImportUndo, type ImportUndo } from './undo-import';
export { writeSheet, type WrittenSheet } from './write-sheet';
