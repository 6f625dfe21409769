import { expect, test } from 'vitest';
import { tableStatus } from '../../../../../src/features/shared/at-table/table-status';
import { device, liveWith } from '../../../../helpers/live-states';

const viewOf = (live = liveWith([])) => ({ live, isReader: false, isLate: true, ownPartyName: 'Gemeente Leiden' });

test('says in words whether the table is on disk and on how many devices the last words are', () => {
  const saved = { type: 'saved', atMs: 1 } as const;
  const live = liveWith([device('Bo'), device('Co', { holdsMine: false, partyName: 'school X' })]);
  expect(tableStatus(saved, viewOf(live), false)).toEqual({
    state: 'saved',
    label: 'bewaard · uw laatste zin staat op 2 van 3 apparaten; school X nog niet',
    isQuiet: true,
  });
  expect(tableStatus(saved, viewOf(live), true).label).toBe('bewaard · 2/3\u00a0apparaten');
  expect(tableStatus({ type: 'saving' }, viewOf(), true)).toMatchObject({
    state: 'saving',
    label: 'bewaren… · niet verbonden',
  });
});

test('never says saved when it is not', () => {
  const failed = { type: 'failed', error: { type: 'save-failed', reason: 'disk-full' } } as const;
  expect(tableStatus(failed, viewOf(liveWith([device('Bo')])), true)).toMatchObject({
    state: 'failed',
    label: 'niet bewaard · 2/2\u00a0apparaten',
  });
});
