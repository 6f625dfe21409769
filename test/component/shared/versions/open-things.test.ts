// @vitest-environment happy-dom
import { language } from '$i18n';
import { closeTable, createTable } from '$table';
import { expect, test } from 'vitest';
import { countOpenPlaces, sayOpenInMargin } from '../../../../src/features/shared/versions/open-things';
import { meetTable, writersApart } from '../../../helpers/apart';

test('DOC-5 what was written apart and nobody looked at is counted, until somebody has', async () => {
  await language.need('versions');
  const table = createTable('t1');
  expect(sayOpenInMargin(table)).toEqual([]);
  expect(await countOpenPlaces(table)).toBe(0);
  const [ann, bob] = writersApart('ann', 'bob');
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt alle zorg.');
  bob.rewrite('De gemeente betaalt de zorg.', 'Gemeente en school betalen.');
  meetTable(table, ann, bob);
  expect(await countOpenPlaces(table)).toBe(1);
  closeTable(table);
});
