/** The columns of an arrangement in a spreadsheet, in the order in which they are written. */
export const SHEET_COLUMNS = [
  'name',
  'schools',
  'brin',
  'schoolKind',
  'municipality',
  'partnership',
  'targetGroup',
  'since',
  'youthCount',
  'youthCountSource',
  'youthCountDate',
  'origins',
  'volume',
  'volumeUnit',
  'volumeSource',
  'volumeDate',
  'fundingShares',
  'fundingGapReason',
  'financialOwner',
  'financialOwnerState',
  'contentOwner',
  'contentOwnerState',
  'providers',
  'agb',
  'cooperationAgreement',
  'isPartOfOffer',
  'offeredTo',
  'contractEnd',
  'continuity',
  'continuityHow',
  'parentsPart',
  'source',
  'referenceDate',
  'remarks',
  'ownNote',
  'id',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** By which columns a row is known for an arrangement that is there already; a row of a register is known by its name. */
export const ROW_KEYS = ['name-and-schools', 'name', 'name-and-providers'] as const;
export type RowKey = (typeof ROW_KEYS)[number];

/** Why a cell is not taken over. */
export type CellReason =
  | 'not-a-number'
  | 'not-whole'
  | 'negative'
  | 'not-a-day'
  | 'unknown-word'
  | 'unknown-stream'
  | 'over-100'
  | 'no-unit'
  | 'too-long'
  | 'formula-error'
  | 'unknown-code'
  | 'reversed';
