// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import PartPage from '../../../src/features/review/PartPage.svelte';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';
import { sampleArrangement } from '../../helpers/samples';

const school = { partyKind: 'school', role: 'care-coordinator' } as const;

async function openPart(code: string) {
  const harness = await createAppHarness(school);
  const { arrangements } = harness.services.store;
  await arrangements.put(sampleArrangement('r1', { youthCount: 29 }));
  await arrangements.put(sampleArrangement('r2', { youthCount: 3 }));
  const { youthCount: _count, ...withoutCount } = sampleArrangement('r3');
  await arrangements.put(withoutCount);
  renderWithApp(PartPage, { params: { code } }, harness);
  await screen.findByRole('radio', { name: 'Ja' });
  return harness;
}

test('CHK-11 says what the inventory says, and flags a yes with both facts and the way out', async () => {
  await openPart('3.1b');
  const user = userEvent.setup();
  expect(await screen.findByText('Uw inventaris zegt: 3 arrangementen, 32 jongeren (1 zonder aantal).')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Ja' }));
  expect(
    await screen.findByText(
      'U antwoordt ‘Ja’. Uw inventaris zegt: 3 arrangementen, 32 jongeren (1 zonder aantal). Vul de inventaris aan, of pas uw antwoord aan.',
    ),
  ).toBeVisible();
  await user.click(screen.getByText('Om welke arrangementen gaat het?'));
  const links = screen.getAllByRole('link', { name: /^Zorgklas/ });
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    ['r3', 'r1', 'r2'].map((id) => `#/voorbereiden/arrangementen/${id}`),
  );
  expect(screen.getAllByText('niet ingevuld')).toHaveLength(1);
  await user.click(screen.getByRole('radio', { name: 'Deels' }));
  expect(await screen.findByText(/^Uw inventaris zegt/)).toBeVisible();
});

test('CHK-11 PRV-1 what goes to others has small numbers in a range, and can be taken out again', async () => {
  const harness = await openPart('3.1b');
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: 'Toelichting' }), 'Geteld in oktober.');
  await user.click(await screen.findByRole('button', { name: 'Neem over in de toelichting' }));
  const field = screen.getByRole('textbox', { name: 'Toelichting' });
  const whole = 'Geteld in oktober.\nOnze inventaris zegt: 1-4 arrangementen, 30-33 jongeren (1-4 zonder aantal).';
  await waitFor(() => {
    expect(field).toHaveValue(whole);
  });
  await waitFor(async () => {
    expect((await harness.services.store.answers.list()).records).toMatchObject([{ explanation: whole }]);
  });
  const back = screen.getByRole('button', { name: 'Haal weer uit de toelichting' });
  expect(back).toHaveFocus();
  await user.click(back);
  await waitFor(() => {
    expect(field).toHaveValue('Geteld in oktober.');
  });
});

test('CHK-11 a part that the inventory says nothing about has no such line', async () => {
  await openPart('1.3a');
  expect(screen.queryByText(/inventaris zegt/)).toBeNull();
});
