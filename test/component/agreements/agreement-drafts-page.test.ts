// @vitest-environment happy-dom
import type { AgreementDraft } from '$domain';
import { Toasts } from '$ui';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import AgreementDraftsPage from '../../../src/features/agreements/AgreementDraftsPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleDraft } from '../../helpers/samples';

async function showDrafts(drafts: AgreementDraft[]): Promise<{ harness: AppHarness; leave: () => void }> {
  const harness = await createAppHarness();
  for (const draft of drafts) await harness.services.store.agreementDrafts.put(draft);
  const { unmount } = renderWithApp(AgreementDraftsPage, {}, harness);
  return { harness, leave: unmount };
}

const waitingLists = () => within(screen.getByRole('region', { name: 'Wachtlijsten' }));

test('the eight themes of the annex stand there, each with a way to add a draft', async () => {
  await showDrafts([]);
  await screen.findByRole('region', { name: 'Wachtlijsten' });
  const adds = screen.getAllByRole('link', { name: /Voeg een conceptafspraak toe over/ });
  expect(adds.map((link) => link.getAttribute('href'))).toEqual(
    ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'].map((code) => `#/voorbereiden/conceptafspraken/nieuw/${code}`),
  );
  expect(waitingLists().getByText('Nog geen conceptafspraak over dit thema.')).toBeTruthy();
});

test('a draft stands under its theme, with parties, term and the places still open', async () => {
  await showDrafts([sampleDraft('one', { text: 'De {aanbieder} meldt elke {periode} de wachttijd.' })]);
  expect(await screen.findByRole('link', { name: 'Wachttijd melden' })).toBeTruthy();
  expect(waitingLists().getByText(/Gemeente Leiden en Aanbieder X · van 1 januari 2027/)).toBeTruthy();
  expect(waitingLists().getByText('nog 2 plekken in te vullen')).toBeTruthy();
});

test('a draft whose theme is not known here is shown all the same', async () => {
  await showDrafts([sampleDraft('one', { themeCode: 'Z9', title: 'Oud thema' })]);
  await screen.findByRole('link', { name: 'Oud thema' });
  expect(screen.getByRole('region', { name: 'Zonder thema' })).toBeTruthy();
});

test('a search leaves only the themes with a result and tells the count aloud', async () => {
  await showDrafts([sampleDraft('one'), sampleDraft('two', { themeCode: 'A1', title: 'Eerst bellen', text: '' })]);
  const search = await screen.findByRole('searchbox', { name: 'Zoek in conceptafspraken' });
  await userEvent.type(search, 'bellen');
  expect(screen.getByRole('status').textContent).toBe('1 conceptafspraak gevonden');
  expect(screen.queryByRole('region', { name: 'Wachtlijsten' })).toBeNull();
  await userEvent.type(search, 'nergens');
  await userEvent.click(screen.getByRole('button', { name: 'Toon alle thema’s' }));
  expect(screen.getByRole('region', { name: 'Wachtlijsten' })).toBeTruthy();
});

test('removing is done at once and can be undone after the screen has been left', async () => {
  const draft = sampleDraft('one');
  const { harness, leave } = await showDrafts([draft]);
  render(Toasts);
  await userEvent.click(await screen.findByRole('button', { name: 'Verwijder Wachttijd melden' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Wachttijd melden' })).toBeNull());
  const { agreementDrafts } = harness.services.store;
  expect((await agreementDrafts.list()).records).toEqual([]);
  leave();
  await userEvent.click(screen.getByRole('button', { name: 'Maak ongedaan' }));
  await waitFor(async () => expect((await agreementDrafts.list()).records).toEqual([draft]));
});
