import { countWork, findOnlyHere, hasAny, noKeptWork, type KeptWork } from '$domain';
import { describe, expect, test } from 'vitest';

const work: KeptWork = {
  changedAt: { answers: [10, 20, 30], arrangements: [5], registerRows: [], agreementDrafts: [], ownQuestions: [] },
  tables: [
    { id: 'a', name: 'Elders', openedAt: 40, isOnlyHere: false },
    { id: 'b', name: 'Alleen hier', openedAt: 25, isOnlyHere: true },
  ],
};

describe('what stands on this device', () => {
  test('is counted by kind, all of it or what is newer than a moment', () => {
    expect(countWork(work)).toEqual({
      answers: 3,
      arrangements: 1,
      registerRows: 0,
      agreementDrafts: 0,
      ownQuestions: 0,
      tables: 2,
    });
    expect(countWork(work, 20)).toEqual({
      answers: 1,
      arrangements: 0,
      registerRows: 0,
      agreementDrafts: 0,
      ownQuestions: 0,
      tables: 2,
    });
    expect(countWork(work, 30)).toEqual({
      answers: 0,
      arrangements: 0,
      registerRows: 0,
      agreementDrafts: 0,
      ownQuestions: 0,
      tables: 1,
    });
  });

  test('is something when anything of it is', () => {
    expect(hasAny(countWork(noKeptWork))).toBe(false);
    expect(hasAny(countWork(work, 30))).toBe(true);
    expect(hasAny(countWork({ ...noKeptWork, changedAt: { ...noKeptWork.changedAt, arrangements: [0] } }))).toBe(true);
  });
});

describe('OFF-6 what would be gone with this device', () => {
  test('without a backup: all own work, and the tables whose words nobody else holds', () => {
    const { newer, tables } = findOnlyHere(work);
    expect(newer).toEqual({
      answers: 3,
      arrangements: 1,
      registerRows: 0,
      agreementDrafts: 0,
      ownQuestions: 0,
      tables: 0,
    });
    expect(tables.map(({ name }) => name)).toEqual(['Alleen hier']);
  });

  test('a backup covers what was changed before it and no table that was open after it', () => {
    expect(findOnlyHere(work, 24)).toMatchObject({ newer: { answers: 1 }, tables: [{ id: 'b' }] });
    expect(findOnlyHere(work, 50)).toMatchObject({ newer: { answers: 0 }, tables: [] });
  });

  test('a backup made while a table is open covers no words that were written after it', () => {
    const tableAt = (wroteAt: number): KeptWork => ({
      ...noKeptWork,
      tables: [{ id: 't', name: 'Tafel', openedAt: 10, wroteAt, isOnlyHere: true }],
    });
    expect(findOnlyHere(tableAt(20), 15).tables).toHaveLength(1);
    expect(countWork(tableAt(20), 15).tables).toBe(1);
    expect(findOnlyHere(tableAt(14), 15).tables).toHaveLength(0);
  });

  test('a table that was opened after a backup, only to read it, is in that backup', () => {
    const tables = [{ id: 't', name: 'Tafel', openedAt: 30, wroteAt: 10, isOnlyHere: true }];
    expect(findOnlyHere({ ...noKeptWork, tables }, 20).tables).toEqual([]);
  });
});
