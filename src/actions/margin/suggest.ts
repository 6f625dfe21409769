import { err, ok, type AppError, type Result, type Suggestion, type SuggestionAnswer } from '$domain';
import { laySuggestion, laySuggestionState } from '$table';
import type { Services } from '../services';
import { commentAlong, writeAlong, type WrittenTable } from '../table-actions/write-along';
import { saidInMargin } from './said-in-margin';

/**
 * Suggests other words for a passage.
 *
 * @returns the id of the suggestion; `not-allowed` for a reader.
 */
export const makeSuggestion = (
  services: Pick<Services, 'clock'>,
  opened: WrittenTable,
  words: Pick<Suggestion, 'passage' | 'words' | 'reason'>,
): Promise<Result<string, AppError>> =>
  commentAlong(opened, (table) => {
    const suggestion = { ...words, ...saidInMargin(services, opened) };
    const laid = laySuggestion(table, suggestion);
    return laid.ok ? ok(suggestion.id) : laid;
  });

/**
 * Says of a suggestion that it is accepted, declined, withdrawn or open again. The text itself is changed by the editor.
 *
 * @returns `not-allowed` for who withdraws what somebody else suggested.
 */
export const answerSuggestion = (
  services: Pick<Services, 'clock'>,
  opened: WrittenTable,
  suggestion: Suggestion,
  answer: SuggestionAnswer,
): Promise<Result<undefined, AppError>> =>
  writeAlong(opened, (table) => {
    const isMine = suggestion.participantId === opened.known.me.participant.id;
    if (answer.state === 'withdrawn' && !isMine) return err({ type: 'not-allowed' });
    return laySuggestionState(table, { ...answer, suggestionId: suggestion.id, ...saidInMargin(services, opened) });
  });
