import type { Passage, SaidInThread, Suggestion } from '$domain';
import type { TableSession } from '../../shared/at-table/table-session.svelte';

/** What is being written, and of which words; `earlier`: what one suggested there before, which this one replaces. */
export type Writing = {
  readonly kind: 'comment' | 'suggestion';
  readonly passage: Passage;
  readonly earlier?: Suggestion;
};

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

  /** What is written in the place of one's own words, by the id of those. */
  changes: Readonly<Record<string, MarginDraft>> = $state.raw({});

  begin(writing: Writing): void {
    this.draft = new MarginDraft();
    this.draft.words = writing.passage.quote;
    this.writing = writing;
  }

  /** Begins with what one suggested before. */
  revise(earlier: Suggestion): void {
    this.begin({ kind: 'suggestion', passage: earlier.passage, earlier });
    this.draft.words = earlier.words;
    this.draft.reason = earlier.reason;
  }

  /** Begins with what one said before. */
  beginChange({ id, text = '', mentions }: SaidInThread): void {
    const draft = new MarginDraft();
    draft.text = text;
    draft.partyId = mentions[0] ?? '';
    this.changes = { ...this.changes, [id]: draft };
  }

  endChange(id: string): void {
    const { [id]: _done, ...others } = this.changes;
    this.changes = others;
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
