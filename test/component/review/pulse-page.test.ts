// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import PulsePage from '../../../src/features/review/pulse/PulsePage.svelte';
import { toasts } from '$ui';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';
import { sampleAnswer } from '../../helpers/samples';

afterEach(() => {
  for (const { id } of toasts.list) toasts.dismiss(id);
});

test('CHK-13 the five questions stand on one page, and each answer is on disk', async () => {
  const harness = await createAppHarness();
  renderWithApp(PulsePage, {}, harness);
  const user = userEvent.setup();
  const first = await screen.findByRole('region', { name: /^P5\.1 / });
  expect(screen.getAllByRole('region', { name: /^P5\./ })).toHaveLength(5);
  await user.click(await within(first).findByRole('radio', { name: 'Ja' }));
  await user.type(within(first).getByRole('textbox', { name: 'Toelichting' }), 'In september.');
  await user.tab();
  await waitFor(async () => {
    const { records } = await harness.services.store.answers.list();
    expect(records).toMatchObject([{ partCode: 'P5.1', value: 'yes', explanation: 'In september.' }]);
  });
});

test('CHK-13 taken again, what was said before stays to be read, with its date', async () => {
  const harness = await createAppHarness();
  const { answers } = harness.services.store;
  await answers.put(sampleAnswer('P5.1', { value: 'yes', explanation: 'In september.' }));
  await answers.put(sampleAnswer('1.0a'));
  renderWithApp(PulsePage, {}, harness);
  const user = userEvent.setup();
  expect(await screen.findByText(/^Laatst opgenomen op 1 januari 1970\. Dat is een kwartaal/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Neem de polsslag opnieuw op' }));
  expect(await screen.findByText(/Nog 1 vraag te gaan/)).toBeVisible();
  const first = screen.getByRole('region', { name: /^P5\.1 / });
  await user.click(within(first).getByRole('radio', { name: 'Deels' }));
  await user.click(await within(first).findByText('Wat u eerder zei'));
  expect(within(first).getByText('In september.', { selector: 'p' })).toBeVisible();
  expect(within(first).getByText('1 januari 1970')).toBeVisible();
  const { records } = await answers.list();
  expect(records.find(({ partCode }) => partCode === 'P5.1')).toMatchObject({
    value: 'partly',
    earlier: [{ value: 'yes' }],
  });
  expect(records.find(({ partCode }) => partCode === '1.0a')).toEqual(sampleAnswer('1.0a'));
});
