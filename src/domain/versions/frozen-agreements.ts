import * as v from 'valibot';
import { parseRecord } from '../record';
import { TableAgreementSchema, type TableAgreement } from '../table/table-entry';

const AgreementsSchema = v.array(TableAgreementSchema);

/** The agreements on a table as the text that is kept of them. */
export const agreementsToText = (agreements: readonly TableAgreement[]): string => JSON.stringify(agreements);

/** The agreements that were kept with a version; none where it was frozen without. */
export function parseAgreements(text: string | undefined): readonly TableAgreement[] {
  try {
    return parseRecord(AgreementsSchema, JSON.parse(text ?? '[]')) ?? [];
  } catch {
    return [];
  }
}
