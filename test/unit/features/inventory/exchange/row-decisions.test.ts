import { expect, test } from 'vitest';
import {
  decideOpenRows,
  noDecisions,
  withDecision,
} from '../../../../../src/features/inventory/exchange/row-decisions';
import { sampleArrangement } from '../../../../helpers/samples';

test('a decision is made, made otherwise, and taken back', () => {
  const one = withDecision(noDecisions, 2, { type: 'new' });
  expect([...one]).toEqual([[2, { type: 'new' }]]);
  expect([...withDecision(one, 2, { type: 'same', id: 'a' })]).toEqual([[2, { type: 'same', id: 'a' }]]);
  expect(withDecision(one, 2, undefined).size).toBe(0);
});

test('all at once: the likeliest of each, or new', () => {
  const alike = [sampleArrangement('a'), sampleArrangement('b')];
  const doubtful = [
    { type: 'doubtful', row: 2, name: 'x', schools: [], municipality: '', alike, decision: undefined },
  ] as const;
  expect([...decideOpenRows({ doubtful }, 'same')]).toEqual([[2, { type: 'same', id: 'a' }]]);
  expect([...decideOpenRows({ doubtful }, 'new')]).toEqual([[2, { type: 'new' }]]);
});

test('INV-7 a rule for all leaves what was decided before as it is', () => {
  const alike = [sampleArrangement('a'), sampleArrangement('b')];
  const row = { type: 'doubtful', name: 'x', schools: [], municipality: '', alike } as const;
  const doubtful = [
    { ...row, row: 2, decision: { type: 'same', id: 'b' } },
    { ...row, row: 3, decision: undefined },
  ] as const;
  expect([...decideOpenRows({ doubtful }, 'new')]).toEqual([
    [2, { type: 'same', id: 'b' }],
    [3, { type: 'new' }],
  ]);
});
