import {
  PASSAGE_CONTEXT_LENGTH,
  type CommentThread,
  type MarkedParty,
  type OpenInMargin,
  type SuggestionView,
} from '$domain';
import { formatList, t } from '$i18n';

/** How many letters of what was said are read at the words in the text. */
const SHORT_LENGTH = 80;

/** The beginning of a long text. */
export const shorten = (text: string): string =>
  text.length > SHORT_LENGTH ? `${text.slice(0, SHORT_LENGTH)}…` : text;

const nameOf = (parties: readonly MarkedParty[], partyId: string): string =>
  parties.find(({ id }) => id === partyId)?.name ?? t('margin.unknownParty');

/** What a screen reader says of words that a comment is about. */
export const sayComment = ({ partyId, text, replies }: CommentThread, parties: readonly MarkedParty[]): string =>
  t('margin.markComment', {
    party: nameOf(parties, partyId),
    text: shorten(text ?? replies.find((reply) => reply.text !== undefined)?.text ?? ''),
  });

/** What a screen reader says of words that a suggestion is about. */
export function saySuggestion({ partyId, passage, words }: SuggestionView, parties: readonly MarkedParty[]): string {
  const party = nameOf(parties, partyId);
  if (words === '') return t('margin.markRemove', { party });
  return t(passage.quote === '' ? 'margin.markAdd' : 'margin.markReplace', { party, words: shorten(words) });
}

/** How much is open, in words. */
export function sayOpen({ comments, suggestions }: OpenInMargin): string {
  if (comments + suggestions === 0) return t('margin.nothingOpen');
  const parts = [
    ...(comments > 0 ? [t('margin.openComments', { count: comments })] : []),
    ...(suggestions > 0 ? [t('margin.openSuggestions', { count: suggestions })] : []),
  ];
  return formatList(parts);
}

/** Words of the text on one line, as a button or a heading names them. */
export const sayQuote = (quote: string): string =>
  quote === '' ? t('margin.placeOnly') : shorten(quote.replace(/[\n\ufffc]+/gu, ' '));

/** What stands before words within their sentence, as far as it was kept with them. */
export function sentenceBefore(before: string): string {
  const parts = before.split(/(?<=[.!?])\s+|\n/u);
  const isCut = parts.length === 1 && before.length >= PASSAGE_CONTEXT_LENGTH;
  return (isCut ? '…' : '') + (parts.at(-1) ?? '');
}

/** What stands behind words within their sentence, as far as it was kept with them. */
export function sentenceAfter(after: string): string {
  const [words = ''] = /^[^\n]*?(?:[.!?](?=\s|$)|(?=\n)|$)/u.exec(after) ?? [];
  return words + (words === after && !/[.!?]$/u.test(words) && after.length >= PASSAGE_CONTEXT_LENGTH ? '…' : '');
}
