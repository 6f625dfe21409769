import { ROOTS } from '../schema';
import type { Table } from '../table';

/** Whether a version of the document was ever put back here. It stands alone: every open table asks this. */
export const wasPutBack = (table: Table): boolean => table.replica.doc.getMap(ROOTS.versionRestores).size > 0;
