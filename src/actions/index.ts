export { bringInContribution } from './bring-in';
export { leaveTable } from './leave-table';
export { isBetterKey, joinByKey, makeTable, type Introduction } from './make-table';
export { openTable, type OpenedTable } from './open-table';
export { saveDamaged } from './save-damaged';
export { savePrivateCopy } from './save-copy';
export type { Services } from './services';
export { withdrawContribution } from './withdraw';
