import { language } from '$i18n';
import { addAction, readTableContent, sayOfTerms } from '$table';
import { expect, test } from 'vitest';
import { besideNow, notesToLines } from '../../../../../src/features/shared/versions/beside-notes';
import { said } from '../../../../helpers/said-terms';
import { startedTable } from '../../../../helpers/tables';

test('DOC-12 AGR-10 what words mean and who does what are told, and become lines to compare', async () => {
  for (const space of ['versions', 'actions', 'table'] as const) await language.need(space);
  const table = startedTable();
  sayOfTerms(table, [said({ kind: 'settled', term: 'arrangement', wording: 'Hulp op school.' }, 2)]);
  addAction(table, { id: 'a1', title: 'Bel de scholen', lane: 'long', addedAt: 1, participantId: 'p' });
  const notes = besideNow(table, readTableContent(table));
  expect(notes).toMatchObject([
    { about: 'definition', title: 'arrangement', isSettled: true },
    { about: 'action', title: 'Bel de scholen' },
  ]);
  const lines = notesToLines(notes);
  expect(lines.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
    'Begrip: arrangement',
    'Actie: Bel de scholen',
  ]);
  expect(lines.map(({ text }) => text).join(' ')).toContain('Hulp op school.');
});
