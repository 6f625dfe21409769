// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { blankAgreementDraft, blankArrangement } from '$domain';
import '@testing-library/jest-dom/vitest';
import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import PreparePage from '../../../src/features/prepare/PreparePage.svelte';
import { sampleAnswer } from '../../helpers/samples';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';

test('CHK-4 the preparation is private, and shows how far each part of it is', async () => {
  const harness = await createAppHarness({ partyKind: 'school', role: 'care-coordinator' });
  const { store } = harness.services;
  await store.answers.change(await loadChecklist(), '0.1', { value: 'yes' });
  await store.arrangements.put(blankArrangement('a1', 1));
  await store.arrangements.put({
    ...blankArrangement('a2', 1),
    financialOwner: { state: 'named', names: ['Leiden'] },
    contentOwner: { state: 'shared', names: ['Leiden', 'SWV'] },
  });
  await store.agreementDrafts.put(blankAgreementDraft('d1', '1', 1));
  renderWithApp(PreparePage, {}, harness);
  expect(await screen.findByText('alleen op dit apparaat')).toBeVisible();
  expect((await screen.findAllByText('1 van 31'))[0]).toBeVisible();
  expect(await screen.findByText(/^2 arrangementen, 1 zonder eigenaar$/)).toBeVisible();
  expect(screen.getByText('1 conceptafspraak')).toBeVisible();
  expect(screen.getByText('Nog niet opgenomen')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Polsslag' })).toHaveAttribute('href', '#/voorbereiden/polsslag');
  expect(screen.getByRole('link', { name: 'Vragenlijst' })).toHaveAttribute('href', '#/voorbereiden/vragen');
  expect(screen.getByRole('link', { name: 'Ga verder' })).toHaveAttribute('href', '#/doorloop');
});

test('CHK-13 after a quarter it says that the pulse may be taken again', async () => {
  const harness = await createAppHarness({ partyKind: 'school', role: 'care-coordinator' });
  await harness.services.store.answers.put(sampleAnswer('P5.1'));
  renderWithApp(PreparePage, {}, harness);
  expect(await screen.findByText('Laatst op 1 januari 1970. Het mag weer eens.')).toBeVisible();
});
