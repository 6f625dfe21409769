import { loadChecklist } from '$content';
import { beginRoundOf, isPulseDue, lastPulseAt, pulseParts, sayAnew, type Answer } from '$domain';
import { expect, test } from 'vitest';
import { sampleAnswer } from '../../../helpers/samples';

const byCode = (...answers: readonly Answer[]): ReadonlyMap<string, Answer> =>
  new Map(answers.map((answer) => [answer.partCode, answer]));

test('CHK-13 the pulse is five parts, and was last taken when any of them was last said', async () => {
  const checklist = await loadChecklist();
  expect(pulseParts(checklist).map(({ part }) => part.code)).toEqual(['P5.1', 'P5.2', 'P5.3', 'P5.4', 'P5.5']);
  expect(lastPulseAt(checklist, byCode(sampleAnswer('1.0a')))).toBeUndefined();
  const answer = sampleAnswer('P5.1');
  expect(lastPulseAt(checklist, byCode(answer))).toBe(1_000);
  const waiting = beginRoundOf(answer, 5_000);
  expect(lastPulseAt(checklist, byCode(waiting))).toBe(1_000);
  expect(lastPulseAt(checklist, byCode(sayAnew(waiting, 6_000)))).toBe(6_000);
});

test('CHK-13 after a quarter it may be taken again', () => {
  const taken = new Date(2026, 8, 1, 23).getTime();
  expect(isPulseDue(taken, new Date(2026, 10, 29).getTime())).toBe(false);
  expect(isPulseDue(taken, new Date(2026, 10, 30).getTime())).toBe(true);
});
