import { describe, expect, test } from 'vitest';
import { fillMessage } from '../../../src/i18n/messages';

describe('messages', () => {
  test('IN2 places are filled, numbers in the notation of the language', () => {
    expect(fillMessage('{done} van {total}', { done: 1_234, total: 'veel' }, 'nl-NL')).toBe('1.234 van veel');
    expect(fillMessage('{done}', { done: 1_234.5 }, 'en-GB')).toBe('1,234.5');
  });

  test('a place without a value stays visible', () => {
    expect(fillMessage('{name} is er', {}, 'nl-NL')).toBe('{name} is er');
  });

  test('one and several are told apart by the count', () => {
    const message = { one: '{count} vraag', other: '{count} vragen' };
    expect([0, 1, 2].map((count) => fillMessage(message, { count }, 'nl-NL'))).toEqual([
      '0 vragen',
      '1 vraag',
      '2 vragen',
    ]);
    expect(fillMessage(message, {}, 'nl-NL')).toBe('{count} vragen');
  });
});
