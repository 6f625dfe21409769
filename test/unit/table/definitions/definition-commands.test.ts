import { readFingerprint, readTermStatements, sayOfTerms } from '$table';
import { expect, test } from 'vitest';
import { said } from '../../../helpers/said-terms';
import { createSimulatedScheduler } from '../../../helpers/simulated-time';
import { bringTogether, startedTable } from '../../../helpers/tables';

const term = 'arrangement';

test('TD68 what two devices say of a word at once both stays', async () => {
  const [here, there] = [startedTable(), startedTable()];
  bringTogether(here, there);
  sayOfTerms(here, [said({ kind: 'settled', term, wording: 'Dit.' }, 5)]);
  sayOfTerms(there, [said({ kind: 'settled', term, wording: 'Dat.' }, 5, 'swv')]);
  bringTogether(here, there);
  for (const table of [here, there]) expect(readTermStatements(table).statements).toHaveLength(2);
  const fingerprints = await Promise.all(
    [here, there].map((table) => readFingerprint(table, createSimulatedScheduler())),
  );
  expect(fingerprints[0]).toEqual(fingerprints[1]);
});

test('TD5 what was said in a form that nobody knows is left out and counted', () => {
  const table = startedTable();
  const root = table.replica.doc.getMap('definitions');
  root.set('other', said({ kind: 'reading', term, text: 'x' }, 1));
  root.set('s2-leiden', { ...said({ kind: 'settled', term, wording: 'x' }, 2), wording: ' ' });
  root.set('s3-leiden', { ...said({ kind: 'listed', term, isListed: true }, 3), term: '' });
  sayOfTerms(table, [said({ kind: 'avoided', term, word: 'zorgklas', isAvoided: true }, 4)]);
  expect(readTermStatements(table)).toMatchObject({ statements: [{ word: 'zorgklas' }], unreadableCount: 3 });
});

test('TD6 into a table of a newer form nothing is said', () => {
  const table = startedTable();
  table.replica.doc.getMap('meta').set('schemaVersion', 9);
  expect(sayOfTerms(table, [said({ kind: 'reading', term, text: 'x' }, 1)])).toMatchObject({
    ok: false,
    error: { type: 'table-newer' },
  });
});
