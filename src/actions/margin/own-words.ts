import {
  err,
  isWriterRole,
  parseRecord,
  SaidInThreadSchema,
  type AppError,
  type OwnChange,
  type Result,
  type SaidInThread,
  type Suggestion,
  type SuggestionAnswer,
  type SuggestionState,
} from '$domain';
import { carryOut, layInPlace, layOwnChange, openOwnKey, type OwnKey } from '$table';
import type { Services } from '../services';
import { commentAlong, writeAlong, type WrittenTable } from '../table-actions/write-along';
import { saidInMargin } from './said-in-margin';

type Clock = Pick<Services, 'clock'>;
type Answer = Promise<Result<undefined, AppError>>;

/** Opens the key by which one proves that words are one's own. Without it one says what one has to say all the same. */
export const openKeyOf = async ({ known }: Pick<WrittenTable, 'known'>): Promise<OwnKey | undefined> =>
  known.ownSeed === undefined ? undefined : openOwnKey(known.ownSeed);

/** What goes with words that are laid, so that one can prove later that they are one's own. */
export async function stampOwn(opened: Pick<WrittenTable, 'known'>): Promise<Pick<Suggestion, 'ownKey'>> {
  const key = await openKeyOf(opened);
  return key === undefined ? {} : { ownKey: key.publicKey };
}

/**
 * Takes one's own words back; that something was said stays, so that what others said to it stays readable.
 *
 * @returns `not-allowed` for words of somebody else, and for who thinks along and cannot prove that they are their own.
 */
export const withdrawWords = (services: Clock, opened: WrittenTable, said: SaidInThread): Answer => {
  const { text: _gone, ...left } = said;
  if ('commentId' in left) return layOwn(services, opened, { ...left, mentions: [] });
  // The words of the document that it was about were copied by it, so they go along.
  const passage = { ...left.passage, quote: '', before: '', after: '' };
  return layOwn(services, opened, { ...left, mentions: [], passage });
};

/** Puts words back that one just took back. */
export const putBackWords = (services: Clock, opened: WrittenTable, said: SaidInThread): Answer =>
  layOwn(services, opened, said);

/** Says one's own words in other words; that this was done, and when, can be seen. */
export const rewordWords = (
  services: Clock,
  opened: WrittenTable,
  said: SaidInThread,
  words: Required<Pick<SaidInThread, 'text' | 'mentions'>>,
): Answer => layOwn(services, opened, { ...said, ...words, changedAt: saidInMargin(services, opened).at });

/**
 * Takes one's own suggestion back, puts it back or says why it was made, as who only thinks along.
 *
 * @returns as `withdrawWords`.
 */
export async function answerOwnSuggestion(
  services: Clock,
  opened: WrittenTable,
  suggestion: Suggestion,
  answer: Extract<SuggestionAnswer, { state: 'withdrawn' | 'open' }>,
): Answer {
  const said = saidInMargin(services, opened);
  const own: SuggestionState = { ...said, suggestionId: suggestion.id, ...answer };
  const key = await openKeyOf(opened);
  if (suggestion.participantId !== said.participantId || key === undefined || key.publicKey !== suggestion.ownKey)
    return err({ type: 'not-allowed' });
  const change = await key.sign({ ...said, own });
  return commentAlong(opened, (table) => layOwnChange(table, change, false));
}

/**
 * Puts what others changed of their own words in the place of what lay there, where one may.
 *
 * @param proven The proofs of the changes that are theirs.
 */
export const carryOutChanges = (services: Clock, opened: WrittenTable, proven: ReadonlySet<string>): Answer =>
  writeAlong(opened, (table) => carryOut(table, proven, saidInMargin(services, opened)));

async function layOwn(services: Clock, opened: WrittenTable, said: SaidInThread): Answer {
  const { key, me } = opened.known;
  // A thread comes with what others said to it: that is not one's own.
  const own = parseRecord(SaidInThreadSchema, said);
  if (own?.participantId !== me.participant.id) return err({ type: 'not-allowed' });
  const ownKey = await openKeyOf(opened);
  if (ownKey === undefined || ownKey.publicKey !== own.ownKey) {
    const { ownKey: _unproven, ...left } = own;
    return writeAlong(opened, (table) => layInPlace(table, left));
  }
  const change: OwnChange = await ownKey.sign({ ...saidInMargin(services, opened), own });
  return commentAlong(opened, (table) => layOwnChange(table, change, isWriterRole(key.role)));
}
