export type { SavedBackup } from './backup/back-up';
export { changeAgenda, type AgendaChange } from './agenda/change-agenda';
export { layAgenda, type AgendaWish } from './agenda/lay-agenda';
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
export { layOwnQuestions } from './own-questions/lay-own-questions';
export { takeInQuestions, type QuestionsTakenIn } from './own-questions/take-in-questions';
export type { TablePlan } from './backup/plan-table';
export type { Restored, RestorePlan } from './backup/restore';
export { saveDamaged } from './save-damaged';
export type { Services } from './services';
export { makeHoldingsSeries, makeParcel, makeParcelSeries, planParcel, takeInParcel } from './parcel/load-parcel';
export type { ParcelChoice, SeriesProblem } from './parcel/make-parcel';
export type { ParcelPlan, TakeInProblem } from './parcel/take-in-parcel';
export { makeRegionFile, planRegionFile, takeInRegionFile } from './region-file/load-region-file';
export type { MadeRegionFile, ReadableTable } from './region-file/make-region-file';
export type { RegionPlan, RegionTablePlan, RegionTakenIn } from './region-file/take-in-region-file';
export { withdrawContribution } from './withdraw';
