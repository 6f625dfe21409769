import { describe, expect, test } from 'vitest';
import { isBusy, isCheckDue } from '../../../../../src/app/pwa/late/quiet';

describe('AP4 what a newer version waits for', () => {
  const quiet = { isHeld: false, isSaving: false, typedAtMs: undefined, savedAtMs: undefined, nowMs: 100_000 };

  test('nothing goes on: it may come', () => {
    expect(isBusy(quiet)).toBe(false);
  });

  test('a table that is open, a form in use, and what is being saved or could not be', () => {
    expect(isBusy({ ...quiet, isHeld: true })).toBe(true);
    expect(isBusy({ ...quiet, isSaving: true })).toBe(true);
  });

  test('at a table that is open nothing is looked for in the text: it is asked at each key', () => {
    const held = {
      ...quiet,
      isHeld: true,
      get typedAtMs(): number {
        throw new Error('The text was read.');
      },
    };
    expect(isBusy(held)).toBe(true);
  });

  test('words that no save has followed, however long ago they were typed', () => {
    expect(isBusy({ ...quiet, typedAtMs: 1 })).toBe(true);
    expect(isBusy({ ...quiet, typedAtMs: 2, savedAtMs: 1 })).toBe(true);
    expect(isBusy({ ...quiet, typedAtMs: 1, savedAtMs: 2 })).toBe(false);
  });

  test('somebody who pauses for a moment while typing', () => {
    expect(isBusy({ ...quiet, typedAtMs: 95_000, savedAtMs: 95_100 })).toBe(true);
    expect(isBusy({ ...quiet, typedAtMs: 85_000, savedAtMs: 85_100 })).toBe(false);
  });
});

describe('OFF-5 when the host is asked for a newer version', () => {
  const HOUR = 3_600_000;
  const due = { nowMs: HOUR, checkedAtMs: 0, hasFailed: false, isHeld: false, isVisible: true, isOnline: true };

  test('an hour after it was asked last', () => {
    expect(isCheckDue(due)).toBe(true);
    expect(isCheckDue({ ...due, nowMs: HOUR - 1 })).toBe(false);
  });

  test('sooner where a version could not be fetched whole', () => {
    expect(isCheckDue({ ...due, nowMs: HOUR / 12, hasFailed: true })).toBe(true);
    expect(isCheckDue({ ...due, nowMs: HOUR / 12 - 1, hasFailed: true })).toBe(false);
  });

  test('never at a table, in a window at the back or offline', () => {
    expect(isCheckDue({ ...due, isHeld: true })).toBe(false);
    expect(isCheckDue({ ...due, isVisible: false })).toBe(false);
    expect(isCheckDue({ ...due, isOnline: false })).toBe(false);
  });
});
