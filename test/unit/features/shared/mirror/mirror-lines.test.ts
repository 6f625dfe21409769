import { loadChecklist } from '$content';
import type { Checklist, TableAnswer } from '$domain';
import { beforeAll, expect, test } from 'vitest';
import {
  countDifferences,
  countUnknown,
  filterLines,
  makeMirrorLines,
} from '../../../../../src/features/shared/mirror/mirror-lines';
import { sayMirror } from '../../../../../src/features/shared/mirror/mirror-words';
import { sayAnswer } from '../../../../../src/features/shared/mirror/say-answer';

let checklist: Checklist;

beforeAll(async () => {
  checklist = await loadChecklist();
});

let entryCount = 0;
const says = (partyId: string, partCode: string, value: TableAnswer['value']): TableAnswer => {
  entryCount += 1;
  return {
    id: `e${entryCount}`,
    checklistId: 'clarifying-questions',
    checklistVersion: 1,
    partCode,
    ...(value === undefined ? {} : { value }),
    explanation: '',
    evidenceLink: '',
    partyId,
    participantId: 'p',
    broughtInAt: entryCount,
  };
};

const spoken = (): readonly TableAnswer[] => [
  says('a', '1.1b', 'yes'),
  says('b', '1.1b', 'yes'),
  says('a', '1.1a', 'yes'),
  says('b', '1.1a', 'no'),
  says('a', '1.2a', 'unknown-here'),
  says('b', '1.2a', 'no'),
  says('a', '2.1a', 'yes'),
];

test('every part has a line, in the order of the checklist', () => {
  const lines = makeMirrorLines(checklist, []);
  expect(lines).toHaveLength(46);
  expect(lines.every(({ difference }) => difference === 'silent')).toBe(true);
});

test('what needs talk comes first, and filters leave what they say', () => {
  const lines = makeMirrorLines(checklist, spoken());
  expect(filterLines(lines, 'answered').map(({ id }) => id)).toEqual(['1.1a', '1.2a', '2.1a', '1.1b']);
  expect(filterLines(lines, 'differences').map(({ id }) => id)).toEqual(['1.1a', '1.2a']);
  expect(filterLines(lines, 'all')).toHaveLength(46);
  expect(countDifferences(lines)).toEqual({ contradict: 1, 'one-side-knows': 1, 'nobody-knows': 0, orphan: 0 });
});

test('every device shows the same lines, in whatever order the answers came in', () => {
  const answers = spoken();
  expect(makeMirrorLines(checklist, [...answers].reverse())).toEqual(makeMirrorLines(checklist, answers));
});

test('answers to questions this build does not know are left out and counted', () => {
  const answers = [says('a', '99.9', 'yes'), { ...says('a', '1.1a', 'yes'), checklistId: 'other' }];
  expect(filterLines(makeMirrorLines(checklist, answers), 'answered')).toEqual([]);
  expect(countUnknown(checklist, answers)).toBe(2);
});

test('one sentence says what there is to talk about', () => {
  expect(sayMirror(makeMirrorLines(checklist, []))).toBe('Er is nog niets ingebracht.');
  expect(sayMirror(makeMirrorLines(checklist, [says('a', '1.1a', 'yes')]))).toMatch(/^Eén partij/);
  expect(sayMirror(makeMirrorLines(checklist, spoken()))).toBe(
    'Om over te praten: 1 tegenspraak en 1 keer weet één kant het.',
  );
  expect(sayMirror(makeMirrorLines(checklist, [says('a', '1.1a', 'yes'), says('b', '1.1a', 'yes')]))).toBe(
    'Waar meer partijen iets over zeggen, zeggen zij hetzelfde.',
  );
});

test('each answer has a sign and its words', () => {
  const [line] = makeMirrorLines(checklist, [says('a', '0.1', 'not-our-role')]);
  expect(sayAnswer(line?.answersByPartyId.get('a'))).toEqual({ sign: '–', words: 'Niet onze rol' });
  expect(sayAnswer(undefined)).toEqual({ sign: '', words: 'nog niets ingebracht' });
});
