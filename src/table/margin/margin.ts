import {
  CommentReplySchema,
  CommentSchema,
  StateOrChangeSchema,
  SuggestionSchema,
  SuggestionStateSchema,
  type AppError,
  type Comment,
  type CommentReply,
  type CommentState,
  type MarginContent,
  type Result,
  type Suggestion,
  type SuggestionState,
} from '$domain';
import { writeCommand } from '../commands';
import { byId, readRoot } from '../reads';
import { ROOTS } from '../schema';
import type { Table } from '../table';

const MARGIN_ROOTS = [
  ROOTS.comments,
  ROOTS.commentReplies,
  ROOTS.commentStates,
  ROOTS.suggestions,
  ROOTS.suggestionStates,
] as const;

/** Reads what lies in the margin of the document. What does not have the form is left out and counted (TD5). */
export function readMargin(table: Table): MarginContent {
  const comments = readRoot(table, ROOTS.comments, CommentSchema, byId);
  const commentReplies = readRoot(table, ROOTS.commentReplies, CommentReplySchema, byId);
  const commentStates = readRoot(table, ROOTS.commentStates, StateOrChangeSchema, byId);
  const suggestions = readRoot(table, ROOTS.suggestions, SuggestionSchema, byId);
  const suggestionStates = readRoot(table, ROOTS.suggestionStates, SuggestionStateSchema, byId);
  const all = [comments, commentReplies, commentStates, suggestions, suggestionStates];
  return {
    comments: comments.values,
    commentReplies: commentReplies.values,
    commentStates: commentStates.values.flatMap((said) => ('own' in said ? [] : [said])),
    suggestions: suggestions.values,
    suggestionStates: suggestionStates.values,
    ownChanges: commentStates.values.flatMap((said) => ('own' in said ? [said] : [])),
    unreadableCount: all.reduce((sum, { unreadableCount }) => sum + unreadableCount, 0),
  };
}

/** Calls back after each change in the margin, whoever made it, until the returned function is called. */
export function onMarginChange(table: Table, listener: () => void): () => void {
  const roots = MARGIN_ROOTS.map((name) => table.replica.doc.getMap(name));
  for (const root of roots) root.observe(listener);
  return () => {
    for (const root of roots) root.unobserve(listener);
  };
}

/** Lays a comment in the margin, or in the place of what one said there oneself. */
export const layComment = (table: Table, comment: Comment): Result<undefined, AppError> =>
  lay(table, 'lay-comment', ROOTS.comments, comment);

/** Lays a reply at a comment, or in the place of one's own. */
export const layReply = (table: Table, reply: CommentReply): Result<undefined, AppError> =>
  lay(table, 'lay-reply', ROOTS.commentReplies, reply);

/** Says how it stands with a comment. What was said before stays there (TD68). */
export const layCommentState = (table: Table, state: CommentState): Result<undefined, AppError> =>
  lay(table, `comment-${state.state}`, ROOTS.commentStates, state);

/** Lays a suggestion in the margin. */
export const laySuggestion = (table: Table, suggestion: Suggestion): Result<undefined, AppError> =>
  lay(table, 'lay-suggestion', ROOTS.suggestions, suggestion);

/** Says how it stands with a suggestion. What was said before stays there (TD68). */
export const laySuggestionState = (table: Table, state: SuggestionState): Result<undefined, AppError> =>
  lay(table, `suggestion-${state.state}`, ROOTS.suggestionStates, state);

const lay = (
  table: Table,
  command: string,
  root: (typeof MARGIN_ROOTS)[number],
  entry: { readonly id: string },
): Result<undefined, AppError> =>
  writeCommand(table, command, (doc) => {
    doc.getMap(root).set(entry.id, { ...entry });
  });
