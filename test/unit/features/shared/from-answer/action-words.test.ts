import type { TableAction } from '$domain';
import { expect, test } from 'vitest';
import { sayDue, sayOwner, sayStanding } from '../../../../../src/features/shared/from-answer/action-words';

const NOW_MS = new Date(2026, 10, 26, 12).getTime();
const action = (change: Partial<TableAction> = {}): TableAction => ({
  id: 'a',
  title: 'Uitzoeken',
  lane: 'short',
  addedAt: 1,
  participantId: 'anna',
  state: { type: 'open' },
  settledAt: undefined,
  ...change,
});
const leiden = { id: 'l', kind: 'municipality', name: 'Leiden', addedAt: 1, letter: 'A', colorIndex: 1 } as const;

test('how it stands is said in one or two sentences', () => {
  const late = action({ dueDate: '2026-11-01' });
  expect(sayStanding([], NOW_MS)).toBe('Wie doet wat, en wanneer.');
  expect(sayStanding([action()], NOW_MS)).toBe('1 actie staat open.');
  expect(sayStanding([action(), late, late], NOW_MS)).toBe('3 acties staan open. 2 zijn te laat.');
  expect(sayStanding([action({ state: { type: 'done' } })], NOW_MS)).toBe('Er staat geen actie open.');
});

test('a date says whether it has passed, and an owner whether there is one', () => {
  expect(sayDue(action(), NOW_MS)).toBe('Zonder datum');
  expect(sayDue(action({ dueDate: '2026-11-26' }), NOW_MS)).toBe('Klaar op 26 november 2026');
  expect(sayDue(action({ dueDate: '2026-11-25' }), NOW_MS)).toBe('Had klaar moeten zijn op 25 november 2026');
  const owned = action({ careOwner: 'l', educationOwner: 'weg' });
  expect(sayOwner(owned, 'care', [leiden])).toBe('Gemeente en zorg: Leiden');
  expect(sayOwner(owned, 'education', [leiden])).toBe('Onderwijs: een partij die niet meer aan tafel zit');
  expect(sayOwner(action(), 'care', [leiden])).toBe('Gemeente en zorg: nog open');
});
