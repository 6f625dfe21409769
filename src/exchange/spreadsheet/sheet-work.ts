import { readSheets, readTextSheet, type SheetsRead } from './read-sheets';
import { writeBook, writeText, type BookKind, type SheetToWrite } from './workbooks';

/** What is asked of the worker. */
export type SheetRequest =
  | { readonly type: 'read'; readonly bytes: Uint8Array }
  | { readonly type: 'read-text'; readonly text: string }
  | { readonly type: 'write'; readonly kind: BookKind | 'csv'; readonly sheets: readonly SheetToWrite[] };

/** What the worker says back. */
export type SheetReply =
  | { readonly type: 'read'; readonly read: SheetsRead }
  | { readonly type: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'failed' };

/** Does what is asked, and says so when that fails. */
export async function doSheetWork(request: SheetRequest): Promise<SheetReply> {
  try {
    if (request.type === 'read') return { type: 'read', read: await readSheets(request.bytes) };
    if (request.type === 'read-text') return { type: 'read', read: readTextSheet(request.text) };
    const { kind, sheets } = request;
    return {
      type: 'written',
      bytes: kind === 'csv' ? writeText(sheets[0]?.cells ?? []) : await writeBook(kind, sheets),
    };
  } catch {
    return { type: 'failed' };
  }
}
