import { describe, expect, test } from 'vitest';
import { Refusals, Strikes } from '../../../../../src/table/live/talk/refusals';

describe('refusals', () => {
  test('are counted by kind and by person, the last first', () => {
    const refusals = new Refusals();
    refusals.add('outsider', '', 1);
    refusals.add('reader-wrote', 'Bo', 2);
    refusals.add('outsider', '', 3);
    expect(refusals.list).toEqual([
      { kind: 'outsider', count: 2, lastAtMs: 3, personName: '' },
      { kind: 'reader-wrote', count: 1, lastAtMs: 2, personName: 'Bo' },
    ]);
  });

  test('keep a list that people can read, whatever names somebody takes', () => {
    const refusals = new Refusals();
    for (let index = 0; index < 5_000; index += 1) refusals.add('forged-presence', `naam ${index}`, index);
    expect(refusals.list).toHaveLength(100);
    expect(refusals.list[0]?.personName).toBe('naam 4999');
  });
});

describe('strikes', () => {
  test('end a link at once for what no honest device does, and at the third time for what it might', () => {
    for (const kind of ['outsider', 'replayed-proof', 'unfit-message', 'too-much'] as const)
      expect(new Strikes().add(kind, 0)).toBe(true);
    for (const kind of [
      'reader-wrote',
      'forged-presence',
      'unfit-update',
      'stray-answer',
      'not-facilitator',
    ] as const) {
      const strikes = new Strikes();
      expect([strikes.add(kind, 0), strikes.add(kind, 1), strikes.add(kind, 2)]).toEqual([false, false, true]);
    }
  });

  test('are forgotten when nothing more comes for a minute', () => {
    const strikes = new Strikes();
    const outcomes = [0, 61_000, 122_000, 183_000].map((nowMs) => strikes.add('reader-wrote', nowMs));
    expect(outcomes).toEqual([false, false, false, false]);
  });
});
