import { loadChecklist } from '$content';
import { changeAnswer, type AnswerChange } from '$domain';
import { afterEach, describe, expect, test } from 'vitest';
import { language } from '$i18n';
import {
  addresseesText,
  answerDetails,
  answerText,
  chosenText,
  saveText,
  themeText,
} from '../../../../src/features/review/part-words';

const checklist = await loadChecklist();
const answerOf = (change: AnswerChange) => changeAnswer(undefined, checklist, '3.1b', change, 1);

afterEach(async () => {
  await language.choose('nl');
});

test('CHK-3 says for whom a part is', async () => {
  expect(addresseesText({ addressees: [] })).toBe('Voor: iedereen');
  expect(addresseesText({ addressees: ['school', 'partnership'] })).toBe('Voor: school en samenwerkingsverband');
  await language.choose('en');
  expect(addresseesText({ addressees: ['school'] })).toBe('For: school');
});

describe('CHK-2 an answer in words', () => {
  test('the choice stands first', () => {
    expect(answerText({ kind: 'part' }, answerOf({ value: 'unknown-here' }))).toBe('Hier niet bekend');
    expect(answerText({ kind: 'part' }, undefined)).toBe('nog open');
  });

  test('an open question is answered by words, a clarifying part is not', () => {
    const words = answerOf({ explanation: 'in mei' });
    expect(answerText({ kind: 'pulse' }, words)).toBe('Toelichting gegeven');
    expect(answerText({ kind: 'part' }, words)).toBe('nog open');
  });

  test('a choice to go back to is named with its certainty', () => {
    expect(chosenText({ value: 'partly', certainty: 'sure' })).toBe('Deels, zeker');
    expect(chosenText({ value: null, certainty: null })).toBe('nog open');
  });

  test('certainty and explanation are named', () => {
    expect(answerDetails(undefined)).toEqual([]);
    expect(answerDetails(answerOf({ value: 'no', certainty: 'unsure', explanation: 'p. 12' }))).toEqual([
      'onzeker',
      'met toelichting',
    ]);
  });
});

describe('what is said of saving', () => {
  const noon = new Date(2026, 9, 1, 12, 0).getTime();

  test('the time of today, the date of another day', () => {
    expect(saveText('saved', noon - 60_000, noon)).toBe('bewaard om 11:59');
    expect(saveText('saved', noon - 86_400_000, noon)).toBe('bewaard op 30 september 2026');
  });

  test('never "saved" for what is not', () => {
    expect(saveText('saving', noon, noon)).toBe('bewaren…');
    expect(saveText('failed', noon, noon)).toBe('niet bewaard');
    expect(saveText('idle', undefined, noon)).toBe('nog niets om te bewaren');
  });
});

test('a theme goes by code and title, what is asked beforehand by its title', () => {
  const titles = checklist.themes.map(themeText);
  expect(titles[0]).toBe('Vooraf');
  expect(titles[3]).toBe('Thema 3 · Onderwijs-zorgarrangementen');
});
