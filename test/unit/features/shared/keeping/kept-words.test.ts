import { noKeptWork, type KeptWork } from '$domain';
import { describe, expect, test } from 'vitest';
import { countWords, newerWords, promiseWords } from '../../../../../src/features/shared/keeping/kept-words';

const nowMs = new Date('2026-11-25T12:00:00').getTime();
const hoursAgo = (hours: number): number => nowMs - hours * 3_600_000;
const work: KeptWork = {
  changedAt: {
    answers: [hoursAgo(1), hoursAgo(30)],
    arrangements: [hoursAgo(2)],
    registerRows: [],
    agreementDrafts: [],
    ownQuestions: [],
  },
  tables: [{ id: 't', name: 'Tafel', openedAt: hoursAgo(90), isOnlyHere: false }],
};

describe('OFF-2 words about keeping', () => {
  test('count what there is and leave out what there is not', () => {
    expect(
      countWords({ answers: 3, arrangements: 1, registerRows: 0, agreementDrafts: 0, ownQuestions: 0, tables: 2 }),
    ).toBe('3 antwoorden, 1 arrangement en 2 tafels');
    expect(
      countWords({ answers: 0, arrangements: 0, registerRows: 0, agreementDrafts: 0, ownQuestions: 0, tables: 0 }),
    ).toBe('');
  });

  test.each([
    [
      undefined,
      'U hebt nog nooit een reservekopie gemaakt. Nog niet in een reservekopie: 2 antwoorden, 1 arrangement en 1 tafel.',
    ],
    [hoursAgo(0), 'Uw laatste reservekopie is van vandaag. Alles wat hier staat, zit erin.'],
    [
      hoursAgo(24),
      'Uw laatste reservekopie is van gisteren. Nog niet in een reservekopie: 1 antwoord en 1 arrangement.',
    ],
    [
      hoursAgo(72),
      'Uw laatste reservekopie is van 3 dagen geleden: 22 november 2026. Nog niet in een reservekopie: 2 antwoorden en 1 arrangement.',
    ],
  ])('say how old the last backup is and what is newer: %s', (lastBackupAt, words) => {
    expect(newerWords(work, lastBackupAt, nowMs)).toBe(words);
  });

  test('without work and without a backup only say that there is none', () => {
    expect(newerWords(noKeptWork, undefined, nowMs)).toBe('U hebt nog nooit een reservekopie gemaakt.');
  });

  test('say what the browser promised', () => {
    expect(promiseWords({ isPersistent: true }, undefined)).toMatch(/heeft beloofd/);
    expect(promiseWords({ isPersistent: false }, undefined)).toMatch(/heeft niet beloofd/);
    expect(promiseWords({ isPersistent: false }, nowMs)).toMatch(/De app vroeg het op 25 november 2026/);
    expect(promiseWords({ isPersistent: undefined }, undefined)).toMatch(/zegt niet/);
  });
});
