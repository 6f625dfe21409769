import { beginRoundOf, changeAnswer, isToConfirm } from '$domain';
import { expect, test } from 'vitest';
import { sampleAnswer } from '../../../helpers/samples';

const checklist = { id: 'clarifying-questions', version: 1 };
const begun = beginRoundOf(sampleAnswer('1.0a', { value: 'no' }), 5_000);

test('CHK-10 one tap confirms, and takes that back; nothing else changes', () => {
  const confirmed = changeAnswer(begun, checklist, '1.0a', { isConfirmed: true }, 6_000);
  expect(confirmed).toMatchObject({ value: 'no', updatedAt: begun.updatedAt, confirmedAt: 6_000 });
  expect(confirmed).not.toHaveProperty('isConfirmed');
  expect(isToConfirm(changeAnswer(confirmed, checklist, '1.0a', { isConfirmed: false }, 7_000))).toBe(true);
});

test('CHK-10 a note to oneself is no confirmation; any other change is', () => {
  expect(isToConfirm(changeAnswer(begun, checklist, '1.0a', { ownNote: 'navragen' }, 6_000))).toBe(true);
  for (const change of [{ value: 'yes' }, { explanation: 'Nu wel.' }, { certainty: 'sure' }] as const)
    expect(isToConfirm(changeAnswer(begun, checklist, '1.0a', change, 6_000))).toBe(false);
});
