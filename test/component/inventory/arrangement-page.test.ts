// @vitest-environment happy-dom
import { emptyRegion, type Arrangement } from '$domain';
import { loadExampleRegion } from '$content';
import { Toasts } from '$ui';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import ArrangementPage from '../../../src/features/inventory/ArrangementPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleArrangement } from '../../helpers/samples';
import WatchedArrangement from './WatchedArrangement.svelte';

const PATH = '#/voorbereiden/arrangementen';

async function open(id: string, harness?: AppHarness) {
  const used = harness ?? (await createAppHarness());
  window.location.hash = `${PATH}/${id}`;
  const { unmount } = renderWithApp(ArrangementPage, { params: { id } }, used);
  await screen.findByRole('textbox', { name: 'Naam van het arrangement' });
  const all = async (): Promise<readonly Arrangement[]> => (await used.services.store.arrangements.list()).records;
  return { harness: used, leave: unmount, all };
}

async function openStored(change: Partial<Arrangement> = {}) {
  const harness = await createAppHarness();
  await harness.services.store.arrangements.put(sampleArrangement('one', change));
  return open('one', harness);
}

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const group = (name: string) => within(screen.getByRole('group', { name }));

describe('a new arrangement', () => {
  test('is on disk from the first letter, and its address names it', async () => {
    const { all } = await open('nieuw');
    expect(screen.getByRole('heading', { level: 1, name: 'Nieuw arrangement' })).toBeTruthy();
    await userEvent.type(field('Naam van het arrangement'), 'Z');
    await waitFor(async () => expect((await all()).map(({ name }) => name)).toEqual(['Z']));
    const [stored] = await all();
    await waitFor(() => expect(window.location.hash).toBe(`${PATH}/${stored?.id}`));
    expect(screen.getByRole('heading', { level: 1, name: 'Z' })).toBeTruthy();
  });

  test('that nothing was filled in leaves nothing behind', async () => {
    const { all, leave } = await open('nieuw');
    await userEvent.click(field('Naam van het arrangement'));
    await userEvent.click(screen.getByRole('button', { name: 'Voeg school toe' }));
    leave();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await all()).toEqual([]);
    expect(window.location.hash).toBe(`${PATH}/nieuw`);
  });

  test('is kept when the screen is left in the middle of a word', async () => {
    const { all, leave, harness } = await open('nieuw');
    await userEvent.type(field('Naam van het arrangement'), 'Leertuin');
    expect(harness.told.holdCount).toBe(1);
    leave();
    await waitFor(async () => expect((await all())[0]?.name).toBe('Leertuin'));
    await waitFor(() => expect(harness.told.holdCount).toBe(0));
  });

  test('is kept when the window is hidden', async () => {
    const { all } = await open('nieuw');
    await userEvent.type(field('Naam van het arrangement'), 'Leertuin');
    window.dispatchEvent(new Event('pagehide'));
    await expect.poll(all).toMatchObject([{ name: 'Leertuin' }]);
  });
});

describe('a stored arrangement', () => {
  test('shows all that was kept', async () => {
    await openStored();
    expect(field('Naam van het arrangement')).toHaveProperty('value', 'Zorgklas');
    expect(field('Aantal jongeren')).toHaveProperty('value', '14');
    expect(field('Omvang van de zorg')).toHaveProperty('value', '12,5');
    expect(screen.getByRole('combobox', { name: 'Soort onderwijs' })).toHaveProperty('value', 'special');
    expect(screen.getByLabelText('Sinds wanneer')).toHaveProperty('value', '2015-01-01');
    expect(group('School of scholen').getAllByLabelText(/^School \d/)).toHaveLength(2);
    expect(group('Inhoudelijke eigenaar').getByRole('radio', { name: 'Gedeeld' })).toHaveProperty('checked', true);
    expect(screen.getByText('Samen 100 %. De verdeling is rond.')).toBeTruthy();
    expect(field('Eigen notitie')).toHaveProperty('value', 'Alleen voor mijzelf');
  });

  test('one that is not on this device is said, with a way back', async () => {
    renderWithApp(ArrangementPage, { params: { id: 'weg' } }, await createAppHarness());
    expect(await screen.findByText('Dit staat niet op dit apparaat')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Arrangementen' })[0]?.getAttribute('href')).toBe(PATH);
  });

  test('schools grow and shrink field by field', async () => {
    const { all } = await openStored();
    const schools = group('School of scholen');
    await userEvent.click(schools.getByRole('button', { name: 'Voeg school toe' }));
    const third = schools.getByLabelText('School 3');
    expect(document.activeElement).toBe(third);
    await userEvent.type(third, 'De Kade');
    await userEvent.click(schools.getByRole('button', { name: 'Haal De Brug weg' }));
    await waitFor(async () => expect((await all())[0]?.schools).toEqual(['Het Anker', 'De Kade']));
  });

  test('an owner can be in dispute, with those who are named', async () => {
    const { all } = await openStored({ contentOwner: { state: 'unclear', names: [] } });
    const owner = group('Inhoudelijke eigenaar');
    await userEvent.click(owner.getByRole('radio', { name: 'Partijen zien dit anders' }));
    await userEvent.type(owner.getByRole('combobox', { name: 'Inhoudelijke eigenaar: partij 1' }), 'De Brug');
    await waitFor(async () =>
      expect((await all())[0]?.contentOwner).toEqual({ state: 'disputed', names: ['De Brug'] }),
    );
  });

  test('the shares tell what is missing and refuse nothing', async () => {
    const { all } = await openStored();
    const share = field('Deel van geldstroom 2 in procenten');
    await userEvent.clear(share);
    await userEvent.type(share, '20');
    expect(await screen.findByText('Samen 80 %, er ontbreekt 20 %.')).toBeTruthy();
    expect(share.getAttribute('aria-invalid')).toBeNull();
    await waitFor(async () => expect((await all())[0]?.fundingShares[1]?.percentage).toBe(20));
  });

  test('yes, no and not known are three answers', async () => {
    const { all } = await openStored();
    const known = group('Is de continuïteit geregeld?');
    await userEvent.click(known.getByRole('radio', { name: 'Ja' }));
    await waitFor(async () => expect((await all())[0]?.continuity).toBe('yes'));
  });

  test('the municipalities of the region are suggested, and own text stays possible', async () => {
    const harness = await createAppHarness();
    await harness.services.store.regions.put(await loadExampleRegion());
    await harness.services.store.arrangements.put(sampleArrangement('one', { municipality: '' }));
    const { all } = await open('one', harness);
    const municipality = await screen.findByRole('combobox', { name: 'Gemeente van de school' });
    const list = document.getElementById(municipality.getAttribute('list') ?? '');
    expect([...(list?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toContain('Zoeterwoude');
    await userEvent.type(municipality, 'Voorschoten-Zuid');
    await waitFor(async () => expect((await all())[0]?.municipality).toBe('Voorschoten-Zuid'));
  });
});

describe('bad input', () => {
  test('a number in words keeps standing, has a remark beside it, and the saved number stays', async () => {
    const { all, leave } = await openStored();
    render(Toasts);
    const count = field('Aantal jongeren');
    await userEvent.clear(count);
    await waitFor(async () => expect((await all())[0]?.youthCount).toBeUndefined());
    await userEvent.type(count, '12');
    await waitFor(async () => expect((await all())[0]?.youthCount).toBe(12));
    await userEvent.type(count, ' kinderen');
    await userEvent.tab();
    expect(count.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Vul een getal in, bijvoorbeeld 12.')).toBeTruthy();
    expect(count).toHaveProperty('value', '12 kinderen');
    expect((await all())[0]?.youthCount).toBe(12);
    leave();
    expect(await screen.findByText(/Niet alles is bewaard/)).toBeTruthy();
  });

  test('a decimal mark that was just typed is not a mistake yet', async () => {
    await openStored();
    await userEvent.type(field('Omvang van de zorg'), ',');
    expect(field('Omvang van de zorg').getAttribute('aria-invalid')).toBeNull();
  });

  test('a failed save is reported and what was typed stays', async () => {
    const harness = await createAppHarness();
    const { store } = harness.services;
    await store.arrangements.put(sampleArrangement('one'));
    const failing = {
      ...store.arrangements,
      put: () => Promise.resolve({ ok: false, error: { type: 'save-failed', reason: 'disk-full' } } as const),
    };
    const app = { ...harness.app, services: { ...harness.services, store: { ...store, arrangements: failing } } };
    await open('one', { ...harness, app });
    await userEvent.type(field('Naam van het arrangement'), ' Noord');
    await userEvent.tab();
    await waitFor(() => expect(harness.told.errors[0]).toEqual({ type: 'save-failed', reason: 'disk-full' }));
    expect(field('Naam van het arrangement')).toHaveProperty('value', 'Zorgklas Noord');
  });
});

test('INV-12 a number of a municipality that cannot be read is pointed out, and told on leaving', async () => {
  const { leave, all } = await openStored({ name: 'Leertuin', origins: [] });
  render(Toasts);
  const origins = group('Uit welke gemeenten komen deze jongeren?');
  await userEvent.click(origins.getByRole('button', { name: 'Voeg gemeente toe' }));
  await userEvent.type(origins.getByRole('textbox', { name: 'Gemeente 1' }), 'Lisse');
  await userEvent.type(origins.getByRole('textbox', { name: 'Aantal jongeren 1' }), 'drie');
  leave();
  expect(await screen.findByText(/Niet alles is bewaard: een veld was niet goed ingevuld/)).toBeTruthy();
  await waitFor(async () => expect((await all())[0]?.origins).toContainEqual({ municipality: 'Lisse' }));
});

test('INV-4 a stream of the region is chosen as any other, and its school weeks count in the hours', async () => {
  const harness = await createAppHarness();
  const { regions, arrangements } = harness.services.store;
  await regions.put({ ...emptyRegion('region', 'Rijnstreek'), reckoning: { schoolWeeks: 38, streams: ['Fonds'] } });
  await arrangements.put(
    sampleArrangement('one', { volume: { amount: 10, unit: 'hours-per-week' }, fundingShares: [] }),
  );
  const { all } = await open('one', harness);
  await screen.findByText('10 uren per week = 380 uur per jaar (38 schoolweken)');
  await userEvent.click(screen.getByRole('button', { name: 'Voeg geldstroom toe' }));
  const stream = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Geldstroom 1' });
  await userEvent.selectOptions(stream, 'Fonds');
  await waitFor(async () => expect((await all())[0]?.fundingShares).toEqual([{ stream: 'other', name: 'Fonds' }]));
  expect(screen.queryByRole('textbox', { name: /Naam van geldstroom/ })).toBeNull();
  await userEvent.selectOptions(stream, 'anders');
  await waitFor(async () => expect((await all())[0]?.fundingShares).toEqual([{ stream: 'other' }]));
});

test('PRV-1 what is masked while one types is not to be read in what changed', async () => {
  const harness = await createAppHarness();
  const { arrangements } = harness.services.store;
  await arrangements.put(sampleArrangement('one', { remarks: 'Bel 06-12345678' }));
  renderWithApp(WatchedArrangement, { params: { id: 'one' } }, harness);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Opmerkingen' }), ' of mij');
  await waitFor(async () => expect(await arrangements.listChanges('one')).toHaveLength(1));
  await userEvent.click(await screen.findByRole('button', { name: 'Maak onleesbaar' }, { timeout: 5_000 }));
  await waitFor(async () => {
    const [changed] = (await arrangements.list()).records;
    expect(changed?.remarks).toBe('Bel [telefoonnummer weggelaten] of mij');
    expect(JSON.stringify(await arrangements.listChanges('one'))).not.toContain('06-12345678');
  });
  expect(await arrangements.listChanges('one')).toMatchObject([
    { before: 'Bel [telefoonnummer weggelaten]', after: 'Bel [telefoonnummer weggelaten] of mij' },
  ]);
});
