// @vitest-environment happy-dom
import { loadClauseLibrary } from '$content';
import type { AgreementDraft } from '$domain';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import AgreementDraftPage from '../../../src/features/agreements/AgreementDraftPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleDraft } from '../../helpers/samples';

const PATH = '#/voorbereiden/conceptafspraken';
const { themes } = await loadClauseLibrary();

async function open(params: { id: string; theme?: string }, harness?: AppHarness) {
  const used = harness ?? (await createAppHarness());
  window.location.hash = [PATH, params.id, params.theme].filter((part) => part !== undefined).join('/');
  const { unmount } = renderWithApp(AgreementDraftPage, { params }, used);
  await screen.findByRole('textbox', { name: 'Titel' });
  const all = async (): Promise<readonly AgreementDraft[]> =>
    (await used.services.store.agreementDrafts.list()).records;
  return { harness: used, leave: unmount, all };
}

async function openStored(change: Partial<AgreementDraft> = {}) {
  const harness = await createAppHarness();
  await harness.services.store.agreementDrafts.put(sampleDraft('one', change));
  return open({ id: 'one' }, harness);
}

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const theme = (): HTMLElement => screen.getByRole('combobox', { name: 'Thema' });

describe('a new draft', () => {
  test('starts under the theme of the address, and is on disk from the first letter', async () => {
    const { all } = await open({ id: 'nieuw', theme: 'A3' });
    expect(theme()).toHaveProperty('value', 'A3');
    expect(await all()).toEqual([]);
    await userEvent.type(field('Titel'), 'K');
    await waitFor(async () => expect(await all()).toMatchObject([{ title: 'K', themeCode: 'A3' }]));
    const [stored] = await all();
    await waitFor(() => expect(window.location.hash).toBe(`${PATH}/${stored?.id}`));
  });

  test('can start from the clause of the theme, whose slots stay in sight', async () => {
    const { all } = await open({ id: 'nieuw', theme: 'A6' });
    await userEvent.click(screen.getByRole('button', { name: 'Neem de bouwsteen over' }));
    const starter = themes.find(({ code }) => code === 'A6')?.starter;
    expect(field('Tekst van de afspraak')).toHaveProperty('value', starter?.text.nl);
    expect(field('Titel')).toHaveProperty('value', starter?.title.nl);
    expect(document.activeElement).toBe(field('Tekst van de afspraak'));
    expect(screen.getByText(/^Nog in te vullen: \{/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Neem de bouwsteen over' })).toBeNull();
    await waitFor(async () => expect(await all()).toMatchObject([{ text: starter?.text.nl, basedOnClause: 'A6' }]));
  });

  test('that stays empty leaves nothing behind', async () => {
    const { all, leave } = await open({ id: 'nieuw', theme: 'A1' });
    await userEvent.click(field('Titel'));
    leave();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await all()).toEqual([]);
  });

  test('without a theme, or with one that does not exist, asks for one', async () => {
    const { all } = await open({ id: 'nieuw', theme: 'onzin' });
    expect(theme()).toHaveProperty('value', '');
    await userEvent.selectOptions(theme(), 'A8');
    await userEvent.type(field('Titel'), 'Door na 18');
    await waitFor(async () => expect(await all()).toMatchObject([{ themeCode: 'A8', title: 'Door na 18' }]));
  });
});

describe('a stored draft', () => {
  test('shows all that was kept and can go under another theme', async () => {
    const { all } = await openStored();
    expect(field('Titel')).toHaveProperty('value', 'Wachttijd melden');
    expect(screen.getByLabelText('Geldt tot en met')).toHaveProperty('value', '2028-12-31');
    expect(field('Eigen notitie')).toHaveProperty('value', 'Bodem: elk kwartaal');
    await userEvent.selectOptions(theme(), 'A5');
    await waitFor(async () => expect((await all())[0]?.themeCode).toBe('A5'));
  });

  test('a term that runs backwards is said beside the field', async () => {
    const { all } = await openStored();
    const until = screen.getByLabelText('Geldt tot en met');
    await fireEvent.change(until, { target: { value: '2026-06-30' } });
    expect(await screen.findByText(/De einddatum ligt voor de begindatum/)).toBeTruthy();
    expect(until.getAttribute('aria-invalid')).toBe('true');
    await fireEvent.change(screen.getByLabelText('Geldt vanaf'), { target: { value: '2026-01-01' } });
    expect(screen.queryByText(/De einddatum ligt voor de begindatum/)).toBeNull();
    await waitFor(async () =>
      expect((await all())[0]).toMatchObject({ termFrom: '2026-01-01', termUntil: '2026-06-30' }),
    );
  });

  test('parties are chosen from the kinds of party or typed', async () => {
    const { all } = await openStored({ parties: [] });
    const parties = within(screen.getByRole('group', { name: 'Partijen bij deze afspraak' }));
    const first = parties.getByRole('combobox', { name: 'Partij 1' });
    const list = document.getElementById(first.getAttribute('list') ?? '');
    expect([...(list?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toContain('samenwerkingsverband');
    await userEvent.type(first, 'Coöperatie JGT');
    await waitFor(async () => expect((await all())[0]?.parties).toEqual(['Coöperatie JGT']));
  });

  test('one that is not on this device is said, with a way back', async () => {
    renderWithApp(AgreementDraftPage, { params: { id: 'weg' } }, await createAppHarness());
    expect(await screen.findByText('Dit staat niet op dit apparaat')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Conceptafspraken' })[0]?.getAttribute('href')).toBe(PATH);
  });
});
