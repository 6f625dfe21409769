import { language } from '$i18n';
import { expect, test } from 'vitest';
import { fetchCopyTexts } from '../../../../../src/features/table/reading/copy-texts';

test('all texts of a copy are here once they were fetched', async () => {
  await fetchCopyTexts();
  expect(Object.keys(language.catalogue)).toEqual(
    expect.arrayContaining(['table', 'review', 'inventory', 'agreements', 'voices', 'actions']),
  );
});
