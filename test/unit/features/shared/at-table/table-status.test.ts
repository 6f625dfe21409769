import { expect, test } from 'vitest';
import { tableStatus } from '../../../../../src/features/shared/at-table/table-status';

const reachable = (linkCount: number) => ({ signalling: 'reachable' as const, linkCount });

test('says in words whether the table is on disk and on how many devices besides', () => {
  const saved = { type: 'saved', atMs: 1 } as const;
  expect(tableStatus(saved, reachable(2), false)).toEqual({
    state: 'saved',
    label: 'bewaard · verbonden met 2 apparaten',
  });
  expect(tableStatus(saved, reachable(1), false).label).toBe('bewaard · verbonden met 1 apparaat');
  expect(tableStatus(saved, reachable(0), false).label).toBe('bewaard · nu alleen op dit apparaat');
  expect(tableStatus({ type: 'saving' }, reachable(0), true)).toEqual({
    state: 'saving',
    label: 'bewaren… · alleen hier',
  });
});

test('never says saved when it is not', () => {
  const failed = { type: 'failed', error: { type: 'save-failed', reason: 'disk-full' } } as const;
  expect(tableStatus(failed, reachable(3), true)).toEqual({ state: 'failed', label: 'niet bewaard · 3 verbonden' });
});
