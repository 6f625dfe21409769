/** Steps of the 8 px grid between things: 0, 4, 8, 16, 24, 32, 48 px. */
export type Gap = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const SPACE_BY_GAP: Record<Gap, string> = {
  0: 'var(--ot-space-0)',
  1: 'var(--ot-space-1)',
  2: 'var(--ot-space-2)',
  3: 'var(--ot-space-3)',
  4: 'var(--ot-space-4)',
  5: 'var(--ot-space-5)',
  6: 'var(--ot-space-6)',
};
