// @vitest-environment happy-dom
import { blankRegisterRow } from '$domain';
import '@testing-library/jest-dom/vitest';
import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import BlindSpotsPage from '../../../src/features/inventory/blind-spots/BlindSpotsPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleArrangement } from '../../helpers/samples';

async function open(fill: (store: AppHarness['services']['store']) => Promise<unknown>): Promise<void> {
  const harness = await createAppHarness();
  await fill(harness.services.store);
  renderWithApp(BlindSpotsPage, {}, harness);
}

test('INV-11 each spot is a sentence with its facts, that leads to the row', async () => {
  await open(async ({ arrangements, registerRows }) => {
    const { youthCount: _count, ...lacking } = sampleArrangement('a', {
      origins: [{ municipality: 'Lisse' }],
      contractEnd: '2999-12-31',
      fundingShares: [{ stream: 'school', percentage: 62.5 }],
      fundingGapReason: '',
    });
    await arrangements.put(lacking);
    await registerRows.put({ ...blankRegisterRow('school', 's', 1), name: 'De Werf' });
    await registerRows.put({ ...blankRegisterRow('contract', 'c', 1), until: '2020-01-31' });
  });
  const spots = [
    ['De geldstromen van ‘Zorgklas’ zijn samen 62,5 %. Er staat niet bij waarom.', 'arrangementen/a'],
    ['Hoeveel jongeren gebruiken ‘Zorgklas’? Er is geen aantal ingevuld.', 'arrangementen/a'],
    ['Het contract van een aanbieder zonder naam is afgelopen op 31 januari 2020.', 'registers/contracten/c'],
    [
      'Het contract van ‘Zorgklas’ eindigt op 31 december 2999. Het schooljaar loopt tot en met 31 juli 3000.',
      'arrangementen/a',
    ],
    ['Naar ‘Zorgklas’ komen jongeren uit Lisse, maar het wordt niet aan Lisse aangeboden.', 'arrangementen/a'],
    [
      'De Werf staat in het register, maar bij geen enkel arrangement en zonder basisondersteuning.',
      'registers/scholen/s',
    ],
  ] as const;
  for (const [name, path] of spots)
    expect(await screen.findByRole('link', { name })).toHaveAttribute('href', `#/voorbereiden/${path}`);
  expect(screen.getByText('Er zijn 6 blinde vlekken.')).toBeVisible();
});

test('INV-11 what is complete has no blind spots, and that is said', async () => {
  await open(({ arrangements }) =>
    arrangements.put(sampleArrangement('a', { contractEnd: '2999-07-31', offeredTo: ['Leiden', 'Lisse'] })),
  );
  expect(await screen.findByText(/geen blinde vlekken gevonden/)).toBeVisible();
});

test('an empty inventory has nothing to look over', async () => {
  await open(() => Promise.resolve());
  expect(await screen.findByRole('heading', { name: 'Nog niets om na te kijken' })).toBeVisible();
});
