import { language } from '$i18n';
import { expect, test } from 'vitest';
import { loadTableCopy } from '../../../../../src/features/table/reading/load-copy';

test('what makes a copy comes with all texts that it is written in', async () => {
  const { saveTableCopy } = await loadTableCopy();
  expect(saveTableCopy).toBeTypeOf('function');
  expect(Object.keys(language.catalogue)).toEqual(
    expect.arrayContaining(['table', 'review', 'inventory', 'agreements', 'voices', 'actions']),
  );
});
