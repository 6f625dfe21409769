/** The kinds of row in the private database, by the names of its tables. */
export const PRIVATE_KINDS = [
  'answers',
  'arrangements',
  'agreementDrafts',
  'knownTables',
  'receipts',
  'regions',
  'settings',
  'setAside',
  'ownQuestions',
  'registerRows',
  'inventoryViews',
  'rowChanges',
  'inventoryImports',
] as const;
export type PrivateKind = (typeof PRIVATE_KINDS)[number];

/** The kinds of row that make up the inventory. */
export const INVENTORY_KINDS = [
  'arrangements',
  'registerRows',
  'inventoryViews',
  'rowChanges',
  'inventoryImports',
] as const;
export type InventoryKind = (typeof INVENTORY_KINDS)[number];

/** A row as it stands on disk, of any form: also one that no schema of this build reads. */
export type PrivateRow = { readonly id: string };

/** Everything in the private database, as it stands there. */
export type PrivateRows = Readonly<Record<PrivateKind, readonly PrivateRow[]>>;

/** No rows of any kind. */
export const noPrivateRows: PrivateRows = {
  answers: [],
  arrangements: [],
  agreementDrafts: [],
  knownTables: [],
  receipts: [],
  regions: [],
  settings: [],
  setAside: [],
  ownQuestions: [],
  registerRows: [],
  inventoryViews: [],
  rowChanges: [],
  inventoryImports: [],
};

/** A row that gave way to another version of itself. Nothing that was typed is thrown away by putting back a backup. */
export type SetAsideRow = PrivateRow & {
  readonly kind: PrivateKind;
  /** When it gave way, in ms. */
  readonly setAsideAt: number;
  readonly row: PrivateRow;
};
