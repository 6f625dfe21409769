import { loadClauseLibrary } from '$content';
import { expect, test } from 'vitest';
import { groupDraftsByTheme } from '../../../../src/features/agreements/drafts-by-theme';
import { sampleDraft } from '../../../helpers/samples';

const { themes } = await loadClauseLibrary();
const early = sampleDraft('early', { createdAt: 1 });
const late = sampleDraft('late', { createdAt: 2, title: 'Wachtlijst openbaar' });
const foreign = sampleDraft('foreign', { themeCode: 'Z9', title: 'Oud thema' });

test('all eight themes stand in order, also those without drafts', () => {
  const groups = groupDraftsByTheme(themes, [late, early], '');
  expect(groups.map(({ theme }) => theme?.code)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8']);
  expect(groups[5]?.drafts.map(({ id }) => id)).toEqual(['early', 'late']);
});

test('a draft under a theme this app does not know is not lost', () => {
  const groups = groupDraftsByTheme(themes, [foreign], '');
  expect(groups).toHaveLength(9);
  expect(groups.at(-1)).toEqual({ theme: undefined, drafts: [foreign] });
});

test('a search shows only themes in which something was found', () => {
  const groups = groupDraftsByTheme(themes, [late, early, foreign], 'openbaar');
  expect(groups.map(({ theme, drafts }) => [theme?.code, drafts.length])).toEqual([['A6', 1]]);
  expect(groupDraftsByTheme(themes, [early], 'nergens')).toEqual([]);
});
