// @vitest-environment happy-dom
import { loadChecklist } from '$content';
import { blankArrangement, emptyRegion, type KnownTable } from '$domain';
import { toasts } from '$ui';
import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import HomePage from '../../../src/features/home/HomePage.svelte';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';

const school = { partyKind: 'school', role: 'care-coordinator' } as const;

const table: KnownTable = {
  v: 1,
  id: 'tafel1',
  createdAt: 1,
  updatedAt: 1,
  openedAt: 1,
  name: 'Ontwikkeldocument 2027',
  key: { role: 'editor', seed: 'a'.repeat(43), epoch: 0 },
  me: {
    participant: { id: 'me', name: 'Anna', partyId: 'school.x', role: 'care-coordinator', joinedAt: 1 },
    party: { id: 'school.x', kind: 'school', name: 'De Vlinder', addedAt: 1 },
  },
};

afterEach(() => {
  for (const { id } of toasts.list) toasts.dismiss(id);
});

describe('HLP-1 first start', () => {
  test('HLP-1 choosing who one is leads to three tasks and a region of one’s own', async () => {
    const harness = await createAppHarness();
    renderWithApp(HomePage, {}, harness);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'school' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Wat doet u?' }), 'care-coordinator');
    await user.type(screen.getByRole('textbox', { name: 'Uw naam' }), 'Anna');
    await user.type(screen.getByRole('textbox', { name: 'Naam van de regio' }), 'Rijnstreek');
    await user.click(screen.getByRole('button', { name: 'Begin met een lege regio' }));
    await screen.findByRole('heading', { level: 1, name: 'Hoe staan we ervoor' });
    expect(
      await screen.findAllByRole('heading', { level: 3, name: /vragen|arrangementen|samen aan tafel/ }),
    ).toHaveLength(3);
    expect(screen.getByText(/^Dag Anna\./)).toBeVisible();
    expect(await harness.services.store.settings.read()).toMatchObject({
      partyKind: 'school',
      role: 'care-coordinator',
      personName: 'Anna',
      partyName: '',
    });
    const { records } = await harness.services.store.regions.list();
    expect(records).toMatchObject([{ id: 'region', name: 'Rijnstreek', isExample: false }]);
  });

  test('HLP-1 what is missing is said beside the field, and focus goes there', async () => {
    renderWithApp(HomePage, {}, await createAppHarness());
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Begin met een lege regio' }));
    expect(screen.getByText(/Kies waar u werkt/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'gemeente' })).toHaveFocus();
    await user.click(screen.getByRole('radio', { name: 'gemeente' }));
    await user.click(screen.getByRole('button', { name: 'Begin met een lege regio' }));
    const role = screen.getByRole('combobox', { name: 'Wat doet u?' });
    expect(role).toBeInvalid();
    expect(role).toHaveFocus();
  });

  test('HLP-2 the example region is kept and marked as an example of its time', async () => {
    const harness = await createAppHarness();
    renderWithApp(HomePage, {}, harness);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'gemeente' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Wat doet u?' }), 'policy-officer');
    await user.click(screen.getByRole('button', { name: /Holland Rijnland/ }));
    expect(await screen.findByRole('heading', { name: 'Uw regio: Holland Rijnland (voorbeeld)' })).toBeVisible();
    expect(screen.getByText(/Voorbeeld van rond 2016/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Bekijk de regio' })).toHaveAttribute('href', '#/regio');
  });

  test('the language can be chosen before anything else', async () => {
    const harness = await createAppHarness();
    renderWithApp(HomePage, {}, harness);
    await userEvent.click(await screen.findByRole('radio', { name: 'English' }));
    await waitFor(async () => {
      expect((await harness.services.store.settings.read()).language).toBe('en');
    });
  });
});

describe('OVV-1 how do we stand', () => {
  test('OVV-1 tasks, places and facts follow what is on the device', async () => {
    const harness = await createAppHarness({ ...school, partyName: 'De Vlinder' });
    const { store } = harness.services;
    await store.answers.change(await loadChecklist(), '0.1', { value: 'yes' });
    await store.arrangements.put({ ...blankArrangement('a1', 1), name: 'Zorgklas' });
    await store.knownTables.put(table);
    renderWithApp(HomePage, {}, harness);
    expect(await screen.findByText('Nog 30 vragen voor De Vlinder: verder bij 0.2.')).toBeVisible();
    expect(screen.getByText(/^Van 1 arrangement is nog niet duidelijk/)).toBeVisible();
    expect(screen.getByText(/^2 onderdelen .* tafel Ontwikkeldocument 2027\.$/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Kies wat u inbrengt' })).toHaveAttribute(
      'href',
      '#/aan-tafel/tafel1/inbrengen',
    );
    const facts = screen.getByRole('list', { name: 'In cijfers' });
    expect(
      within(facts)
        .getAllByRole('listitem')
        .map((fact) => fact.textContent.replaceAll(/\s+/g, ' ').trim()),
    ).toEqual(['30 vragen open', '1 arrangement zonder eigenaar', '0 conceptafspraken', '1 tafel']);
    expect(screen.getByText('Laatst geopend: Ontwikkeldocument 2027')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Vaststellen' })).toHaveAttribute('href', '#/vaststellen');
  });
});

describe('HLP-2 another region', () => {
  test('HLP-2 one’s own region does not make way without a question', async () => {
    const harness = await createAppHarness(school);
    const { regions } = harness.services.store;
    await regions.put(emptyRegion('region', 'Rijnstreek'));
    renderWithApp(HomePage, {}, harness);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Bekijk het voorbeeld Holland Rijnland' }));
    expect(await screen.findByText(/De regio ‘Rijnstreek’ maakt plaats/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuleer' }));
    expect((await regions.list()).records).toMatchObject([{ name: 'Rijnstreek' }]);
  });

  test('HLP-2 until it is known which region is here, none can take its place', async () => {
    const harness = await createAppHarness(school);
    const { regions } = harness.services.store;
    await regions.put(emptyRegion('region', 'Rijnstreek'));
    const kept = await regions.list();
    let answer: (list: typeof kept) => void = () => undefined;
    const slow = vi.spyOn(regions, 'list').mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    renderWithApp(HomePage, {}, harness);
    expect(await screen.findByRole('heading', { name: 'Uw regio' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Bekijk het voorbeeld Holland Rijnland' })).toBeNull();
    answer(kept);
    expect(await screen.findByRole('button', { name: 'Bekijk het voorbeeld Holland Rijnland' })).toBeVisible();
    slow.mockRestore();
  });

  test('HLP-2 the region is replaced after a question, and comes back by undo', async () => {
    const harness = await createAppHarness(school);
    const { regions } = harness.services.store;
    renderWithApp(HomePage, {}, harness);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Bekijk het voorbeeld Holland Rijnland' }));
    expect(await screen.findByRole('heading', { name: 'Uw regio: Holland Rijnland (voorbeeld)' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Begin met een eigen regio' }));
    await user.type(await screen.findByRole('textbox', { name: 'Naam van de regio' }), 'Rijnstreek');
    await user.click(screen.getByRole('button', { name: 'Vervang de regio' }));
    expect(await screen.findByRole('heading', { name: 'Uw regio: Rijnstreek' })).toBeVisible();
    await waitFor(() => {
      expect(toasts.list.at(-1)?.text).toContain('Rijnstreek');
    });
    toasts.list.at(-1)?.action?.run();
    await waitFor(async () => {
      expect((await regions.list()).records).toMatchObject([{ name: 'Holland Rijnland' }]);
    });
  });
});
