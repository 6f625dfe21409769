export { bringIn, joinTable, startTable, withdraw, type StartingChapter } from './commands';
export { createTableSecret, deriveTableKeys, parseInvitation, secretToInvitation } from './keys';
export { announcePresence, onPresence, readPresence, type PresentPerson } from './presence';
export { readEntryIds, readTableContent, readTableState, type TableContent, type TableState } from './reads';
export { createIndexedDbTableStorage } from './storage-indexeddb';
export { createMemoryTableStorage } from './storage-memory';
export { closeTable, createTable, onSeatingChange, onTableChange, type Replica, type Table } from './table';
export { openIdentity } from './live/identity';
export {
  ALONE,
  type LiveDevice,
  type LiveProblem,
  type LiveState,
  type Refusal,
  type RefusalKind,
} from './live/live-state';
export { openLive, type LiveTable } from './live/open-live';
