import type { AgendaItem, Shown, WrittenRound } from '$domain';
import { expect, test } from 'vitest';
import { whatToShow } from '../../../../src/features/screen/what-to-show';

const nothing = { shown: undefined, agendaItems: [], writtenRounds: [], answers: [] };
const item: AgendaItem = {
  id: 'a',
  subject: { type: 'own', title: 'Wachttijden' },
  minutes: 5,
  orderKey: 'V',
  state: 'open',
  addedAt: 1,
  participantId: 'anna',
};
const talking: AgendaItem = { ...item, state: 'talking', startedAt: 1 };
const round: WrittenRound = { id: 'r', subject: 'Vervoer', minutes: 5, startedAt: 1, participantId: 'anna' };
const shown = (place: Shown['place'], partCode?: string): Shown => ({
  place,
  ...(partCode === undefined ? {} : { partCode }),
  participantId: 'anna',
  shownAt: 1,
});

test('TBL-6 the screen shows what the facilitator shows, else what the meeting is about', () => {
  expect(whatToShow(nothing)).toEqual({ type: 'nothing' });
  expect(whatToShow({ ...nothing, agendaItems: [item] }).type).toBe('agenda');
  expect(whatToShow({ ...nothing, agendaItems: [talking] })).toEqual({ type: 'talking', agendaItem: talking });
  expect(whatToShow({ ...nothing, agendaItems: [talking], shown: shown('mirror') }).type).toBe('mirror');
  expect(whatToShow({ ...nothing, shown: shown('mirror', '1.1a') })).toEqual({ type: 'part', partCode: '1.1a' });
  expect(whatToShow({ ...nothing, shown: shown('document') }).type).toBe('document');
  expect(whatToShow({ ...nothing, agendaItems: [talking], shown: shown('agenda') }).type).toBe('talking');
});

test('TBL-8 while everybody writes the screen says so; what was written comes back when it is shown', () => {
  expect(whatToShow({ ...nothing, writtenRounds: [round], shown: shown('document') })).toEqual({
    type: 'written',
    round,
  });
  const over = { ...round, shownAt: 9 };
  expect(whatToShow({ ...nothing, writtenRounds: [over] }).type).toBe('nothing');
  expect(whatToShow({ ...nothing, writtenRounds: [over], shown: shown('written-round') }).type).toBe('written');
});
