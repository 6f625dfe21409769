import { noKeptWork, shouldOfferBackup, type KeptWork, type OfferMoments } from '$domain';
import { describe, expect, test } from 'vitest';

const MINUTE = 60_000;
const nowMs = new Date('2026-11-25T16:00:00').getTime();
const yesterday = nowMs - 24 * 60 * MINUTE;
const fresh: OfferMoments = { lastBackupAt: undefined, putOffAt: undefined, nowMs };

const answersAt = (...answers: number[]): KeptWork => ({
  ...noKeptWork,
  changedAt: { ...noKeptWork.changedAt, answers },
});
const tableAt = (openedAt: number): KeptWork => ({
  ...noKeptWork,
  tables: [{ id: 't', name: 'Tafel', openedAt, isOnlyHere: false }],
});

describe('OFF-3 a backup is offered after a session', () => {
  test.each([
    ['nothing was done', noKeptWork, false],
    ['four answers in a row', answersAt(nowMs - 4, nowMs - 3, nowMs - 2, nowMs - 1), false],
    ['five answers in a row', answersAt(nowMs - 5, nowMs - 4, nowMs - 3, nowMs - 2, nowMs - 1), true],
    ['two answers nine minutes apart', answersAt(nowMs - 9 * MINUTE, nowMs), false],
    ['two answers ten minutes apart', answersAt(nowMs - 10 * MINUTE, nowMs), true],
    ['a table was open', tableAt(nowMs - 1), true],
  ])('%s', (_what, work, isOffered) => {
    expect(shouldOfferBackup(work, fresh)).toBe(isOffered);
  });

  test('only what is newer than the last backup makes a session', () => {
    const moments = { ...fresh, lastBackupAt: yesterday };
    expect(shouldOfferBackup(tableAt(yesterday - 1), moments)).toBe(false);
    expect(shouldOfferBackup(tableAt(yesterday + 1), moments)).toBe(true);
    expect(shouldOfferBackup(answersAt(yesterday - 10 * MINUTE, yesterday + 1), moments)).toBe(false);
  });

  test('at most once a day: not after a backup today, nor after it was put off today', () => {
    const work = tableAt(nowMs);
    const earlier = nowMs - 60 * MINUTE;
    expect(shouldOfferBackup(work, { ...fresh, lastBackupAt: earlier })).toBe(false);
    expect(shouldOfferBackup(work, { ...fresh, putOffAt: earlier })).toBe(false);
    expect(shouldOfferBackup(work, { ...fresh, putOffAt: yesterday })).toBe(true);
  });
});
