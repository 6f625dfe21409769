// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { answerId, type Answer, type Settings } from '$domain';
import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import EntryPage from '../../../src/features/review/paper/EntryPage.svelte';
import { reviewHabits } from '../../../src/features/review/review-habits.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';

const checklist = await loadChecklist();

afterEach(() => {
  reviewHabits.scope = 'mine';
});

async function openEntry(settings: Partial<Settings> = {}, harness?: AppHarness): Promise<AppHarness> {
  const opened = harness ?? (await createAppHarness({ partyKind: 'school', ...settings }));
  renderWithApp(EntryPage, {}, opened);
  await screen.findByRole('heading', { level: 1, name: 'Formulier overnemen' });
  await waitFor(() => {
    expect(document.querySelectorAll('input:disabled')).toHaveLength(0);
  });
  return opened;
}

/** The answers to a part, found by the question that is their legend. */
function rowOf(code: string) {
  const group = screen.getByText((text, element) => element?.tagName === 'LEGEND' && text.startsWith(`${code} `));
  return within(group.closest('fieldset') ?? group);
}

async function readAnswer({ services }: AppHarness, code: string): Promise<Answer | undefined> {
  const found = await services.store.answers.get(answerId(checklist.id, code));
  return found.ok ? found.value : undefined;
}

async function expectAnswer(harness: AppHarness, code: string, value: Answer['value']): Promise<void> {
  await waitFor(async () => {
    expect((await readAnswer(harness, code))?.value).toBe(value);
  });
}

describe('CHK-14 entering a filled form by key', () => {
  test('CHK-14 one key an answer: it is on disk and the next row waits for its own', async () => {
    const harness = await openEntry();
    const user = userEvent.setup();
    await user.keyboard('1425');
    await expectAnswer(harness, '0.1', 'yes');
    await expectAnswer(harness, '0.2', 'unknown-here');
    await expectAnswer(harness, '0.3', 'partly');
    await expectAnswer(harness, '1.2a', 'not-our-role');
    expect(rowOf('1.2b').getByRole('radio', { name: 'Ja' })).toHaveFocus();
    await waitFor(() => {
      expect(screen.getByRole('progressbar', { name: 'Ingevuld' })).toHaveAttribute('aria-valuetext', '4 van 31');
    });
  });

  test('CHK-14 arrows go back and forth, 0 clears and Ctrl+Z takes back where it was done', async () => {
    const harness = await openEntry();
    const user = userEvent.setup();
    await user.keyboard('13{ArrowUp}0');
    await expectAnswer(harness, '0.2', undefined);
    await user.keyboard('{Control>}z{/Control}');
    await expectAnswer(harness, '0.2', 'no');
    expect(rowOf('0.2').getByRole('radio', { name: 'Nee' })).toHaveFocus();
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    await expectAnswer(harness, '0.2', undefined);
    await expectAnswer(harness, '0.1', undefined);
    expect(rowOf('0.1').getByRole('radio', { name: 'Ja' })).toHaveFocus();
  });

  test('CHK-14 the arrows within an answer choose and stay there', async () => {
    const harness = await openEntry();
    const user = userEvent.setup();
    await user.keyboard('2{ArrowUp}');
    expect(rowOf('0.1').getByRole('radio', { name: 'Deels' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    await expectAnswer(harness, '0.1', 'no');
    expect(rowOf('0.1').getByRole('radio', { name: 'Nee' })).toHaveFocus();
  });

  test('CHK-14 a digit in an explanation is a letter of it', async () => {
    const harness = await openEntry();
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox', { name: 'Toelichting bij 0.2' }), 'blz. 12');
    await user.tab();
    await waitFor(async () => {
      expect((await readAnswer(harness, '0.2'))?.explanation).toBe('blz. 12');
    });
    expect((await readAnswer(harness, '0.2'))?.value).toBeUndefined();
    expect(await readAnswer(harness, '0.1')).toBeUndefined();
  });

  test('CHK-14 without shortcut keys a digit counts only where an answer has the focus', async () => {
    const harness = await openEntry({ hasKeyShortcuts: false });
    const user = userEvent.setup();
    await user.keyboard('3');
    rowOf('0.3').getByRole('radio', { name: 'Ja' }).focus();
    await user.keyboard('2');
    await expectAnswer(harness, '0.3', 'partly');
    expect(await readAnswer(harness, '0.1')).toBeUndefined();
  });
});

describe('CHK-14 entering over an answer that is there', () => {
  test('CHK-14 the old answer stays in sight and comes back wholly', async () => {
    const harness = await createAppHarness({ partyKind: 'school' });
    const { answers } = harness.services.store;
    await answers.change(checklist, '0.2', {
      value: 'partly',
      certainty: 'sure',
      explanation: 'regel een\nregel twee',
    });
    const before = await readAnswer(harness, '0.2');
    await openEntry({}, harness);
    expect(rowOf('0.2').getByRole('radio', { name: 'Deels' })).toBeChecked();
    const user = userEvent.setup();
    await user.keyboard('{Tab}13');
    await expectAnswer(harness, '0.2', 'no');
    await user.keyboard('1');
    expect(screen.getByText('Was: Deels, zeker')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Maak 0.2 ongedaan' }));
    await waitFor(async () => {
      expect({ ...(await readAnswer(harness, '0.2')), updatedAt: 0 }).toEqual({ ...before, updatedAt: 0 });
    });
    expect(rowOf('0.2').getByRole('radio', { name: 'Deels' })).toHaveFocus();
    await expectAnswer(harness, '0.3', 'yes');
  });
});

describe('CHK-14 entering by hand', () => {
  test('CHK-14 a tap answers and the next row is at hand; the last one can be taken back', async () => {
    const harness = await openEntry();
    const user = userEvent.setup();
    await user.click(rowOf('0.2').getByRole('radio', { name: 'Hier niet bekend' }));
    await expectAnswer(harness, '0.2', 'unknown-here');
    expect(rowOf('0.3').getByRole('radio', { name: 'Ja' })).toHaveFocus();
    expect(screen.getByText('Was: nog open')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Maak 0.2 ongedaan' }));
    await expectAnswer(harness, '0.2', undefined);
  });
});
