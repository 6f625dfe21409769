import { ok, type AppError, type Result } from '$domain';
import { findLockForSentence, putSentence as putAtTable, type DocumentHeading, type Sentence } from '$table';
import { writeAlong, type WrittenTable } from '../table-actions/write-along';

/**
 * `put`: it stands under these words of a heading, or at the end of the document. `locked`: it would stand in a locked
 * chapter, so that nothing was changed.
 */
export type SentenceOutcome =
  | { readonly type: 'put'; readonly heading: string | undefined }
  | { readonly type: 'locked'; readonly heading: string };

/**
 * Puts a sentence in the document of a table, with its trace.
 *
 * @returns `not-allowed` for a reader.
 */
export const putSentence = (
  opened: WrittenTable,
  under: DocumentHeading | undefined,
  sentence: Sentence,
): Promise<Result<SentenceOutcome, AppError>> =>
  writeAlong(opened, (table): Result<SentenceOutcome, AppError> => {
    const lock = findLockForSentence(table, under);
    if (lock !== undefined) return ok({ type: 'locked', heading: lock.heading });
    const put = putAtTable(table, under, sentence);
    return put.ok ? ok({ type: 'put', heading: put.value }) : put;
  });
