export type { SavedBackup } from './backup/back-up';
export { bringInContribution } from './bring-in';
export { readKeptWork, type ReadWork } from './kept-work';
export { leaveTable } from './leave-table';
export {
  makeBackup,
  planRestore,
  restoreBackup,
  restoreEarlierCopy,
  saveBackup,
  saveRescue,
} from './backup/load-backup';
export { joinByKey, makeTable, type Introduction } from './make-table';
export { revealAnswers, type Revealed } from './rounds/reveal-answers';
export { startRound } from './rounds/start-round';
export { openTable, type OpenedTable } from './open-table';
export type { Restored, RestorePlan, TablePlan } from './backup/restore';
export { saveDamaged } from './save-damaged';
export type { Services } from './services';
export { makeParcel, makeParcelSeries, planParcel, takeInParcel } from './parcel/load-parcel';
export type { ParcelChoice } from './parcel/make-parcel';
export type { ParcelPlan, TakeInProblem } from './parcel/take-in-parcel';
export { withdrawContribution } from './withdraw';
