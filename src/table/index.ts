export { bringIn, joinTable, startTable, withdraw, type StartingChapter } from './commands';
export { createTableSecret, deriveTableKeys, parseInvitation, secretToInvitation } from './keys';
export { announcePresence, onPresence, readPresence, type PresentPerson } from './presence';
export { readEntryIds, readTableContent, readTableState, type TableContent, type TableState } from './reads';
export { createIndexedDbTableStorage } from './storage-indexeddb';
export { createMemoryTableStorage } from './storage-memory';
export { closeTable, createTable, onSeatingChange, onTableChange, type Replica, type Table } from './table';
