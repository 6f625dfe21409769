import { viewAgenda, withState, type AgendaItem } from '$domain';
import { describe, expect, test } from 'vitest';

const agendaItem = (id: string, change: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  subject: { type: 'own', title: id },
  minutes: 5,
  orderKey: id,
  state: 'open',
  addedAt: 1,
  participantId: 'anna',
  ...change,
});

describe('an agenda as everybody sees it', () => {
  test('has its order, what comes next, and what is parked in a list of its own', () => {
    const view = viewAgenda([
      agendaItem('c'),
      agendaItem('b', { state: 'parked', minutes: 20 }),
      agendaItem('a', { state: 'done' }),
      agendaItem('d', { minutes: 7 }),
    ]);
    expect(view.listed.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(view.parked.map(({ id }) => id)).toEqual(['b']);
    expect(view).toMatchObject({ talking: undefined, next: { id: 'c' }, minutes: 17 });
  });

  test('has one thing that is talked about: what two devices began at once is settled alike everywhere', () => {
    const both = [
      agendaItem('a', { state: 'talking', startedAt: 9 }),
      agendaItem('b', { state: 'talking', startedAt: 10 }),
      agendaItem('c', { state: 'talking', startedAt: 10 }),
    ];
    for (const order of [both, [...both].reverse()]) {
      const view = viewAgenda(order);
      expect(view.talking?.id).toBe('b');
      expect(view.listed.map(({ state }) => state)).toEqual(['done', 'talking', 'done']);
    }
  });

  test('has no moment of beginning where nothing is talked about', () => {
    expect(withState(agendaItem('a', { state: 'talking', startedAt: 9 }), 'parked')).toEqual(
      agendaItem('a', { state: 'parked' }),
    );
  });
});
