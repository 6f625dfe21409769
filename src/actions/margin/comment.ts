import { err, ok, type AppError, type Comment, type CommentReply, type CommentState, type Result } from '$domain';
import { layComment, layCommentState, layReply } from '$table';
import type { Services } from '../services';
import { commentAlong, writeAlong, type WrittenTable } from '../table-actions/write-along';
import { saidInMargin } from './said-in-margin';

type Clock = Pick<Services, 'clock'>;
type Answer = Promise<Result<undefined, AppError>>;

/**
 * Says something of a passage.
 *
 * @returns the id of the comment; `not-allowed` for a reader.
 */
export const placeComment = (
  services: Clock,
  opened: WrittenTable,
  words: Required<Pick<Comment, 'passage' | 'text' | 'mentions'>>,
): Promise<Result<string, AppError>> =>
  commentAlong(opened, (table) => {
    const comment = { ...words, ...saidInMargin(services, opened) };
    const laid = layComment(table, comment);
    return laid.ok ? ok(comment.id) : laid;
  });

/** Says something to a comment. */
export const replyToComment = (
  services: Clock,
  opened: WrittenTable,
  words: Required<Pick<CommentReply, 'commentId' | 'text' | 'mentions'>>,
): Answer => commentAlong(opened, (table) => layReply(table, { ...words, ...saidInMargin(services, opened) }));

/** Says that a comment is resolved, or open again. */
export const setCommentState = (
  services: Clock,
  opened: WrittenTable,
  said: Pick<CommentState, 'commentId' | 'state'>,
): Answer => commentAlong(opened, (table) => layCommentState(table, { ...said, ...saidInMargin(services, opened) }));

/** Something that was said in a thread. */
export type SaidInThread = Comment | CommentReply;

/**
 * Takes one's own words back; that something was said stays, so that what others said to it stays readable.
 *
 * @returns `not-allowed` for words of somebody else.
 */
export const withdrawWords = (opened: WrittenTable, said: SaidInThread): Answer => {
  const { text: _gone, ...left } = said;
  if ('commentId' in left) return layOwn(opened, { ...left, mentions: [] });
  // The words of the document that it was about were copied by it, so they go along.
  return layOwn(opened, { ...left, mentions: [], passage: { ...left.passage, quote: '', before: '', after: '' } });
};

/** Puts words back that one just took back. */
export const putBackWords = (opened: WrittenTable, said: SaidInThread): Answer => layOwn(opened, said);

const layOwn = (opened: WrittenTable, said: SaidInThread): Answer =>
  writeAlong(opened, (table) => {
    if (said.participantId !== opened.known.me.participant.id) return err({ type: 'not-allowed' });
    return 'commentId' in said ? layReply(table, said) : layComment(table, said);
  });
