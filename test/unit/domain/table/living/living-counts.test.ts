import { countActions, countArrangements, countParts, viewGroups, type Owner, type TableAction } from '$domain';
import { expect, test } from 'vitest';
import { lying, lyingContent, match, settledCount } from '../../../../helpers/lying';

const known: Owner = { state: 'named', names: ['De Brug'] };
const arrangements = [
  lying('a', 'school', { youthCount: 6, financialOwner: known, contentOwner: known }),
  lying('b', 'aanbieder', { youthCount: 9 }),
  lying('c', 'aanbieder', { financialOwner: { state: 'unclear', names: [] } }),
];

test('DOC-8 arrangements are counted by their owners and by what is not agreed on', () => {
  const apart = countArrangements(viewGroups(lyingContent({ arrangements })));
  expect(apart).toMatchObject({ total: 3, open: 0, disputed: 0 });
  const content = lyingContent({ arrangements, entryMatches: [match('m1', ['a', 'b'], 1)] });
  expect(countArrangements(viewGroups(content))).toMatchObject({ total: 2, withoutOwner: 1, open: 3 });
  const settledValues = [settledCount('s1', 9, 3, ['a', 'b'])];
  expect(countArrangements(viewGroups({ ...content, settledValues }))).toMatchObject({ open: 2 });
});

test('DOC-8 actions are counted by how they stand on a day', () => {
  const action: TableAction = {
    id: 'a',
    title: 'Bellen',
    lane: 'short',
    addedAt: 1,
    participantId: 'anna',
    dueDate: '2026-11-01',
    state: { type: 'open' },
    settledAt: undefined,
  };
  const actions: readonly TableAction[] = [
    action,
    { ...action, id: 'b', dueDate: '2026-12-01' },
    { ...action, id: 'c', state: { type: 'done' } },
    { ...action, id: 'd', state: { type: 'parked', reason: 'later' } },
    { ...action, id: 'e', state: { type: 'dropped', reason: 'al gedaan' } },
  ];
  expect(countActions(actions, '2026-11-27')).toEqual({ open: 2, overdue: 1, done: 1, laidAside: 2 });
});

test('DOC-8 parts are counted by difference, those nobody spoke on left out', () => {
  expect(countParts(['agree', 'agree', 'contradict', 'nobody-knows', 'orphan', 'single', 'silent'])).toEqual({
    spoken: 6,
    agree: 2,
    contradict: 1,
    nobodyKnows: 1,
    other: 2,
  });
});
