export { makeBackup, noteBackup, saveBackup, type SavedBackup } from './back-up';
export { bringInContribution } from './bring-in';
export { readKeptWork, type ReadWork } from './kept-work';
export { leaveTable } from './leave-table';
export { joinByKey, makeTable, type Introduction } from './make-table';
export { openTable, type OpenedTable } from './open-table';
export { planRestore, restoreBackup, type Restored, type RestorePlan, type TablePlan } from './restore';
export type { Services } from './services';
export { withdrawContribution } from './withdraw';
