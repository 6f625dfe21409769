import {
  ANSWER_VALUES,
  findMost,
  gatherVoices,
  makeSpread,
  type AnswerValue,
  type MirrorAnswer,
  type Party,
} from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const member = (name: string): Party => ({ id: `school.${name}`, kind: 'school', name, addedAt: 1 });
const members = ['De Brug', 'Het Anker', 'De Linde', 'De Vlier'].map(member);

const say = (name: string, value: AnswerValue | undefined, broughtInAt = 1, explanation = ''): MirrorAnswer => ({
  entryId: `${name}-${broughtInAt}`,
  partCode: '3.1b',
  partyId: `school.${name}`,
  ...(value === undefined ? {} : { value }),
  explanation,
  evidenceLink: '',
  broughtInAt,
});

function gather(...answers: readonly MirrorAnswer[]) {
  const [part] = gatherVoices(['3.1b'], answers, members);
  if (part === undefined) throw new Error('no part');
  return part;
}

describe('CHK-7 the voices of the members of a party', () => {
  test('CHK-7 counts what the members say, names the minority, and who said nothing', () => {
    const part = gather(say('De Brug', 'yes'), say('Het Anker', 'no', 1, 'Bij ons niet.'), say('De Linde', 'yes'));
    expect(part.counts).toEqual([
      { value: 'yes', count: 2 },
      { value: 'no', count: 1 },
    ]);
    expect(part.mostValue).toBe('yes');
    expect(part.voices.map((voice) => [voice.member.name, voice.isMinority])).toEqual([
      ['De Brug', false],
      ['De Linde', false],
      ['Het Anker', true],
    ]);
    expect(part.silent.map(({ name }) => name)).toEqual(['De Vlier']);
    expect(part.difference).toBe('contradict');
  });

  test('CHK-7 of a member that answered twice the later stands and the earlier is kept', () => {
    const part = gather(say('De Brug', 'no', 9, 'Toch niet.'), say('De Brug', 'yes', 3, 'Ja hoor.'));
    expect(part.counts).toEqual([{ value: 'no', count: 1 }]);
    expect(part.voices[0]?.answer.explanation).toBe('Toch niet.');
    expect(part.voices[0]?.earlier.map(({ explanation }) => explanation)).toEqual(['Ja hoor.']);
  });

  test('the same answer given again is no earlier answer; one that came back is', () => {
    expect(gather(say('De Brug', 'yes', 1), say('De Brug', 'yes', 2)).voices[0]?.earlier).toEqual([]);
    const back = gather(say('De Brug', 'yes', 1), say('De Brug', 'no', 2), say('De Brug', 'yes', 3));
    expect(back.voices[0]?.earlier.map(({ broughtInAt }) => broughtInAt)).toEqual([2, 1]);
  });

  test('where no answer is given most, all stand apart', () => {
    const part = gather(say('De Brug', 'yes'), say('Het Anker', 'no'));
    expect(part.mostValue).toBeUndefined();
    expect(part.voices.every(({ isMinority }) => isMinority)).toBe(true);
  });

  test('"not known here" beside a known answer is a voice like any other', () => {
    const part = gather(say('De Brug', 'yes'), say('Het Anker', 'yes'), say('De Linde', 'unknown-here'));
    expect(part.difference).toBe('one-side-knows');
    expect(part.voices.filter(({ isMinority }) => isMinority).map((voice) => voice.member.name)).toEqual(['De Linde']);
  });

  test('only what two or more say without exception is agreed', () => {
    expect(gather(say('De Brug', 'yes')).agreedValue).toBeUndefined();
    expect(gather(say('De Brug', 'yes'), say('Het Anker', 'yes')).agreedValue).toBe('yes');
    expect(gather(say('De Brug', 'yes'), say('Het Anker', undefined, 1, 'Tja')).agreedValue).toBeUndefined();
    expect(
      gather(say('De Brug', undefined, 1, 'Zo'), say('Het Anker', undefined, 1, 'Tja')).agreedValue,
    ).toBeUndefined();
  });

  test('an answer in words alone is counted apart and is no minority', () => {
    const part = gather(say('De Brug', undefined, 1, 'Zo.'), say('Het Anker', 'yes'));
    expect(part.counts).toEqual([{ value: 'yes', count: 1 }, { count: 1 }]);
    expect(part.voices.some(({ isMinority }) => isMinority)).toBe(false);
    expect(findMost(part.counts)).toBe('yes');
  });

  test('who sits at the table for the party itself is no voice', () => {
    expect(gatherVoices(['3.1b'], [say('Iemand anders', 'yes')], members)[0]?.voices).toEqual([]);
  });

  const answer = fc
    .record({
      at: fc.integer({ min: 0, max: 3 }),
      value: fc.option(fc.constantFrom(...ANSWER_VALUES), { nil: undefined }),
      broughtInAt: fc.integer({ min: 0, max: 5 }),
      explanation: fc.constantFrom('', 'Zo', 'Anders'),
      id: fc.integer({ min: 0, max: 40 }),
    })
    .map(({ at, value, broughtInAt, explanation, id }) => ({
      ...say(members[at]?.name ?? '', value, broughtInAt, explanation),
      entryId: `c${id}`,
    }));
  const answersOf = fc.uniqueArray(answer, { selector: ({ entryId }) => entryId, maxLength: 16 });

  test('DM30 CHK-7 in whatever order answers come, once or twice, the voices are the same; none is doubled or lost', () => {
    fc.assert(
      fc.property(answersOf, fc.func(fc.nat()), (answers, rankOf) => {
        const shuffled = [...answers, ...answers]
          .map((each, at) => ({ each, rank: rankOf(at) }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ each }) => each);
        const part = gather(...shuffled);
        expect(part).toEqual(gather(...answers));
        const speakers = new Set(answers.map(({ partyId }) => partyId));
        expect(part.voices).toHaveLength(speakers.size);
        expect(part.counts.reduce((sum, { count }) => sum + count, 0)).toBe(speakers.size);
        expect(part.silent).toHaveLength(members.length - speakers.size);
        const shown = new Set(part.voices.flatMap((voice) => [voice.answer, ...voice.earlier]).map(said));
        for (const each of answers) expect(shown.has(said(each))).toBe(true);
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });

  test('DM31 CHK-7 a spread holds the words of the minority that were chosen, and a name only where that was too', () => {
    fc.assert(
      fc.property(
        answersOf,
        fc.array(fc.integer({ min: 0, max: 40 })),
        fc.array(fc.nat(40)),
        (answers, told, named) => {
          const part = gather(...answers);
          const ids = (numbers: readonly number[]): ReadonlySet<string> => new Set(numbers.map((id) => `c${id}`));
          const spread = makeSpread(part, ids(told), ids(named), 7);
          const chosen = part.voices.filter((voice) => voice.isMinority && ids(told).has(voice.answer.entryId));
          expect(spread.told).toHaveLength(chosen.length);
          spread.told.forEach((voice, at) => {
            const from = chosen[at];
            if (from === undefined) throw new Error('one too many');
            expect(voice.explanation).toBe(from.answer.explanation);
            expect(voice.memberName).toBe(ids(named).has(from.answer.entryId) ? from.member.name : undefined);
          });
          expect(spread).toMatchObject({ memberCount: members.length, countedAt: 7, counts: part.counts });
        },
      ),
      { seed: 20261126, numRuns: 300 },
    );
  });
});

/** What an answer says, with who says it. */
const said = ({ partyId, value, explanation }: MirrorAnswer): string => [partyId, value, explanation].join('|');
