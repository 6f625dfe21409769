export { addAction, changeAction, removeAction } from './actions/action-commands';
export { joinTable, startTable, type StartingChapter } from './commands';
export { bringIn, type SealedEntry } from './contribution/bring-in';
export { readRegisterRows, type TableRegisterRows } from './contribution/read-register-rows';
export { withdraw } from './contribution/withdraw';
export { readFingerprint } from './fingerprint';
export {
  findLockForSentence,
  listHeadings,
  listSentences,
  putSentence,
  type DocumentHeading,
  type Sentence,
} from './document/sentence';
export { maskDocument, readLockedTexts } from './document/mask-document';
export { shareBeginnings } from './document/share-beginnings';
export { shareOldBeginnings } from './document/share-old-beginnings';
export { joinBytes, joinKeptBytes, weighJoin } from './join-bytes';
export { addressOfInvitation, keyToInvitation, parseInvitation } from './invitation';
export { createTableKey, deriveKey, deriveTableKeys, type TableKeys } from './keys';
export { readKeptBytes, type KeptBytes } from './kept-bytes';
export {
  announceFingerprint,
  announcePresence,
  onPresence,
  readFingerprints,
  readPresence,
  type PresentPerson,
} from './presence';
export {
  readEntryIds,
  readLanguage,
  readSeating,
  readTableContent,
  readTableState,
  wasLaid,
  type TableContent,
  type TableState,
} from './reads';
export type { ChoiceFacts } from './apart/settle-apart';
export { loadApart } from './apart/load-apart';
export { beforeOthersWords, tellWordsLeave } from './others-words';
export { createIndexedDbTableStorage } from './storage/indexeddb';
export { createMemoryTableStorage } from './storage/memory';
export {
  closeTable,
  createEmptyReplica,
  createTable,
  onOwnWords,
  onSeatingChange,
  onTableChange,
  readTableBytes,
  type Replica,
  type Table,
} from './table';
export { ALONE, type LiveDevice, type LiveProblem, type LiveState, type Refusal } from './live/live-state';
export type { LiveTable } from './live/open-live';
export { loadLive } from './load-live';
export { loadParcels } from './load-parcels';
export {
  beginAgendaItem,
  layAgenda,
  moveAgendaItem,
  putBackAgendaItem,
  removeAgendaItem,
  setAgendaMinutes,
  setAgendaState,
  setMeetingMinutes,
  type NewAgendaItem,
} from './agenda/agenda-commands';
export { lockChapter, onChapterLocks, readChapterLocks, unlockChapter } from './chapters/chapter-locks';
export { findLockUnbounded, readLockedChapters, type LockedChapter } from './chapters/locked-chapters';
export {
  layWrittenNote,
  lowerHand,
  raiseHand,
  showPlace,
  showWrittenRound,
  startWrittenRound,
  takeBackWrittenNote,
} from './desk/desk-commands';
export { confirmTyped, nameParty } from './behalf/behalf-commands';
export { readSettledFields } from './settling/read-settled-fields';
export { confirmOwner, matchEntries, settleRegisterField, settleValue } from './settling/settling-commands';
export {
  layComment,
  layCommentState,
  layReply,
  laySuggestion,
  laySuggestionState,
  onMarginChange,
  readMargin,
} from './margin/margin';
export {
  carryOut,
  createChecks,
  findProven,
  layInPlace,
  layOwnChange,
  openOwnKey,
  type OwnKey,
} from './margin/own-words';
export { readTermStatements, sayOfTerms, type TermStatements } from './definitions/definition-commands';
export { noteWriter } from './writers/note-writer';
export { readWriters, readWrittenText } from './writers/written-text';
export { layOwnQuestions } from './own-questions/lay-own-questions';
export { loadRounds } from './rounds/load-rounds';
export { revealParts, startRound } from './rounds/round-commands';
export type { OpenedParcel } from './parcel/parcel';
export { makeFragment, readFrozen } from './versions/frozen-document';
export { isUnchanged, readVersions, type TableVersions } from './versions/read-versions';
export { layVersion, makeVersion, putVersionBack, type LivingFill } from './versions/version-commands';
export { readVersionWriters, readWriterRuns } from './versions/version-writers';
export { wasPutBack } from './versions/was-put-back';
