import { ok, type AppError, type Comment, type CommentReply, type CommentState, type Result } from '$domain';
import { layComment, layCommentState, layReply } from '$table';
import type { Services } from '../services';
import { commentAlong, type WrittenTable } from '../table-actions/write-along';
import { stampOwn } from './own-words';
import { saidInMargin } from './said-in-margin';

type Clock = Pick<Services, 'clock'>;
type Answer = Promise<Result<undefined, AppError>>;

/**
 * Says something of a passage.
 *
 * @returns the id of the comment; `not-allowed` for a reader.
 */
export async function placeComment(
  services: Clock,
  opened: WrittenTable,
  words: Required<Pick<Comment, 'passage' | 'text' | 'mentions'>>,
): Promise<Result<string, AppError>> {
  const stamp = await stampOwn(opened);
  return commentAlong(opened, (table) => {
    const comment = { ...words, ...stamp, ...saidInMargin(services, opened) };
    const laid = layComment(table, comment);
    return laid.ok ? ok(comment.id) : laid;
  });
}

/** Says something to a comment. */
export async function replyToComment(
  services: Clock,
  opened: WrittenTable,
  words: Required<Pick<CommentReply, 'commentId' | 'text' | 'mentions'>>,
): Answer {
  const stamp = await stampOwn(opened);
  return commentAlong(opened, (table) => layReply(table, { ...words, ...stamp, ...saidInMargin(services, opened) }));
}

/** Says that a comment is resolved, or open again. */
export const setCommentState = (
  services: Clock,
  opened: WrittenTable,
  said: Pick<CommentState, 'commentId' | 'state'>,
): Answer => commentAlong(opened, (table) => layCommentState(table, { ...said, ...saidInMargin(services, opened) }));
