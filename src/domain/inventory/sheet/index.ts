export { SHEET_COLUMNS, type SheetColumn } from './column';
export { findTable, headAt, toMemoryKey, type FoundTable, type HeadingMemory } from './find-table';
export type { ImportPlan, PlannedSheetRow, RefusedCell, RowDecision } from './import-plan';
export { ROW_KEYS, type RowKey } from './match';
export { noCodeNames, planImport, type CodeNames, type ImportChoice } from './plan-import';
export { noteChanges, planImportUndo, type ImportUndo } from './undo-import';
export { writeSheet } from './write-sheet';
