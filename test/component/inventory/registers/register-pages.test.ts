// @vitest-environment happy-dom
import { blankRegisterRow, type RegisterRow } from '$domain';
import { Toasts, toasts } from '$ui';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import DemandSupplyPage from '../../../../src/features/inventory/registers/band/DemandSupplyPage.svelte';
import RegisterPage from '../../../../src/features/inventory/registers/RegisterPage.svelte';
import RegisterRowPage from '../../../../src/features/inventory/registers/RegisterRowPage.svelte';
import RegistersPage from '../../../../src/features/inventory/registers/RegistersPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { sampleArrangement, sampleSchool } from '../../../helpers/samples';

const rowsOf = async ({ services }: AppHarness): Promise<readonly RegisterRow[]> =>
  (await services.store.registerRows.list()).records;

async function open(kind: string, id: string, harness: AppHarness): Promise<void> {
  window.location.hash = `#/voorbereiden/registers/${kind}/${id}`;
  renderWithApp(RegisterRowPage, { params: { kind, id } }, harness);
  await screen.findByText('U hoeft niet alles in te vullen. Wat u invult, wordt meteen bewaard.');
}

afterEach(() => {
  for (const { id } of toasts.list) toasts.dismiss(id);
});

test('INV-1 the registers are listed with how much is in each', async () => {
  const harness = await createAppHarness();
  await harness.services.store.registerRows.put(sampleSchool('g1'));
  renderWithApp(RegistersPage, {}, harness);
  const schools = await screen.findByRole('link', { name: 'Scholen' });
  const row = within(schools.closest('li') ?? document.body);
  expect(await row.findByText('1 regel')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Vraag en aanbod' })).toBeTruthy();
});

describe('one register', () => {
  test('INV-1 lists, searches, and removes with a way back', async () => {
    const harness = await createAppHarness();
    const { registerRows } = harness.services.store;
    await registerRows.put(sampleSchool('g1'));
    await registerRows.put(sampleSchool('g2', { name: 'De Kade', municipality: 'Katwijk' }));
    renderWithApp(RegisterPage, { params: { kind: 'scholen' } }, harness);
    render(Toasts);
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Zoek in dit register' }), 'katwijk');
    expect(await screen.findByText('1 regel gevonden')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Verwijder De Kade' }));
    await waitFor(async () => expect((await rowsOf(harness)).map(({ id }) => id)).toEqual(['g1']));
    await userEvent.click(await screen.findByRole('button', { name: 'Maak ongedaan' }));
    await waitFor(async () => expect(await rowsOf(harness)).toHaveLength(2));
  });

  test('INV-1 takes in a name that arrangements use and it does not have', async () => {
    const harness = await createAppHarness();
    await harness.services.store.arrangements.put(sampleArrangement('r1', { schools: ['De Brug'] }));
    renderWithApp(RegisterPage, { params: { kind: 'scholen' } }, harness);
    await userEvent.click(await screen.findByRole('button', { name: 'Zet ‘De Brug’ in het register' }));
    expect(await screen.findByRole('link', { name: 'De Brug' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Nog niet in het register' })).toBeNull());
  });

  test('that does not exist is said, with a way back', async () => {
    renderWithApp(RegisterPage, { params: { kind: 'onzin' } }, await createAppHarness());
    expect(await screen.findByText('Dit register bestaat niet')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Registers' })[0]?.getAttribute('href')).toBe(
      '#/voorbereiden/registers',
    );
  });
});

describe('the form of a register', () => {
  test('INV-5 keeps a contract with its municipalities, each with its volume', async () => {
    const harness = await createAppHarness();
    await open('contracten', 'nieuw', harness);
    await userEvent.type(screen.getByRole('textbox', { name: 'Aanbieder' }), 'Aanbieder X');
    await userEvent.click(screen.getByRole('button', { name: 'Voeg gemeente toe' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Gemeente 1' }), 'Leiden');
    await userEvent.type(screen.getByRole('textbox', { name: 'Omvang 1' }), '12,5');
    await waitFor(async () =>
      expect(await rowsOf(harness)).toMatchObject([
        {
          kind: 'contract',
          provider: 'Aanbieder X',
          offers: [{ municipality: 'Leiden', volume: { amount: 12.5, unit: 'hours-per-week' } }],
        },
      ]),
    );
  });

  test('INV-1 has fields for what a school is, and suggests what is known', async () => {
    const harness = await createAppHarness();
    await harness.services.store.arrangements.put(sampleArrangement('r1', { municipality: 'Zoeterwoude' }));
    await harness.services.store.registerRows.put(sampleSchool('g1'));
    await open('scholen', 'g1', harness);
    const municipality = await screen.findByRole('combobox', { name: 'Gemeente' });
    const list = document.getElementById(municipality.getAttribute('list') ?? '');
    expect([...(list?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toContain('Zoeterwoude');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Soort onderwijs' }), 'mbo');
    await waitFor(async () =>
      expect(await rowsOf(harness)).toMatchObject([{ schoolKind: 'vocational', brin: '00AA' }]),
    );
  });

  test('INV-1 another name is offered to the rows that use the old one, and can be taken back', async () => {
    const harness = await createAppHarness();
    const { store } = harness.services;
    await store.arrangements.put(sampleArrangement('r1'));
    await store.registerRows.put(sampleSchool('g1'));
    await open('scholen', 'g1', harness);
    render(Toasts);
    await userEvent.type(screen.getByRole('textbox', { name: 'Naam' }), ' Leiden');
    await userEvent.click(await screen.findByRole('button', { name: 'Zet ook daar ‘De Brug Leiden’' }));
    const first = async () => (await store.arrangements.list()).records[0]?.schools[0];
    await waitFor(async () => expect(await first()).toBe('De Brug Leiden'));
    await userEvent.click(await screen.findByRole('button', { name: 'Maak ongedaan' }));
    await waitFor(async () => expect(await first()).toBe('De Brug'));
  });

  test('INV-12 an estimate whose ends are turned round is said, and the last good one stays', async () => {
    const harness = await createAppHarness();
    await open('inschattingen', 'nieuw', harness);
    await userEvent.type(screen.getByRole('textbox', { name: 'Van' }), '20');
    await waitFor(async () => expect(await rowsOf(harness)).toMatchObject([{ from: 20 }]));
    const to = screen.getByRole('textbox', { name: 'Tot en met' });
    await userEvent.type(to, '3');
    expect(await screen.findByText('‘Tot en met’ is minder dan ‘Van’. Draai de getallen om.')).toBeTruthy();
    expect((await rowsOf(harness))[0]).not.toHaveProperty('to', 3);
    await userEvent.type(to, '0');
    await waitFor(async () => expect(await rowsOf(harness)).toMatchObject([{ from: 20, to: 30 }]));
    await waitFor(() => expect(screen.queryByText(/Draai de getallen om/)).toBeNull());
  });

  test('INV-1 basic support keeps yes, no and not known, and hours', async () => {
    const harness = await createAppHarness();
    await open('basisondersteuning', 'nieuw', harness);
    const officer = within(screen.getByRole('group', { name: 'Is er een leerplichtambtenaar?' }));
    await userEvent.click(officer.getByRole('radio', { name: 'Ja' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Schoolmaatschappelijk werk/ }), '6,5');
    await waitFor(async () =>
      expect(await rowsOf(harness)).toMatchObject([
        { attendanceOfficer: 'yes', youthHealthCare: 'unknown', socialWorkHours: 6.5 },
      ]),
    );
  });
});

test('INV-12 the four sources stand beside each other with a band', async () => {
  const harness = await createAppHarness();
  const { registerRows } = harness.services.store;
  const common = { v: 1 as const, createdAt: 1, updatedAt: 1, source: '', remarks: '', kind: 'estimate' as const };
  const about = { area: 'Leiden', formOfHelp: 'Ambulant', unit: 'youths' as const };
  await registerRows.put({ ...common, ...about, id: 'g1', basis: 'past-use', from: 100, to: 200, trust: 'high' });
  await registerRows.put({ ...common, ...about, id: 'g2', basis: 'school-profiles', from: 150 });
  await registerRows.put({ ...common, ...about, id: 'g3', from: 7 });
  renderWithApp(DemandSupplyPage, {}, harness);
  expect(await screen.findByText('Samen: 95 tot 210 jongeren')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Leiden, Ambulant' })).toBeTruthy();
  expect(screen.getAllByText('niets ingevuld')).toHaveLength(2);
  expect(screen.getByRole('link', { name: '150 · betrouwbaarheid: niet gekozen' })).toBeTruthy();
  expect(screen.getByText('1 inschatting doet niet mee: kies de bron en de eenheid.')).toBeTruthy();
});

test('INV-1 a provider that is typed in a contract is put in its register with one button', async () => {
  const harness = await createAppHarness();
  await open('contracten', 'nieuw', harness);
  await userEvent.type(screen.getByRole('textbox', { name: 'Aanbieder' }), 'Horizon');
  await userEvent.tab();
  await userEvent.click(await screen.findByRole('button', { name: 'Zet ‘Horizon’ in het register' }));
  await waitFor(async () =>
    expect((await rowsOf(harness)).find(({ kind }) => kind === 'provider')).toMatchObject({ name: 'Horizon' }),
  );
  await waitFor(() => expect(screen.queryByRole('button', { name: /Zet .Horizon. in het register/ })).toBeNull());
});

test('INV-12 what contracts offer stands beside the band', async () => {
  const harness = await createAppHarness();
  const { registerRows } = harness.services.store;
  const offers = [{ municipality: 'Leiden', volume: { amount: 12, unit: 'hours-per-week' as const } }];
  await registerRows.put({ ...blankRegisterRow('contract', 'c', 1), provider: 'Horizon', offers });
  const asked = { area: 'Leiden', unit: 'hours-per-week', basis: 'past-use', from: 10, to: 20 } as const;
  await registerRows.put({ ...blankRegisterRow('estimate', 'e', 1), ...asked });
  renderWithApp(DemandSupplyPage, {}, harness);
  expect(await screen.findByText(/Ingekocht volgens 1 contract: 12 uren per week\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Bekijk de contracten' })).toBeTruthy();
});
