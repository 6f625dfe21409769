import { isOverdue, mayOwn, PARTY_KINDS, viewActions, type TableAction } from '$domain';
import { describe, expect, test } from 'vitest';

const action = (id: string, change: Partial<TableAction> = {}): TableAction => ({
  id,
  title: id,
  lane: 'short',
  addedAt: 1,
  participantId: 'anna',
  state: { type: 'open' },
  settledAt: undefined,
  ...change,
});
const ids = (list: readonly TableAction[]): string => list.map(({ id }) => id).join('');

describe('DOC-12 the actions of a table', () => {
  test('stand in two lanes, what is due first first, and what is settled apart', () => {
    const view = viewActions([
      action('d'),
      action('c', { addedAt: 0 }),
      action('b', { dueDate: '2026-12-02' }),
      action('a', { dueDate: '2026-12-01' }),
      action('l', { lane: 'long' }),
      action('x', { state: { type: 'done' }, settledAt: 5 }),
      action('p', { state: { type: 'parked', reason: 'Later' }, settledAt: 6 }),
      action('y', { state: { type: 'dropped', reason: 'Geen geld' }, settledAt: 8 }),
    ]);
    expect([ids(view.open.short), ids(view.open.long), ids(view.parked), ids(view.settled)]).toEqual([
      'abcd',
      'l',
      'p',
      'yx',
    ]);
  });

  test('are those of one party where one is asked for', () => {
    const actions = [
      action('a', { careOwner: 'leiden' }),
      action('b', { educationOwner: 'swv', careOwner: 'leiden' }),
      action('c'),
    ];
    expect(ids(viewActions(actions, 'leiden').open.short)).toBe('ab');
    expect(ids(viewActions(actions, 'swv').open.short)).toBe('b');
  });

  test('are overdue the day after, as long as they are open', () => {
    const due = action('a', { dueDate: '2026-12-01' });
    expect(isOverdue(due, '2026-12-01')).toBe(false);
    expect(isOverdue(due, '2026-12-02')).toBe(true);
    expect(isOverdue({ ...due, state: { type: 'done' } }, '2026-12-02')).toBe(false);
    expect(isOverdue(action('b'), '2026-12-02')).toBe(false);
  });

  test('have an owner on each side; every kind of party stands on at least one', () => {
    expect([mayOwn('municipality', 'care'), mayOwn('municipality', 'education')]).toEqual([true, false]);
    expect([mayOwn('school', 'care'), mayOwn('school', 'education')]).toEqual([false, true]);
    expect([mayOwn('other', 'care'), mayOwn('other', 'education')]).toEqual([true, true]);
    expect(PARTY_KINDS.every((kind) => mayOwn(kind, 'care') || mayOwn(kind, 'education'))).toBe(true);
  });
});
