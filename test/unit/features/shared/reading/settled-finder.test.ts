import { sayOfTerms } from '$table';
import { expect, test } from 'vitest';
import { settledFinder } from '../../../../../src/features/shared/reading/settled-finder';
import { said } from '../../../../helpers/said-terms';
import { startedTable } from '../../../../helpers/tables';

test('AGR-10 a word is found once the table settled it, and a word to avoid is not', () => {
  const table = startedTable();
  const text = 'Een arrangement is geen zorgklas.';
  sayOfTerms(table, [said({ kind: 'reading', term: 'arrangement', text: 'Hulp' }, 1)]);
  expect(settledFinder(table)(text)).toEqual([]);
  sayOfTerms(table, [said({ kind: 'settled', term: 'arrangement', wording: 'Hulp op school.' }, 2)]);
  sayOfTerms(table, [said({ kind: 'avoided', term: 'arrangement', word: 'zorgklas', isAvoided: true }, 3)]);
  expect(settledFinder(table)(text)).toMatchObject([{ start: 4, end: 15 }]);
});
