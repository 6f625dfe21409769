import { err, ok, type AppError, type Result, type Suggestion, type SuggestionAnswer } from '$domain';
import { laySuggestion, laySuggestionState } from '$table';
import type { Services } from '../services';
import { commentAlong, writeAlong, type WrittenTable } from '../table-actions/write-along';
import { answerOwnSuggestion, stampOwn } from './own-words';
import { saidInMargin } from './said-in-margin';

/**
 * Suggests other words for a passage.
 *
 * @returns the id of the suggestion; `not-allowed` for a reader.
 */
export async function makeSuggestion(
  services: Pick<Services, 'clock'>,
  opened: WrittenTable,
  words: Pick<Suggestion, 'passage' | 'words' | 'reason'>,
): Promise<Result<string, AppError>> {
  const stamp = await stampOwn(opened);
  return commentAlong(opened, (table) => {
    const suggestion = { ...words, ...stamp, ...saidInMargin(services, opened) };
    const laid = laySuggestion(table, suggestion);
    return laid.ok ? ok(suggestion.id) : laid;
  });
}

/**
 * Suggests something else for what one suggested before, which is taken back.
 *
 * @returns the id of the new suggestion; as `makeSuggestion` and `answerSuggestion`.
 */
export async function replaceSuggestion(
  services: Pick<Services, 'clock'>,
  opened: WrittenTable,
  earlier: Suggestion,
  words: Pick<Suggestion, 'words' | 'reason'>,
): Promise<Result<string, AppError>> {
  const made = await makeSuggestion(services, opened, { ...words, passage: earlier.passage });
  if (!made.ok) return made;
  const withdrawn = await answerSuggestion(services, opened, earlier, { state: 'withdrawn' });
  return withdrawn.ok ? made : withdrawn;
}

/**
 * Says of a suggestion that it is accepted, declined, withdrawn or open again. The text itself is changed by the editor.
 *
 * @returns `not-allowed` for who withdraws what somebody else suggested or says why, and for who thinks along and answers that.
 */
export const answerSuggestion = (
  services: Pick<Services, 'clock'>,
  opened: WrittenTable,
  suggestion: Suggestion,
  answer: SuggestionAnswer,
): Promise<Result<undefined, AppError>> => {
  const { key, me } = opened.known;
  const isWhy = answer.state === 'open' && answer.reason !== undefined;
  const isMine = suggestion.participantId === me.participant.id;
  if ((answer.state === 'withdrawn' || isWhy) && !isMine) return Promise.resolve(err({ type: 'not-allowed' }));
  if (key.role === 'commenter' && (answer.state === 'withdrawn' || answer.state === 'open'))
    return answerOwnSuggestion(services, opened, suggestion, answer);
  return writeAlong(opened, (table) =>
    laySuggestionState(table, { ...answer, suggestionId: suggestion.id, ...saidInMargin(services, opened) }),
  );
};
