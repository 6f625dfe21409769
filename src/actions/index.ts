export type { SavedBackup } from './back-up';
export { bringInContribution } from './bring-in';
export { leaveTable } from './leave-table';
export { makeBackup, noteBackup, planRestore, restoreBackup, saveBackup } from './load-backup';
export { joinByKey, makeTable, type Introduction } from './make-table';
export { openTable, type OpenedTable } from './open-table';
export type { Restored, RestorePlan, TablePlan } from './restore';
export type { Services } from './services';
export { withdrawContribution } from './withdraw';
