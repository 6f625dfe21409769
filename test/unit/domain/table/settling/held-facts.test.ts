import { heldFacts, isSettledInPicture, viewGroups, type SettledValue } from '$domain';
import { expect, test } from 'vitest';
import { lying, lyingContent, match, settledCount, thereIs } from '../../../../helpers/lying';

const content = (settledValues: readonly SettledValue[]) =>
  lyingContent({
    arrangements: [
      lying('a', 'school', { youthCount: 6 }),
      lying('b', 'aanbieder', { youthCount: 9, volume: undefined }),
    ],
    entryMatches: [match('m1', ['a', 'b'], 1)],
    settledValues,
  });

test('INV-8 a picture reads an arrangement once, with what was settled', () => {
  const views = viewGroups(content([settledCount('s1', 8, 5, ['a', 'b'])]));
  expect(views).toHaveLength(1);
  const view = thereIs(views[0]);
  expect(heldFacts(view)).toMatchObject({ name: 'Zorgklas', youthCount: 8, schools: ['De Brug', 'Het Anker'] });
  expect(isSettledInPicture(view)).toBe(true);
});

test('INV-8 where nothing was settled the first of the parties counts, and what nobody says is empty', () => {
  const view = thereIs(viewGroups(content([]))[0]);
  expect(heldFacts(view)).toMatchObject({ youthCount: 6 });
  expect(isSettledInPicture(view)).toBe(false);
  const bare = thereIs(
    viewGroups(
      lyingContent({
        arrangements: [
          lying('a', 'school', { schools: [], youthCount: undefined, financialOwner: { state: 'unclear', names: [] } }),
        ],
      }),
    )[0],
  );
  expect(heldFacts(bare)).toMatchObject({ schools: [], financialOwner: { state: 'unclear', names: [] } });
  expect(heldFacts(bare).youthCount).toBeUndefined();
});
