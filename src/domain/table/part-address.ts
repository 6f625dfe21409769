import { StartedFromSchema, type StartedFrom } from '../checklist/started-from';
import { parseRecord } from '../record';

/**
 * Where in this app a part stands in the mirror of a table. A link to it in the document is the trace of a sentence: it
 * has always the same form, so that it can be found again.
 */
export const partAddress = (tableId: string, { checklistId, partCode }: StartedFrom): string =>
  `#/aan-tafel/${tableId}/spiegel?lijst=${encodeURIComponent(checklistId)}&vraag=${encodeURIComponent(partCode)}`;

/** The part that an address (`#/…`) leads to, if it leads to one. */
export function readPartAddress(address: string): StartedFrom | undefined {
  const query = new URLSearchParams(address.split('?')[1] ?? '');
  return parseRecord(StartedFromSchema, { checklistId: query.get('lijst'), partCode: query.get('vraag') });
}
