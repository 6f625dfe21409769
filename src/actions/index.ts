export type { SavedBackup } from './backup/back-up';
export { settleApart, type ApartOutcome, type ApartSettling } from './apart/settle-apart';
export { changeAgenda, type AgendaChange } from './agenda/change-agenda';
export { layAgenda, type AgendaWish } from './agenda/lay-agenda';
export { changeDesk, type DeskChange } from './desk/change-desk';
export { holdHand } from './desk/hold-hand';
export { findOwnNote, findReadyNotes, keepOwnNote, layReadyNotes, setReady } from './desk/write-note';
export { confirmAnswers } from './behalf/confirm-answers';
export { layBehalf, toBehalfChoice } from './behalf/lay-behalf';
export { takeOffAnswer } from './behalf/take-off-answer';
export { bringInContribution } from './bring-in';
export { putSentence } from './from-answer/put-sentence';
export { startAgreementDraft, startArrangement } from './from-answer/start-private';
export { changeRows, takeBackRows } from './inventory/edit-rows';
export { readKeptWork, type ReadWork } from './kept-work';
export { takeBackSheet } from './inventory/take-back-sheet';
export { takeInSheet } from './inventory/take-in-sheet';
export { readHere } from './join-table';
export { leaveTable } from './leave-table';
export {
  makeBackup,
  planRestore,
  restoreBackup,
  restoreEarlierCopy,
  saveBackup,
  saveRescue,
} from './backup/load-backup';
export { correctSeat, joinByKey, makeTable, type Introduction, type TableKind } from './make-table';
export { beginReviewRound } from './review/begin-review-round';
export { undoReviewRound } from './review/undo-review-round';
export { changeLock, type LockChange } from './chapters/change-lock';
export { renameEverywhere, type Renamed } from './inventory/rename-everywhere';
export { revealAnswers, type Revealed } from './rounds/reveal-answers';
export { startRound } from './rounds/start-round';
export { openTable, type OpenedTable } from './open-table';
export { layOwnQuestions } from './own-questions/lay-own-questions';
export { takeInQuestions, type QuestionsTakenIn } from './own-questions/take-in-questions';
export { maskAtTable, mayMask } from './personal-data/mask-at-table';
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
export { addAction } from './table-actions/add-action';
export { changeAction, removeAction } from './table-actions/change-action';
export { placeComment, replyToComment, setCommentState } from './margin/comment';
export { carryOutChanges, openKeyOf, putBackWords, rewordWords, withdrawWords } from './margin/own-words';
export { answerSuggestion, makeSuggestion, replaceSuggestion } from './margin/suggest';
export { sayOfTerm } from './definitions/say-of-term';
export { confirmOwner } from './settling/confirm-owner';
export { matchEntries } from './settling/match-entries';
export { settleRegisterField } from './settling/settle-register-field';
export { settleValue } from './settling/settle-value';
export { freezeVersion } from './versions/freeze-version';
export { restoreVersion, type RestoreOutcome } from './versions/restore-version';
export { withdrawContribution } from './withdraw';
