import type { OwnQuestionPlan } from '$domain';
import { expect, test } from 'vitest';
import { lineOf, refusedIn, takenBy } from '../../../../../src/features/own-questions/exchange/plan-words';

const plan: OwnQuestionPlan = {
  rows: [
    { row: 2, code: 'R1-bcdf', question: 'Wie?', type: 'taken', change: 'added' },
    { row: 3, code: '1.1a', question: 'Wat?', type: 'taken', change: 'hidden' },
    { row: 4, code: '', question: '', type: 'refused', reason: 'no-question', about: '' },
  ],
  writes: [],
};

test('rows go by what happens with them', () => {
  expect(takenBy(plan, 'hidden').map(({ row }) => row)).toEqual([3]);
  expect(refusedIn(plan).map(({ row }) => row)).toEqual([4]);
});

test('a row is called by its line and its code; a new one has no code yet', () => {
  expect(plan.rows.map((row) => lineOf(row, true))).toEqual(['Regel 2 · nieuw', 'Regel 3 · 1.1a', 'Regel 4']);
  expect(plan.rows.map((row) => lineOf(row, false))).toEqual(['R1-bcdf', '1.1a', '']);
});
