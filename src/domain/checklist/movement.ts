import type { WithdrawnAnswer } from '../table/table-entry';
import { isLater, makeMirror, type MirrorAnswer } from './mirror';

/** Which way a part moved. What brings parties together or apart comes first. */
export const MOVEMENT_KINDS = ['closer', 'apart', 'otherwise', 'new', 'withdrawn'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** What one party says otherwise than it did. Nothing `before`: it had said nothing. Nothing `after`: it was withdrawn. */
export type PartyChange = {
  readonly partyId: string;
  readonly before: MirrorAnswer | undefined;
  /** Whether it had said something that was withdrawn or replaced since: the words of that are gone. */
  readonly isBeforeGone: boolean;
  readonly after: MirrorAnswer | undefined;
};

/** How one part moved, with what each party changed. */
export type PartMovement = {
  readonly partCode: string;
  readonly kind: MovementKind;
  readonly changes: readonly PartyChange[];
};

/** Everything that was ever said openly to a checklist at a table. */
export type SaidAtTable = {
  readonly answers: readonly MirrorAnswer[];
  readonly withdrawnAnswers: readonly WithdrawnAnswer[];
};

/**
 * Finds what parties say otherwise now than just before a moment (ms), in the order of the parts. It does not matter in
 * which order the answers come. Source: features.md CHK-10, OVV-5.
 */
export function findMovements(
  partCodes: readonly string[],
  { answers, withdrawnAnswers }: SaidAtTable,
  sinceMs: number,
): readonly PartMovement[] {
  const before = makeMirror(
    partCodes,
    answers.filter(({ broughtInAt }) => broughtInAt < sinceMs),
  );
  const gone = withdrawnAnswers.filter(
    ({ broughtInAt, withdrawnAt }) => broughtInAt < sinceMs && withdrawnAt >= sinceMs,
  );
  return makeMirror(partCodes, answers).flatMap(({ partCode, answersByPartyId: now }, at) => {
    const then = before[at]?.answersByPartyId ?? new Map<string, MirrorAnswer>();
    const goneHere = gone.filter((withdrawn) => withdrawn.partCode === partCode);
    const partyIds = new Set([...then.keys(), ...goneHere.map(({ partyId }) => partyId), ...now.keys()]);
    const changes = [...partyIds].sort().flatMap((partyId) => {
      const own = goneHere.filter((withdrawn) => withdrawn.partyId === partyId);
      return findChange(partyId, then.get(partyId), own, now.get(partyId));
    });
    return changes.length === 0 ? [] : [{ partCode, kind: findKind(changes, [...now.values()]), changes }];
  });
}

function findChange(
  partyId: string,
  lying: MirrorAnswer | undefined,
  gone: readonly WithdrawnAnswer[],
  after: MirrorAnswer | undefined,
): readonly PartyChange[] {
  const isBeforeGone = gone.some(
    ({ id, broughtInAt }) => lying === undefined || isLater({ entryId: id, broughtInAt }, lying),
  );
  const before = isBeforeGone ? undefined : lying;
  if (before !== undefined && after !== undefined && saysTheSame(before, after)) return [];
  return before === undefined && after === undefined && !isBeforeGone ? [] : [{ partyId, before, isBeforeGone, after }];
}

/** An answer in words alone changes with its words; of any other the choice counts. */
const saysTheSame = (one: MirrorAnswer, other: MirrorAnswer): boolean =>
  one.value === other.value && (one.value !== undefined || one.explanation === other.explanation);

/** Weighs what was changed beside what all parties say now. New answers, and withdrawn ones, say nothing of coming together. */
function findKind(changes: readonly PartyChange[], now: readonly MirrorAnswer[]): MovementKind {
  if (changes.every(({ before, isBeforeGone }) => before === undefined && !isBeforeGone)) return 'new';
  if (changes.every(({ after }) => after === undefined)) return 'withdrawn';
  const were = now.map((answer) => changes.find(({ after }) => after === answer)?.before ?? answer);
  const more = countOpinions(now) - countOpinions(were);
  if (more < 0) return 'closer';
  return more > 0 ? 'apart' : 'otherwise';
}

/** How many different things are said by the parties that have a role. */
const countOpinions = (answers: readonly MirrorAnswer[]): number =>
  new Set(answers.flatMap(({ value }) => (value === undefined || value === 'not-our-role' ? [] : [value]))).size;

/** Why a party answers otherwise: the reason it gave, else the explanation that it wrote anew. Empty where it gave none. */
export function reasonOf({ before, after }: PartyChange): string {
  if (after === undefined) return '';
  const reason = after.changeReason?.trim() ?? '';
  if (reason !== '') return reason;
  return after.explanation === before?.explanation ? '' : after.explanation.trim();
}

/** How often each kind of movement is among some parts. */
export const countMovements = (movements: readonly PartMovement[]): Readonly<Record<MovementKind, number>> => {
  const count = (kind: MovementKind): number => movements.filter((movement) => movement.kind === kind).length;
  return {
    closer: count('closer'),
    apart: count('apart'),
    otherwise: count('otherwise'),
    new: count('new'),
    withdrawn: count('withdrawn'),
  };
};
