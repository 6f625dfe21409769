import { expect, test } from 'vitest';
import { rememberViews } from '../../../../../src/features/table/settling/remember-views';
import { countReads } from '../../../../helpers/count-reads';
import { lying, lyingContent, match } from '../../../../helpers/lying';

test('what is shown stays the very same while nothing of it changed, and follows what did', () => {
  const read = rememberViews();
  const make = (youthCount: number) =>
    lyingContent({ arrangements: [lying('a', 'school', { youthCount }), lying('b', 'aanbieder')] });
  const content = make(6);
  const first = read(content);
  expect(first.findLikely().map(({ id }) => id)).toEqual(['a b']);
  expect(read({ ...content, ownerConfirmations: [] })).toBe(first);
  expect(first.findLikely()).toBe(first.findLikely());
  expect(read(make(7))).not.toBe(first);
  const joined = read({ ...make(7), entryMatches: [match('m', ['a', 'b'], 1)] });
  expect([joined.views.length, joined.findLikely().length]).toEqual([1, 0]);
});

test('while nothing of them changed no arrangement is read, and none is compared before that is asked for', () => {
  const claims = countReads(lying('a', 'school').claims);
  const content = lyingContent({
    arrangements: [{ ...lying('a', 'school'), claims: claims.list }, lying('b', 'aanbieder')],
  });
  const read = rememberViews();
  const first = read(content);
  const viewing = claims.count();
  expect(viewing).toBeGreaterThan(0);
  read({ ...content });
  expect(claims.count()).toBe(viewing);
  expect(first.findLikely()).toHaveLength(1);
  const comparing = claims.count();
  expect(comparing).toBeGreaterThan(viewing);
  expect(read({ ...content }).findLikely()).toHaveLength(1);
  expect(claims.count()).toBe(comparing);
});
