import { bySaying, findLatest } from '../settling/latest';
import type { Comment, CommentReply, CommentState, MarginContent, Suggestion, SuggestionState } from './margin-entry';

/** A comment with all that was said to it. */
export type CommentThread = Comment & {
  readonly replies: readonly CommentReply[];
  readonly isOpen: boolean;
  /** What was said last of how it stands. */
  readonly lastState: CommentState | undefined;
};

/** A suggestion and how it stands with it. */
export type SuggestionView = Suggestion & {
  readonly isOpen: boolean;
  readonly lastState: SuggestionState | undefined;
  /** Whether people who were apart accepted it both, so that its words may stand in the text twice. */
  readonly isAcceptedTwice: boolean;
};

/** The margin as people see it. */
export type MarginView = {
  readonly threads: readonly CommentThread[];
  readonly suggestions: readonly SuggestionView[];
};

/** How many comments and suggestions nobody has settled yet. */
export type OpenInMargin = { readonly comments: number; readonly suggestions: number };

/** Lays replies and states at what they are of. What is of something that is not there is left. */
export function viewMargin(content: MarginContent): MarginView {
  return {
    threads: content.comments.map((comment) => toThread(comment, content)).filter(hasWords),
    suggestions: content.suggestions.map((suggestion) => toSuggestionView(suggestion, content)),
  };
}

/** How much in the margin is open: before that is settled a text is not ready. */
export const countOpen = ({ threads, suggestions }: MarginView): OpenInMargin => ({
  comments: threads.filter(({ isOpen }) => isOpen).length,
  suggestions: suggestions.filter(({ isOpen }) => isOpen).length,
});

function toThread(comment: Comment, { commentReplies, commentStates }: MarginContent): CommentThread {
  const lastState = findLatest(commentStates.filter(({ commentId }) => commentId === comment.id));
  return {
    ...comment,
    replies: commentReplies.filter(({ commentId }) => commentId === comment.id).sort(bySaying),
    isOpen: lastState?.state !== 'resolved',
    lastState,
  };
}

/** A comment whose words were all withdrawn is nothing to look at any more. */
const hasWords = ({ text, replies }: CommentThread): boolean =>
  text !== undefined || replies.some((reply) => reply.text !== undefined);

/** Whether it says no more than why something was suggested. */
export const isReasonOnly = (said: SuggestionState): boolean => said.state === 'open' && said.reason !== undefined;

function toSuggestionView(suggestion: Suggestion, { suggestionStates }: MarginContent): SuggestionView {
  const said = suggestionStates.filter(({ suggestionId }) => suggestionId === suggestion.id).sort(bySaying);
  const states = said.filter((each) => !isReasonOnly(each));
  const why = said.findLast((each) => isReasonOnly(each) && each.participantId === suggestion.participantId);
  const lastState = states.at(-1);
  const lastOpenAt = states.findLastIndex(({ state }) => state === 'open');
  const accepted = states.slice(lastOpenAt + 1).filter(({ state }) => state === 'accepted');
  return {
    ...suggestion,
    reason: why?.state === 'open' && why.reason !== undefined ? why.reason : suggestion.reason,
    isOpen: lastState === undefined || lastState.state === 'open',
    lastState,
    isAcceptedTwice: accepted.length > 1,
  };
}
