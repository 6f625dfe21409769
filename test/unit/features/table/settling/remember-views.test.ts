import { expect, test } from 'vitest';
import { rememberViews } from '../../../../../src/features/table/settling/remember-views';
import { lying, lyingContent, match } from '../../../../helpers/lying';

test('what is shown stays the very same while nothing of it changed, and follows what did', () => {
  const read = rememberViews();
  const make = (youthCount: number) =>
    lyingContent({ arrangements: [lying('a', 'school', { youthCount }), lying('b', 'aanbieder')] });
  const first = read(make(6));
  expect(first.likely.map(({ id }) => id)).toEqual(['a b']);
  expect(read(make(6))).toBe(first);
  expect(read(make(7))).not.toBe(first);
  const joined = read({ ...make(7), entryMatches: [match('m', ['a', 'b'], 1)] });
  expect([joined.views.length, joined.likely.length]).toEqual([1, 0]);
});
