import { mayOfferToAsk, shouldAskToKeep, type Keeping } from '$domain';
import { describe, expect, test } from 'vitest';

const at = (text: string): number => new Date(text).getTime();
const fresh: Keeping = {
  isPersistent: false,
  mayAskPerson: false,
  askedAt: undefined,
  nowMs: at('2026-11-25T12:00:00'),
};

describe('OFF-2 asking the browser to keep the work', () => {
  test('comes by itself only once there is work', () => {
    expect(shouldAskToKeep(fresh, false)).toBe(false);
    expect(shouldAskToKeep(fresh, true)).toBe(true);
  });

  test('comes by itself only where no question comes on the screen', () => {
    expect(shouldAskToKeep({ ...fresh, mayAskPerson: true }, true)).toBe(false);
    expect(mayOfferToAsk({ ...fresh, mayAskPerson: true })).toBe(true);
  });

  test.each([
    ['2026-11-25T08:00:00', false, false],
    ['2026-11-24T23:00:00', false, true],
    ['2026-10-26T12:00:00', true, true],
  ])('after a no on %s it comes by itself: %s, and by a person: %s', (askedAt, byItself, byPerson) => {
    const refused = { ...fresh, askedAt: at(askedAt) };
    expect(shouldAskToKeep(refused, true)).toBe(byItself);
    expect(mayOfferToAsk(refused)).toBe(byPerson);
  });

  test.each([true, undefined])('has no use where the browser says %s', (isPersistent) => {
    expect(shouldAskToKeep({ ...fresh, isPersistent }, true)).toBe(false);
    expect(mayOfferToAsk({ ...fresh, isPersistent })).toBe(false);
  });
});
