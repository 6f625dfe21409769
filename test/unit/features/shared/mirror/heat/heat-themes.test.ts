import { loadChecklist } from '$content';
import type { AnswerValue, TableAnswer } from '$domain';
import { expect, test } from 'vitest';
import { groupByTheme, takeLines } from '../../../../../../src/features/shared/mirror/heat/heat-themes';
import { makeMirrorLines } from '../../../../../../src/features/shared/mirror/mirror-lines';

const tableAnswer = (partyId: string, partCode: string, value: AnswerValue): TableAnswer => ({
  id: `${partyId} ${partCode}`,
  checklistId: 'clarifying-questions',
  checklistVersion: 1,
  partCode,
  value,
  explanation: '',
  evidenceLink: '',
  partyId,
  participantId: 'p',
  broughtInAt: 1,
});

test('every line stands under its theme, in the order of the checklist, and what asks for talk is counted', async () => {
  const lines = makeMirrorLines(await loadChecklist(), [
    tableAnswer('a', '1.1a', 'yes'),
    tableAnswer('b', '1.1a', 'no'),
    tableAnswer('a', '3.1b', 'unknown-here'),
    tableAnswer('b', '3.1b', 'unknown-here'),
    tableAnswer('a', '1.1b', 'yes'),
    tableAnswer('b', '1.1b', 'yes'),
  ]);
  const themes = groupByTheme(lines);
  expect(themes.flatMap((theme) => theme.lines)).toEqual(lines);
  expect(themes.map(({ theme, talkCount }) => [theme.code, talkCount])).toEqual([
    ['0', 0],
    ['1', 1],
    ['2', 0],
    ['3', 1],
    ['4', 0],
    ['5', 0],
  ]);
});

test('a theme of which nothing is shown is left out', async () => {
  const lines = makeMirrorLines(await loadChecklist(), []);
  expect(groupByTheme(lines.filter(({ placed }) => placed.theme.code === '3')).map(({ theme }) => theme.code)).toEqual([
    '3',
  ]);
});

test('the first lines are taken, and a theme says of how many they are', async () => {
  const themes = groupByTheme(makeMirrorLines(await loadChecklist(), []));
  const [first, second] = themes;
  if (first === undefined || second === undefined) throw new Error('too few themes');
  const taken = takeLines(themes, first.lines.length + 1);
  expect(taken.map(({ theme, lines, total }) => [theme.code, lines.length, total])).toEqual([
    [first.theme.code, first.lines.length, first.lines.length],
    [second.theme.code, 1, second.lines.length],
  ]);
  expect(takeLines(themes, Infinity)).toEqual(themes);
  expect(takeLines(themes, 0)).toEqual([]);
});
