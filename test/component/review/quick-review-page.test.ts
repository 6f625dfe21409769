// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { listParts } from '$domain';
import '@testing-library/jest-dom/vitest';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import QuickReviewPage from '../../../src/features/review/quick/QuickReviewPage.svelte';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';

const checklist = await loadChecklist();
const reviewPlace = { checklistId: checklist.id, partCode: '3.1b' };
const quickReview = { checklistId: checklist.id, partyKind: 'school' as const, partCodes: ['3.1b', '3.1c', '4.2a'] };
const underWay = { partyKind: 'school', quickReview, partyName: 'De Vlinder' } as const;

afterEach(() => {
  window.location.hash = '';
});

async function expectToLand(hash: string): Promise<void> {
  await waitFor(() => {
    expect(window.location.hash).toBe(hash);
  });
}

describe('CHK-12 the shortcut', () => {
  test('opens at the spot where the person was', async () => {
    renderWithApp(QuickReviewPage, {}, await createAppHarness({ partyKind: 'school', reviewPlace }));
    await expectToLand('#/doorloop/3.1b');
  });

  test('goes to the next open part where that one is answered', async () => {
    const harness = await createAppHarness({ partyKind: 'school', reviewPlace });
    await harness.services.store.answers.change(checklist, '3.1b', { value: 'yes' });
    renderWithApp(QuickReviewPage, {}, harness);
    await expectToLand('#/doorloop/3.1c');
  });

  test('shows the overview when nothing is open', async () => {
    const harness = await createAppHarness({ partyKind: 'school' });
    for (const { part } of listParts(checklist))
      await harness.services.store.answers.change(checklist, part.code, { value: 'yes' });
    renderWithApp(QuickReviewPage, {}, harness);
    await expectToLand('#/voorbereiden/vragen');
  });

  test('goes on with the review under way from an address that is not in it', async () => {
    renderWithApp(QuickReviewPage, { params: { code: '1.0a' } }, await createAppHarness(underWay));
    await expectToLand('#/doorloop/3.1b');
  });
});

describe('CHK-12 a part of the quick review', () => {
  test('says how far one is, and leads to the next part and at last to the end', async () => {
    const harness = await createAppHarness(underWay);
    const view = renderWithApp(QuickReviewPage, { params: { code: '3.1c' } }, harness);
    expect(await screen.findByText('vraag 3.1c · 2 van 3')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Vorige 3.1b' })).toHaveAttribute('href', '#/doorloop/3.1b');
    expect(screen.getByRole('link', { name: 'Volgende 4.2a' })).toHaveAttribute('href', '#/doorloop/4.2a');
    await userEvent.click(await screen.findByRole('radio', { name: 'Ja' }));
    expect(await screen.findByText('1 van 3 beantwoord')).toBeVisible();
    await view.rerender({ props: { props: { params: { code: '4.2a' } } } });
    expect(await screen.findByRole('link', { name: 'Rond af' })).toHaveAttribute('href', '#/doorloop/klaar');
  });
});

describe('CHK-12 the end of the quick review', () => {
  test('says calmly what was done and what is open, and offers more', async () => {
    const harness = await createAppHarness(underWay);
    await harness.services.store.answers.change(checklist, '3.1b', { value: 'yes' });
    renderWithApp(QuickReviewPage, { params: { code: 'klaar' } }, harness);
    expect(await screen.findByRole('heading', { level: 1, name: 'Snelle doorloop afgerond' })).toBeVisible();
    expect(await screen.findByText(/^U hebt 1 van de 3 vragen beantwoord/)).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Alle vragen voor De Vlinder' })).toHaveAttribute('max', '31');
    const open = screen.getByRole('list', { name: 'Nog open uit deze doorloop' });
    expect([...open.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '#/doorloop/3.1c',
      '#/doorloop/4.2a',
    ]);
    expect(screen.getByRole('link', { name: 'Stop voor nu' })).toHaveAttribute('href', '#/');
    await userEvent.click(screen.getByRole('button', { name: 'Nog 10 vragen' }));
    await expectToLand('#/doorloop/1.2a');
    expect((await harness.services.store.settings.read()).quickReview?.partCodes).toHaveLength(10);
  });
});
