import type { Contribution } from '../contribution';
import type { ContributedAnswer } from './contributed-answer';
import { isLater } from './mirror';
import type { Reveal, Round, SealedAnswer } from '../table/round-entry';

/** What lies on the table of the rounds of a checklist. */
export type RoundContent = {
  readonly rounds: readonly Round[];
  readonly sealedAnswers: readonly SealedAnswer[];
  readonly reveals: readonly Reveal[];
};

/** One part of the round that is going on. */
export type RoundPart = {
  readonly partCode: string;
  readonly isRevealed: boolean;
  /** The sealed answers on it, the latest of each party. What came after the part was revealed still has to be opened. */
  readonly sealed: readonly SealedAnswer[];
};

/** The round of a checklist that is going on, part by part. */
export type RoundView = { readonly round: Round; readonly parts: readonly RoundPart[] };

/** The round of a checklist that counts: the one that was started last. Equal moments are decided by id. */
export const findRound = (rounds: readonly Round[], checklistId: string): Round | undefined =>
  rounds
    .filter((round) => round.checklistId === checklistId)
    .sort((one, other) => other.startedAt - one.startedAt || (one.id < other.id ? -1 : 1))[0];

/** Whether an answer to a part has to be laid sealed now. */
export const isSealedPart = ({ reveals }: RoundContent, round: Round, partCode: string): boolean =>
  !reveals.some((reveal) => reveal.roundId === round.id && reveal.partCode === partCode);

/** The entries of a contribution that are laid sealed, each with its round; the others are laid open. */
export const listSealed = (
  content: RoundContent,
  { entries }: Contribution,
): readonly { readonly entry: ContributedAnswer; readonly round: Round }[] =>
  entries.flatMap((entry) => {
    const round = entry.kind === 'answer' ? findRound(content.rounds, entry.checklistId) : undefined;
    if (round === undefined || entry.kind !== 'answer') return [];
    return isSealedPart(content, round, entry.partCode) ? [{ entry, round }] : [];
  });

/** Lays out the round that is going on, in the order of the parts; `undefined` where none was started. */
export function viewRound(
  content: RoundContent,
  checklistId: string,
  partCodes: readonly string[],
): RoundView | undefined {
  const round = findRound(content.rounds, checklistId);
  if (round === undefined) return undefined;
  const own = content.sealedAnswers.filter(({ roundId }) => roundId === round.id);
  const parts = partCodes.map((partCode) => ({
    partCode,
    isRevealed: !isSealedPart(content, round, partCode),
    sealed: latestByParty(own.filter((answer) => answer.partCode === partCode)),
  }));
  return { round, parts };
}

function latestByParty(answers: readonly SealedAnswer[]): readonly SealedAnswer[] {
  const byParty = new Map<string, SealedAnswer>();
  for (const answer of answers) {
    const before = byParty.get(answer.partyId);
    if (before === undefined || isLater(toMoment(answer), toMoment(before))) byParty.set(answer.partyId, answer);
  }
  return [...byParty.values()];
}

const toMoment = ({ id, broughtInAt }: SealedAnswer): { readonly entryId: string; readonly broughtInAt: number } => ({
  entryId: id,
  broughtInAt,
});

/** Which parties have laid something in a round, and how much: the answers that are sealed still. */
export function countSealedByParty({ parts }: RoundView): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { partyId } of parts.flatMap(({ sealed }) => sealed)) counts.set(partyId, (counts.get(partyId) ?? 0) + 1);
  return counts;
}
