import type { AppError, Result } from '$domain';
import { putSentence as putAtTable, type DocumentHeading, type Sentence } from '$table';
import { writeAlong, type WrittenTable } from '../table-actions/write-along';

/**
 * Puts a sentence in the document of a table, with its trace.
 *
 * @returns the words of the heading it stands under, `undefined` at the end of the document; `not-allowed` for a reader.
 */
export const putSentence = (
  opened: WrittenTable,
  under: DocumentHeading | undefined,
  sentence: Sentence,
): Promise<Result<string | undefined, AppError>> => writeAlong(opened, (table) => putAtTable(table, under, sentence));
