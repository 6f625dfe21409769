// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { reviewHabits } from '../../../src/features/review/review-habits.svelte';
import ReviewPage from '../../../src/features/review/ReviewPage.svelte';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';

const checklist = await loadChecklist();
const school = { partyKind: 'school', role: 'care-coordinator', partyName: 'De Vlinder' } as const;

afterEach(() => {
  reviewHabits.scope = 'mine';
});

async function openReview(settings: Parameters<typeof createAppHarness>[0] = school) {
  const harness = await createAppHarness(settings);
  renderWithApp(ReviewPage, {}, harness);
  await screen.findByRole('heading', { level: 1, name: 'Vragenlijst' });
  return harness;
}

test('CHK-1 shows every theme with its situation and the parts for one’s own party', async () => {
  await openReview();
  for (const theme of checklist.themes)
    expect(screen.getByRole('heading', { level: 2, name: new RegExp(theme.title.nl) })).toBeVisible();
  expect(screen.getByText(checklist.themes[3]?.context.nl ?? '')).toBeVisible();
  expect(
    screen.getByRole('link', {
      name: 'Weet u hoeveel leerlingen van uw school de onderwijs-zorgarrangementen gebruiken?',
    }),
  ).toBeVisible();
});

test('CHK-3 shows the parts for all parties on request', async () => {
  await openReview();
  const user = userEvent.setup();
  const hrefs = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(hrefs()).not.toContain('#/voorbereiden/vragen/1.0a');
  await user.click(screen.getByRole('radio', { name: 'Alle vragen (46)' }));
  expect(hrefs()).toContain('#/voorbereiden/vragen/1.0a');
  expect(screen.getAllByRole('progressbar', { name: 'Beantwoord' })[0]).toHaveAttribute('max', '46');
});

test('CHK-2 says each answer in words', async () => {
  const harness = await createAppHarness(school);
  await harness.services.store.answers.change(checklist, '3.1b', {
    value: 'partly',
    certainty: 'fairly',
    explanation: 'p. 12',
  });
  renderWithApp(ReviewPage, {}, harness);
  const rows = await screen.findByRole('list', { name: /Welke arrangementen zijn er/ });
  const row = (await within(rows).findByText('Deels')).closest('li');
  expect(row).toHaveTextContent('redelijk zeker · met toelichting');
  expect(within(rows).getAllByText('nog open')).toHaveLength(2);
  expect(screen.getAllByText('1 van 31')[0]).toBeVisible();
});

test('CHK-12 goes on at the exact spot, and starts at the first part', async () => {
  await openReview();
  expect(screen.getByRole('link', { name: 'Begin bij 0.1' })).toHaveAttribute('href', '#/voorbereiden/vragen/0.1');
});

test('CHK-12 goes on where the person was', async () => {
  await openReview({ ...school, reviewPlace: { checklistId: 'clarifying-questions', partCode: '4.2b' } });
  expect(screen.getByRole('link', { name: 'Ga verder bij 4.2b' })).toHaveAttribute(
    'href',
    '#/voorbereiden/vragen/4.2b',
  );
});

test('CHK-14 CHK-12 leads to the quick review, to the form and to entering a filled one', async () => {
  await openReview();
  for (const [name, href] of [
    ['Snelle doorloop', '#/doorloop'],
    ['Formulier om te printen', '#/voorbereiden/vragen/papier'],
    ['Neem een formulier over', '#/voorbereiden/vragen/overnemen'],
  ] as const)
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', href);
});
