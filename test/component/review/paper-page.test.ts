// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { ANSWER_VALUES, listParts } from '$domain';
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import PaperPage from '../../../src/features/review/paper/PaperPage.svelte';
import { reviewHabits } from '../../../src/features/review/review-habits.svelte';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';

const checklist = await loadChecklist();

afterEach(() => {
  reviewHabits.scope = 'mine';
  vi.unstubAllGlobals();
});

async function openPaper(): Promise<HTMLElement> {
  renderWithApp(PaperPage, {}, await createAppHarness({ partyKind: 'school' }));
  await screen.findByRole('heading', { level: 1, name: 'Vragenlijst op papier' });
  return screen.getByRole('article');
}

test('CHK-14 the form has each part with its code, its five numbered boxes and a line for the explanation', async () => {
  const form = await openPaper();
  const parts = within(form).getAllByRole('listitem');
  expect(parts).toHaveLength(31);
  const part = parts.find((row) => row.textContent.startsWith('3.1b'));
  expect(part).toHaveTextContent('leerlingen van uw school');
  for (const text of ['1 Ja', '2 Deels', '3 Nee', '4 Hier niet bekend', '5 Niet onze rol', 'Toelichting'])
    expect(part).toHaveTextContent(text);
  expect(ANSWER_VALUES).toHaveLength(5);
  for (const theme of checklist.themes)
    expect(within(form).getByRole('heading', { level: 2, name: new RegExp(theme.title.nl) })).toBeVisible();
  expect(form).toHaveTextContent('Nederlands Jeugdinstituut');
});

test('CHK-14 the form is blank and has all parts on request', async () => {
  const form = await openPaper();
  await userEvent.click(screen.getByRole('radio', { name: 'Alle vragen (46)' }));
  expect(within(form).getAllByRole('listitem')).toHaveLength(listParts(checklist).length);
  expect(within(form).queryAllByRole('radio')).toHaveLength(0);
});

test('CHK-14 one button prints it, another leads to entering it', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await openPaper();
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
  expect(screen.getByRole('link', { name: 'Neem een ingevuld formulier over' })).toHaveAttribute(
    'href',
    '#/voorbereiden/vragen/overnemen',
  );
});
