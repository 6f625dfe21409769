// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { addOwnQuestion, answerId } from '$domain';
import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import OwnQuestionsPage from '../../../src/features/own-questions/OwnQuestionsPage.svelte';
import PartPage from '../../../src/features/review/PartPage.svelte';
import ReviewPage from '../../../src/features/review/ReviewPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';

const checklist = await loadChecklist();
const own = addOwnQuestion(
  checklist,
  [],
  { themeCode: '2', wording: { nl: 'Is er een wachtlijst?' }, addressees: [] },
  1_000,
);

async function openPage(harness?: AppHarness): Promise<AppHarness> {
  const here = harness ?? (await createAppHarness());
  renderWithApp(OwnQuestionsPage, {}, here);
  await screen.findByRole('heading', { name: 'Lees vragen in' });
  return here;
}

async function openTheme(name: RegExp): Promise<void> {
  await userEvent.click(await screen.findByText(name));
}

const questionsOf = async ({ services }: AppHarness) => (await services.store.ownQuestions.list()).records;

/** A file that a person picks. */
const pick = async (name: string, text: string): Promise<void> => {
  await userEvent.upload(await screen.findByLabelText('Kies een bestand met vragen'), new File([text], name));
};

describe('CHK-1 a region’s own questions', () => {
  test('a question is added under a theme; one without words is refused beside its field', async () => {
    const harness = await openPage();
    await openTheme(/^Thema 2/);
    await userEvent.click(screen.getByRole('button', { name: /^Voeg een vraag toe aan Inkoop aan/ }));
    const form = within(await screen.findByRole('dialog', { name: 'Nieuwe vraag' }));
    await userEvent.click(form.getByRole('button', { name: 'Bewaar' }));
    expect(form.getByText('Typ eerst de vraag.')).toBeVisible();
    expect(await questionsOf(harness)).toEqual([]);
    await userEvent.type(form.getByRole('textbox', { name: 'Vraag' }), 'Is er een wachtlijst?');
    await userEvent.click(form.getByRole('checkbox', { name: 'aanbieder van jeugdhulp' }));
    await userEvent.click(form.getByRole('button', { name: 'Bewaar' }));
    await waitFor(async () => {
      expect(await questionsOf(harness)).toMatchObject([
        { themeCode: '2', wording: { nl: 'Is er een wachtlijst?' }, addressees: ['provider'] },
      ]);
    });
    expect(await screen.findByText('1 eigen vraag', { selector: 'p' })).toBeVisible();
  });

  test('a question of the app gets other words, and its own again', async () => {
    const harness = await openPage();
    await openTheme(/^Thema 1/);
    await userEvent.click(screen.getByRole('button', { name: 'Pas vraag 1.0a aan' }));
    const field = await screen.findByRole('textbox', { name: 'Vraag' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Staat inkoop erin?');
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText('andere woorden')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Pas vraag 1.0a aan' }));
    expect(await screen.findByText(/^In de app: /)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Neem de woorden van de app' }));
    await waitFor(async () => {
      const [changed] = await questionsOf(harness);
      expect(changed?.wording).toBeUndefined();
      expect(changed?.earlier).toHaveLength(2);
    });
  });

  test('a removed question can be put back, under its own code', async () => {
    const harness = await createAppHarness();
    await harness.services.store.ownQuestions.put(own);
    await openPage(harness);
    await openTheme(/^Thema 2/);
    await userEvent.click(screen.getByRole('button', { name: `Pas vraag ${own.partCode} aan` }));
    await userEvent.click(await screen.findByRole('button', { name: 'Verwijder deze vraag' }));
    await userEvent.click(await screen.findByText('1 verwijderde vraag'));
    await userEvent.click(screen.getByRole('button', { name: `Zet vraag ${own.partCode} terug` }));
    await waitFor(async () => {
      expect(await questionsOf(harness)).toMatchObject([{ partCode: own.partCode, isRemoved: false }]);
    });
  });

  test('a file shows first what it changes and why a line is refused; then it is taken over', async () => {
    const harness = await openPage();
    await pick('vragen.csv', 'Code;Thema;Vraag\n;2;Wie belt?\n9.9;2;Wat?\n;Geld;Hoeveel?\n');
    expect(await screen.findByRole('heading', { name: '1 nieuwe vraag' })).toBeVisible();
    expect(screen.getByText('Regel 3 · 9.9')).toBeVisible();
    expect(screen.getByText(/^Code 9\.9 bestaat niet/)).toBeVisible();
    expect(screen.getByText('Het thema “Geld” staat niet in de vragenlijst.')).toBeVisible();
    expect(await questionsOf(harness)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Neem over' }));
    await waitFor(async () => {
      expect(await questionsOf(harness)).toMatchObject([{ wording: { nl: 'Wie belt?' } }]);
    });
  });

  test('a file that is none is refused with the reason', async () => {
    const harness = await openPage();
    await pick('foto.txt', 'zomaar');
    expect(await screen.findByText('foto.txt is niet ingelezen')).toBeVisible();
    expect(screen.getByText(/^De kolommen ‘Thema’ en ‘Vraag’/)).toBeVisible();
    expect(await questionsOf(harness)).toEqual([]);
  });
});

describe('CHK-1 an old review shows what was asked', () => {
  test('OQ2 a part that was reworded since says how it was asked', async () => {
    const harness = await createAppHarness();
    const { store } = harness.services;
    const at = Date.now();
    await store.answers.change(checklist, own.partCode, { value: 'yes' });
    await store.ownQuestions.put({
      ...own,
      wording: { nl: 'Hoe lang is de wachtlijst?' },
      earlier: [{ wording: { nl: 'Is er een wachtlijst?' }, until: at + 60_000 }],
    });
    renderWithApp(PartPage, { params: { code: own.partCode } }, harness);
    expect(await screen.findByText('De vraag luidde toen: “Is er een wachtlijst?”')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Hoe lang is de wachtlijst?' })).toBeVisible();
    expect(screen.getByText('Deze vraag is van uw eigen regio.')).toBeVisible();
  });

  test('OQ3 what is not asked any more stands in the overview, and can be read', async () => {
    const harness = await createAppHarness();
    const { store } = harness.services;
    await store.answers.change(checklist, own.partCode, { value: 'partly', explanation: 'Half jaar' });
    await store.ownQuestions.put({ ...own, isRemoved: true });
    const { unmount } = renderWithApp(ReviewPage, {}, harness);
    const past = await screen.findByRole('region', { name: 'Niet meer gevraagd' });
    expect(within(past).getByRole('link', { name: 'Is er een wachtlijst?' })).toBeVisible();
    expect(past).toHaveTextContent('Deels');
    unmount();
    renderWithApp(PartPage, { params: { code: own.partCode } }, harness);
    expect(
      await screen.findByText('Uw regio stelt deze vraag niet meer. Wat u antwoordde, blijft hier staan.'),
    ).toBeVisible();
    expect(await screen.findByDisplayValue('Half jaar')).toBeVisible();
    expect((await store.answers.get(answerId(checklist.id, own.partCode))).ok).toBe(true);
  });
});
