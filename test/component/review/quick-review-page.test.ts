// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import '@testing-library/jest-dom/vitest';
import { waitFor } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import QuickReviewPage from '../../../src/features/review/QuickReviewPage.svelte';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';

const checklist = await loadChecklist();

afterEach(() => {
  window.location.hash = '';
});

async function expectToLand(hash: string): Promise<void> {
  await waitFor(() => {
    expect(window.location.hash).toBe(hash);
  });
}

test('CHK-12 the quick review opens at the spot where the person was', async () => {
  const reviewPlace = { checklistId: checklist.id, partCode: '3.1b' };
  renderWithApp(QuickReviewPage, {}, await createAppHarness({ partyKind: 'school', reviewPlace }));
  await expectToLand('#/voorbereiden/vragen/3.1b');
});

test('CHK-12 the quick review goes to the next open part where that one is answered', async () => {
  const reviewPlace = { checklistId: checklist.id, partCode: '3.1b' };
  const harness = await createAppHarness({ partyKind: 'school', reviewPlace });
  await harness.services.store.answers.change(checklist, '3.1b', { value: 'yes' });
  renderWithApp(QuickReviewPage, {}, harness);
  await expectToLand('#/voorbereiden/vragen/3.1c');
});

test('CHK-12 the quick review shows the overview when nothing is open', async () => {
  const harness = await createAppHarness({ partyKind: 'school' });
  for (const theme of checklist.themes)
    for (const question of theme.questions)
      for (const part of question.parts)
        await harness.services.store.answers.change(checklist, part.code, { value: 'yes' });
  renderWithApp(QuickReviewPage, {}, harness);
  await expectToLand('#/voorbereiden/vragen');
});
