export { packBackup, type Backup, type BackupTable } from './backup/backup';
export { openBackup, packLockedBackup, unlockBackup, type BackupFile } from './backup/locked-backup';
export { isStrongPhrase, MIN_PHRASE_LENGTH, suggestPhrase } from './backup/phrase';
export { openContainer } from './container/container';
export type { LockedFile } from './container/locked';
export { loadChangesFile, type ChangesDocument } from './document/load-changes-file';
export { handOver, type HandedOver, type MadeFile } from './hand-over';
export { openParcelFile, packLockedParcel, packParcel, unlockParcelFile, type Parcel } from './parcel/parcel-file';
export { questionsToJson, readQuestions, writeQuestions, type QuestionFileKind } from './questions/question-file';
export { QrGatherer, toQrSeries, type Scanned } from './qr-series/qr-series';
export {
  openRegionFile,
  packRegionFile,
  unlockRegionFile,
  type RegionFile,
  type RegionFileTable,
} from './region-file/region-file';
export { copyPicture, copyTable, savePicture, type Copied, type MadePicture } from './picture/picture-file';
export { saveFile } from './save-file';
export type { NamedSheet, SheetsProblem } from './spreadsheet/read-sheets';
export {
  openPasted,
  openSheets,
  SHEET_KINDS,
  SHEET_TYPES,
  writeSpreadsheet,
  type SheetKind,
} from './spreadsheet/spreadsheet';
export type { SheetToWrite } from './spreadsheet/workbooks';
