import { describe, expect, test } from 'vitest';
import { findDifference, makeMirror, type AnswerValue, type MirrorAnswer } from '$domain';

const say = (value: AnswerValue): { value: AnswerValue } => ({ value });
const answer = (
  partyId: string,
  value: AnswerValue,
  broughtInAt: number,
  entryId = `${partyId}${broughtInAt}`,
): MirrorAnswer => ({
  entryId,
  partCode: '3.1b',
  partyId,
  value,
  explanation: '',
  evidenceLink: '',
  broughtInAt,
});

describe('the mirror', () => {
  test.each([
    ['silent', []],
    ['single', [say('yes')]],
    ['agree', [say('yes'), say('yes')]],
    ['agree', [say('yes'), say('yes'), say('not-our-role')]],
    ['contradict', [say('yes'), say('no')]],
    ['contradict', [say('yes'), say('partly'), say('unknown-here')]],
    ['one-side-knows', [say('yes'), say('unknown-here')]],
    ['nobody-knows', [say('unknown-here'), say('unknown-here')]],
    ['nobody-knows', [say('unknown-here'), say('not-our-role')]],
    ['orphan', [say('not-our-role'), say('not-our-role')]],
  ] as const)('CHK-6 names the difference %s', (difference, answers) => {
    expect(findDifference(answers)).toBe(difference);
  });

  test('CHK-6 shows the latest answer of a party, the same whatever the order of arrival', () => {
    const answers = [answer('school.a', 'yes', 1), answer('school.a', 'no', 2), answer('gemeente.b', 'yes', 1)];
    const there = makeMirror(['3.1b', '3.1c'], answers);
    const here = makeMirror(['3.1b', '3.1c'], [...answers].reverse());
    expect(there).toEqual(here);
    expect(there[0]?.answersByPartyId.get('school.a')?.value).toBe('no');
    expect(there[1]?.difference).toBe('silent');
  });

  test('two answers of the same moment are decided by id', () => {
    const answers = [answer('school.a', 'yes', 1, 'x'), answer('school.a', 'no', 1, 'y')];
    expect(makeMirror(['3.1b'], answers)).toEqual(makeMirror(['3.1b'], [...answers].reverse()));
  });
});
