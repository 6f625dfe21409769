import { fetchAhead, routes } from '../../../src/app/routes';
import HelpPage from '../../../src/features/help/HelpPage.svelte';
import WorkshopGuidePage from '../../../src/features/help/WorkshopGuidePage.svelte';
import EntryPage from '../../../src/features/review/paper/EntryPage.svelte';
import PaperPage from '../../../src/features/review/paper/PaperPage.svelte';
import PartPage from '../../../src/features/review/PartPage.svelte';
import QuickReviewPage from '../../../src/features/review/quick/QuickReviewPage.svelte';
import { describe, expect, test } from 'vitest';

describe('the places of the app', () => {
  test.each([
    ['#/hulp', HelpPage],
    ['#/hulp/', HelpPage],
    ['#/hulp?van=boven', HelpPage],
    ['#/hulp/bijeenkomst', WorkshopGuidePage],
    ['#/voorbereiden/vragen/1.1a', PartPage],
    ['#/voorbereiden/vragen/papier', PaperPage],
    ['#/voorbereiden/vragen/overnemen', EntryPage],
    ['#/doorloop', QuickReviewPage],
    ['#/doorloop/1.1a', QuickReviewPage],
  ])('%s is fetched ahead as the place it leads to', async (hash, page) => {
    expect((await fetchAhead(hash))?.default).toBe(page);
  });

  test('what leads nowhere fetches nothing', async () => {
    expect(await fetchAhead('#/bestaat/niet/echt')).toBeUndefined();
  });

  test('the first and the last place are there for whoever comes without an address, or with a wrong one', () => {
    expect(Object.keys(routes)).toEqual(expect.arrayContaining(['/', '*']));
  });
});
