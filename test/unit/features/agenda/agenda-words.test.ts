import { expect, test } from 'vitest';
import { planAgenda } from '$domain';
import { sayClock, sayFit, sayTotal } from '../../../../src/features/agenda/agenda-words';

test.each([
  [12, undefined, 'Samen 12 minuten.'],
  [50, 50, 'Samen 50 minuten, precies de bijeenkomst.'],
  [40, 50, 'Samen 40 minuten. De bijeenkomst duurt 50 minuten; er blijven 10 minuten over.'],
  [51, 50, 'Samen 51 minuten. De bijeenkomst duurt 50 minuten; dat is 1 minuut te kort.'],
])('%s minutes in a meeting of %s', (minutes, meeting, words) => {
  expect(sayTotal(minutes, meeting)).toBe(words);
});

test('CHK-8 what does not fit is told', () => {
  const rows = Array.from({ length: 12 }, (_, at) => ({
    partCode: `Q${String(at)}`,
    difference: 'contradict' as const,
  }));
  expect(sayFit(planAgenda(rows, 10))).toBe('5 punten passen. 7 punten passen niet en blijven over voor later.');
  expect(sayFit(planAgenda(rows, 200))).toBe('Alle 12 punten passen.');
});

test.each([
  [0, '0:00'],
  [999, '0:01'],
  [245_000, '4:05'],
  [4_500_000, '75:00'],
])('%s ms on the clock', (remaining, words) => {
  expect(sayClock(remaining)).toBe(words);
});
