import type { Passage } from '$domain';
import type { TableSession } from '../../shared/at-table/table-session.svelte';

/** What is being written, and of which words. */
export type Writing = { readonly kind: 'comment' | 'suggestion'; readonly passage: Passage };

/** Words that were typed in the margin and not placed yet. */
export class MarginDraft {
  text = $state('');
  /** For which party most of all; empty for everybody. */
  partyId = $state('');
  /** The words that a suggestion puts in the place of others. */
  words = $state('');
  reason = $state('');
}

/** What is being written at one table: it outlives the screen that it is written on. */
export class MarginDrafts {
  writing: Writing | undefined = $state.raw();
  /** What is written of the passage. */
  draft = $state.raw(new MarginDraft());
  /** What is written to a comment, by its id. */
  replies: Readonly<Record<string, MarginDraft>> = $state.raw({});

  begin(writing: Writing): void {
    this.draft = new MarginDraft();
    this.draft.words = writing.passage.quote;
    this.writing = writing;
  }

  beginReply(commentId: string): void {
    this.replies = { ...this.replies, [commentId]: new MarginDraft() };
  }

  endReply(commentId: string): void {
    const { [commentId]: _done, ...others } = this.replies;
    this.replies = others;
  }
}

const draftsBySession = new WeakMap<TableSession, MarginDrafts>();

/** The drafts of a table, as they were left. */
export function draftsOf(session: TableSession): MarginDrafts {
  const known = draftsBySession.get(session);
  const drafts = known ?? new MarginDrafts();
  if (known === undefined) draftsBySession.set(session, drafts);
  return drafts;
}
