import { isSameValue, toCanonicalText } from '../../file/canonical-text';
import { bySaying } from '../settling/latest';
import { isReasonOnly } from './margin-view';
import type {
  Comment,
  CommentReply,
  MarginContent,
  OwnChange,
  SaidInThread,
  Suggestion,
  SuggestionState,
} from './margin-entry';

/** What a change would have to be signed by to count. */
export type ClaimedChange = { readonly change: OwnChange; readonly ownKey: string; readonly proof: string };

/** What lies there for good once changes are carried out, and the changes that say nothing any more. */
export type CarriedOut = { readonly laid: readonly SaidInThread[]; readonly outdatedIds: readonly string[] };

type Original = Comment | CommentReply | Suggestion;

/** What is signed of a change, the same on every device. */
export const signedText = ({ id, participantId, at, own }: Omit<OwnChange, 'signature'>): string =>
  toCanonicalText([id, participantId, at, own]);

/** The changes that are of something that lies there, by who laid it as far as they say. */
export const listClaimed = (content: MarginContent): readonly ClaimedChange[] =>
  content.ownChanges.flatMap((change) => {
    const ownKey = originalsOf(content).find((original) => isOf(change, original))?.ownKey;
    return ownKey === undefined ? [] : [{ change, ownKey, proof: proofOf(change, ownKey) }];
  });

/**
 * The margin as those who spoke in it left it.
 *
 * @param proven The proofs of `listClaimed` of which the signature fits; nothing else changes anything.
 */
export function applyOwnChanges(content: MarginContent, proven: ReadonlySet<string> = new Set()): MarginContent {
  const last = (said: SaidInThread): SaidInThread | undefined => wordsOf(content, proven, said).at(-1)?.own;
  return {
    ...content,
    comments: content.comments.map((comment) => {
      const own = last(comment);
      return own !== undefined && 'passage' in own ? own : comment;
    }),
    commentReplies: content.commentReplies.map((reply) => {
      const own = last(reply);
      return own !== undefined && 'commentId' in own ? own : reply;
    }),
    suggestionStates: joinStates(content, proven),
  };
}

/** What a device that may write lays in the place of what was changed, so that words that were taken back are gone. */
export function planCarryOut(content: MarginContent, proven: ReadonlySet<string>): CarriedOut {
  const laid: SaidInThread[] = [];
  const outdatedIds: string[] = [];
  for (const said of [...content.comments, ...content.commentReplies]) {
    const changes = wordsOf(content, proven, said);
    // The last one stays: it alone says which words count where devices carry out different ones at a time.
    outdatedIds.push(...changes.slice(0, -1).map(({ id }) => id));
    const own = changes.at(-1)?.own;
    if (own !== undefined && !isSameValue(own, said)) laid.push(own);
  }
  return { laid, outdatedIds };
}

const originalsOf = ({ comments, commentReplies, suggestions }: MarginContent): readonly Original[] => [
  ...comments,
  ...commentReplies,
  ...suggestions,
];

const proofOf = (change: OwnChange, ownKey: string): string => `${ownKey} ${change.signature} ${signedText(change)}`;

const isProven = (change: OwnChange, { ownKey }: Original, proven: ReadonlySet<string>): boolean =>
  ownKey !== undefined && proven.has(proofOf(change, ownKey));

/** Whether a change is of this, and leaves who said it when as it is. */
function isOf({ participantId, own }: OwnChange, original: Original): boolean {
  if (original.participantId !== participantId || own.participantId !== participantId) return false;
  if ('suggestionId' in own) return 'words' in original && own.suggestionId === original.id;
  if ('words' in original || own.id !== original.id) return false;
  const { partyId, at, ownKey } = own;
  const isSame = partyId === original.partyId && at === original.at && ownKey === original.ownKey;
  if ('commentId' in own) return isSame && 'commentId' in original && own.commentId === original.commentId;
  return isSame && 'passage' in original;
}

/** What somebody changed of their own words, the last one last. */
const wordsOf = (
  { ownChanges }: MarginContent,
  proven: ReadonlySet<string>,
  said: SaidInThread,
): readonly { readonly id: string; readonly own: SaidInThread }[] =>
  ownChanges
    .filter((change) => isOf(change, said) && isProven(change, said, proven))
    .sort(bySaying)
    .flatMap(({ id, own }) => ('suggestionId' in own ? [] : [{ id, own }]));

/** Who made a suggestion takes it back while it is open, and puts it back after that; what others said of it stays. */
function joinStates(content: MarginContent, proven: ReadonlySet<string>): readonly SuggestionState[] {
  const { suggestions, suggestionStates, ownChanges } = content;
  const theirs = suggestions.flatMap((suggestion) =>
    ownChanges
      .filter((change) => isOf(change, suggestion) && isProven(change, suggestion, proven))
      .flatMap(({ id, at, own }) => ('suggestionId' in own ? [{ ...own, id, at }] : [])),
  );
  if (theirs.length === 0) return suggestionStates;
  const standing = new Map<string, SuggestionState['state']>();
  return [...suggestionStates, ...theirs].sort(bySaying).filter((said) => {
    if (isReasonOnly(said)) return true;
    const before = standing.get(said.suggestionId) ?? 'open';
    const counts = !theirs.includes(said) || (before === 'open' ? said.state === 'withdrawn' : isPutBack(before, said));
    if (counts) standing.set(said.suggestionId, said.state);
    return counts;
  });
}

const isPutBack = (before: SuggestionState['state'], { state }: SuggestionState): boolean =>
  before === 'withdrawn' && state === 'open';
