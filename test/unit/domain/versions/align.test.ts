import { align } from '$domain';
import { describe, expect, test } from 'vitest';

describe('laying two texts beside each other', () => {
  test('what is equal and what is alike stands together, the rest alone, and nothing is left out', () => {
    const before = ['Visie', 'Wij melden elke maand de wachttijd.', 'Dit verdwijnt geheel.', 'Slot'];
    const after = ['Visie', 'Nieuw is alleen deze.', 'Wij melden elke week de wachttijd.', 'Slot'];
    expect(align(before, after)).toEqual([
      { before: 0, after: 0 },
      { after: 1 },
      { before: 1, after: 2 },
      { before: 2 },
      { before: 3, after: 3 },
    ]);
    expect(align([], ['a'])).toEqual([{ after: 0 }]);
    expect(align(['a'], [])).toEqual([{ before: 0 }]);
    expect(align([], [])).toEqual([]);
  });

  test('a long text in which every line was changed a little stays line beside line', () => {
    const line = (word: string, at: number): string =>
      `Regel ${String(at)} zegt dat ${word} ${String(at * 7)} keer komt`;
    const before = Array.from({ length: 600 }, (_, at) => line('zorg', at));
    const after = Array.from({ length: 600 }, (_, at) => line('hulp', at));
    expect(align(before, after)).toEqual(before.map((_, at) => ({ before: at, after: at })));
  });
});
