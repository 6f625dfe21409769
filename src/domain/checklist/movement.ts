import { standsAbove, type MirrorAnswer } from './mirror';
import type { Round } from '../table/round-entry';

/** How one party's answer to a part changed between what lay there before a round and the round itself. */
export type Movement = {
  readonly partCode: string;
  readonly partyId: string;
  readonly before: MirrorAnswer;
  readonly after: MirrorAnswer;
};

/**
 * Finds what parties answer otherwise than before a round, in the order of the parts. A party that said nothing before, or
 * nothing since, did not move. Source: features.md CHK-10.
 */
export function findMovements(
  partCodes: readonly string[],
  answers: readonly MirrorAnswer[],
  { startedAt }: Pick<Round, 'startedAt'>,
): readonly Movement[] {
  const [before, after] = [new Map<string, MirrorAnswer>(), new Map<string, MirrorAnswer>()];
  for (const answer of answers) {
    const side = answer.broughtInAt < startedAt ? before : after;
    const key = `${answer.partCode} ${answer.partyId}`;
    const known = side.get(key);
    if (known === undefined || standsAbove(answer, known)) side.set(key, answer);
  }
  const order = new Map(partCodes.map((code, at) => [code, at]));
  const placeOf = ({ partCode }: Movement): number => order.get(partCode) ?? partCodes.length;
  return [...after]
    .flatMap(([key, answer]) => {
      const earlier = before.get(key);
      if (earlier === undefined || earlier.value === answer.value) return [];
      return [{ partCode: answer.partCode, partyId: answer.partyId, before: earlier, after: answer }];
    })
    .filter(({ partCode }) => order.has(partCode))
    .sort((one, other) => placeOf(one) - placeOf(other) || (one.partyId < other.partyId ? -1 : 1));
}
