import { describe, expect, test } from 'vitest';
import { markParties, type Party } from '$domain';

const party = (name: string, addedAt: number): Party => ({ id: `school.${name}`, kind: 'school', name, addedAt });

describe('parties at a table', () => {
  test('DM5 every device gives a party the same letter and colour', () => {
    const parties = [party('c', 3), party('a', 1), party('b', 1)];
    const marks = markParties(parties);
    expect(marks).toEqual(markParties([...parties].reverse()));
    expect(marks.map(({ name, letter, colorIndex }) => [name, letter, colorIndex])).toEqual([
      ['a', 'A', 1],
      ['b', 'B', 2],
      ['c', 'C', 3],
    ]);
  });

  test('letters stay different beyond the alphabet, colours come round', () => {
    const marks = markParties(Array.from({ length: 60 }, (_, index) => party(`p${index}`, index)));
    expect(new Set(marks.map(({ letter }) => letter)).size).toBe(60);
    expect(marks[10]?.colorIndex).toBe(1);
  });
});
