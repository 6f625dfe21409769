import { noRegisterNames } from '$domain';
import { expect, test } from 'vitest';
import {
  decideOpenRows,
  noDecisions,
  noNameDecisions,
  proposeNames,
  withDecision,
  withName,
  withNamesKept,
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
  const doubtful = [{ type: 'doubtful', row: 2, name: 'x', beside: [], alike, decision: undefined }] as const;
  expect([...decideOpenRows({ doubtful }, 'same')]).toEqual([[2, { type: 'same', id: 'a' }]]);
  expect([...decideOpenRows({ doubtful }, 'new')]).toEqual([[2, { type: 'new' }]]);
});

test('INV-7 a rule for all leaves what was decided before as it is', () => {
  const alike = [sampleArrangement('a'), sampleArrangement('b')];
  const row = { type: 'doubtful', name: 'x', beside: [], alike } as const;
  const doubtful = [
    { ...row, row: 2, decision: { type: 'same', id: 'b' } },
    { ...row, row: 3, decision: undefined },
  ] as const;
  expect([...decideOpenRows({ doubtful }, 'new')]).toEqual([
    [2, { type: 'same', id: 'b' }],
    [3, { type: 'new' }],
  ]);
});

test('IX7 a name is decided, otherwise, and not; the rest stands as the sheet has it', () => {
  const one = withName(noNameDecisions, 'a', 'De Brug');
  const name = (key: string, decision?: string) => ({ key, kind: 'schools', name: key, rows: [2], decision }) as const;
  expect([...withNamesKept(one, [name('a', 'De Brug'), name('b')])]).toEqual([
    ['a', 'De Brug'],
    ['b', 'b'],
  ]);
  expect(withName(one, 'a', undefined).size).toBe(0);
});

test('IX8 what was said earlier of a name is proposed where it waits and can still be chosen', () => {
  const name = (key: string, decision?: string) => ({ key, kind: 'schools', name: key, rows: [2], decision }) as const;
  const known = { ...noRegisterNames, schools: ['De Brug'] };
  const earlier = new Map([
    ['ankr', 'Het Anker'],
    ['brugg', 'De Brug'],
    ['kept', 'kept'],
    ['done', 'De Brug'],
  ]);
  const unknown = [name('ankr'), name('brugg'), name('kept'), name('done', 'done'), name('other')];
  expect([...proposeNames(unknown, earlier, known)]).toEqual([
    ['brugg', 'De Brug'],
    ['kept', 'kept'],
  ]);
});
