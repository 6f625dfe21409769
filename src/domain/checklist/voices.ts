import type { Party } from '../table/known-table';
import { findDifference, isLater, type Difference, type MirrorAnswer } from './mirror';
import { ANSWER_VALUES, type AnswerValue, type Spread } from './review';

/** What one member of a party says on a part at the party's internal table. */
export type Voice = {
  readonly member: Party;
  /** The answer that stands: the latest. */
  readonly answer: MirrorAnswer;
  /** What the member said before, the latest first; what says the same as what followed it is left out. */
  readonly earlier: readonly MirrorAnswer[];
  /** Whether it says something else than the most do; where none is given most, than any other. */
  readonly isMinority: boolean;
};

/** All voices on one part. */
export type PartVoices = {
  readonly partCode: string;
  /** In the order of the answers, those in words alone at the end; equal ones by the name of the member. */
  readonly voices: readonly Voice[];
  /** The members who said nothing on it. */
  readonly silent: readonly Party[];
  readonly counts: Spread['counts'];
  /** The answer that more members give than any other. */
  readonly mostValue: AnswerValue | undefined;
  /** The one answer that all who spoke give, where they are two or more. */
  readonly agreedValue: AnswerValue | undefined;
  readonly difference: Difference;
};

/**
 * Gathers what the members of a party say, part by part in the order that is given. The same whatever the order in which
 * answers came in, and however often.
 */
export function gatherVoices(
  partCodes: readonly string[],
  answers: readonly MirrorAnswer[],
  members: readonly Party[],
): readonly PartVoices[] {
  const known = [...new Map(answers.map((answer) => [answer.entryId, answer])).values()];
  return partCodes.map((partCode) =>
    gatherOnPart(
      partCode,
      known.filter((answer) => answer.partCode === partCode),
      members,
    ),
  );
}

function gatherOnPart(partCode: string, answers: readonly MirrorAnswer[], members: readonly Party[]): PartVoices {
  const spoken = members.flatMap((member) => {
    const [answer, ...before] = answers
      .filter(({ partyId }) => partyId === member.id)
      .sort((one, other) => (isLater(one, other) ? -1 : 1));
    return answer === undefined ? [] : [{ member, answer, earlier: leaveOutSame(answer, before) }];
  });
  const counts = countValues(spoken.map(({ answer }) => answer));
  const valued = counts.filter(({ value }) => value !== undefined);
  const mostValue = findMost(counts);
  const isUnanimous = counts.length === 1 && valued.length === 1 && spoken.length > 1;
  const voices = spoken.map((voice) => {
    const { value } = voice.answer;
    return { ...voice, isMinority: value !== undefined && valued.length > 1 && value !== mostValue };
  });
  return {
    partCode,
    voices: voices.sort((one, other) => rankOf(one.answer) - rankOf(other.answer) || compare(one.member, other.member)),
    silent: members.filter(({ id }) => spoken.every(({ member }) => member.id !== id)).sort(compare),
    counts,
    mostValue,
    agreedValue: isUnanimous ? mostValue : undefined,
    difference: findDifference(spoken.map(({ answer }) => answer)),
  };
}

/** The answer that is given more often than any other; `undefined` where there is none. */
export function findMost(counts: Spread['counts']): AnswerValue | undefined {
  const valued = counts.filter(({ value }) => value !== undefined);
  const most = Math.max(0, ...valued.map(({ count }) => count));
  const top = valued.filter(({ count }) => count === most);
  return top.length === 1 ? top[0]?.value : undefined;
}

/** What a party keeps of the voices with its own answer. `toldIds`: the entries it takes along; `namedIds`: with the name. */
export function makeSpread(
  { voices, silent, counts }: PartVoices,
  toldIds: ReadonlySet<string>,
  namedIds: ReadonlySet<string>,
  countedAt: number,
): Spread {
  const told = voices.filter(({ isMinority, answer }) => isMinority && toldIds.has(answer.entryId));
  return {
    countedAt,
    memberCount: voices.length + silent.length,
    counts: [...counts],
    told: told.map(({ member, answer: { entryId, value, explanation } }) => ({
      ...(value === undefined ? {} : { value }),
      explanation,
      ...(namedIds.has(entryId) ? { memberName: member.name } : {}),
    })),
  };
}

function countValues(answers: readonly Pick<MirrorAnswer, 'value'>[]): Spread['counts'] {
  return [...ANSWER_VALUES, undefined].flatMap((value) => {
    const count = answers.filter((answer) => answer.value === value).length;
    return count === 0 ? [] : [{ ...(value === undefined ? {} : { value }), count }];
  });
}

function leaveOutSame(standing: MirrorAnswer, before: readonly MirrorAnswer[]): readonly MirrorAnswer[] {
  return before.filter((answer, at) => !saysTheSame(answer, before[at - 1] ?? standing));
}

const saysTheSame = (one: MirrorAnswer, other: MirrorAnswer): boolean =>
  one.value === other.value &&
  one.certainty === other.certainty &&
  one.explanation === other.explanation &&
  one.evidenceLink === other.evidenceLink;

const rankOf = ({ value }: MirrorAnswer): number =>
  value === undefined ? ANSWER_VALUES.length : ANSWER_VALUES.indexOf(value);

const compare = (one: Party, other: Party): number =>
  one.name < other.name || (one.name === other.name && one.id < other.id) ? -1 : 1;
