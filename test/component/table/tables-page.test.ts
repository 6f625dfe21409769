// @vitest-environment happy-dom
import { keyToInvitation } from '$table';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import LastTablePage from '../../../src/features/table/LastTablePage.svelte';
import NewTablePage from '../../../src/features/table/NewTablePage.svelte';
import TablesPage from '../../../src/features/table/TablesPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';
import { anna, bo, makeKey, makeKnownTable } from '../../helpers/table-harness';

const user = userEvent.setup();

afterEach(() => {
  vi.restoreAllMocks();
  window.location.hash = '';
});

test('without tables the page says what goes here and offers to make one', async () => {
  renderWithApp(TablesPage, {}, await createAppHarness());
  expect(await screen.findByRole('heading', { name: 'Nog geen tafels op dit apparaat' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Maak een tafel' })).toHaveProperty('hash', '#/aan-tafel/nieuw');
});

test('the tables this device knows, the last opened first', async () => {
  const harness = await createAppHarness();
  const first = await makeKnownTable(harness);
  const second = await makeKnownTable(harness, bo);
  await harness.services.store.knownTables.put({ ...first, name: 'Oude tafel', openedAt: 1 });
  renderWithApp(TablesPage, {}, harness);
  const rows = within(await screen.findByRole('list', { name: 'Tafels' })).getAllByRole('listitem');
  expect(rows.map((row) => within(row).getAllByRole('link')[0]?.textContent)).toEqual([second.name, 'Oude tafel']);
  expect(rows[0]?.textContent).toContain(bo.partyName);
});

test('leaving asks first and says what goes and what stays', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  openTablesOf(harness.services).hold(known.id);
  renderWithApp(TablesPage, {}, harness);
  await user.click(await screen.findByRole('button', { name: `Verlaat ${known.name}` }));
  const dialog = screen.getByRole('dialog', { name: `${known.name} verlaten?` });
  expect(within(dialog).getByText(/Bij de andere deelnemers blijft alles staan/)).toBeTruthy();
  expect(within(dialog).getByText(/Wat u voorbereidde, blijft op dit apparaat/)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Verlaat de tafel' }));
  expect(await screen.findByRole('heading', { name: 'Nog geen tafels op dit apparaat' })).toBeTruthy();
  expect(harness.connector.openCount).toBe(0);
});

test.each([
  ['', 'Plak hier de link uit de uitnodiging.'],
  ['https://elders.example/', /niet van Ontwikkeltafel/],
  [`https://a.example/#/aansluiten/${keyToInvitation(await makeKey()).slice(0, 20)}`, /niet compleet/],
])('a pasted link that cannot be used (%s) is explained beside the field', async (link, words) => {
  renderWithApp(TablesPage, {}, await createAppHarness());
  const field = screen.getByRole('textbox', { name: 'Uitnodigingslink' });
  if (link !== '') await user.type(field, link);
  await user.click(screen.getByRole('button', { name: 'Sluit aan' }));
  const error = await screen.findByText(words);
  expect(field.getAttribute('aria-describedby')).toContain(
    error.id === '' ? (error.parentElement?.id ?? '?') : error.id,
  );
  expect(window.location.hash).toBe('');
});

test('a pasted link leads to joining', async () => {
  const invitation = keyToInvitation(await makeKey());
  renderWithApp(TablesPage, {}, await createAppHarness());
  await user.type(
    screen.getByRole('textbox', { name: 'Uitnodigingslink' }),
    `https://a.example/x#/aansluiten/${invitation}`,
  );
  await user.click(screen.getByRole('button', { name: 'Sluit aan' }));
  expect(window.location.hash).toBe(`#/aansluiten/${invitation}`);
});

test('making a table needs a name and who one is, and goes straight to inviting', async () => {
  const harness = await createAppHarness(anna);
  renderWithApp(NewTablePage, {}, harness);
  await user.click(screen.getByRole('button', { name: 'Maak de tafel' }));
  expect(screen.getByText('Geef de tafel een naam.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Naam van de tafel' }), 'Ontwikkeldocument 2028');
  await user.click(screen.getByRole('button', { name: 'Maak de tafel' }));
  await waitFor(() => {
    expect(window.location.hash).toMatch(/^#\/aan-tafel\/[\w-]+\/uitnodigen$/);
  });
  const { records } = await harness.services.store.knownTables.list();
  expect(records).toMatchObject([{ name: 'Ontwikkeldocument 2028', me: { party: { name: anna.partyName } } }]);
});

test('CHK-7 a table within one party is made by one choice, and the list of tables says so', async () => {
  const harness = await createAppHarness(bo);
  const { unmount } = renderWithApp(NewTablePage, {}, harness);
  expect(screen.getByRole('radio', { name: 'Met andere partijen' })).toHaveProperty('checked', true);
  await user.type(screen.getByRole('textbox', { name: 'Naam van de tafel' }), 'Bij onze scholen');
  await user.click(screen.getByRole('radio', { name: 'Binnen onze partij' }));
  expect(screen.getByText(/^Elk lid antwoordt op het eigen apparaat/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Maak de tafel' }));
  await waitFor(() => {
    expect(window.location.hash).toMatch(/uitnodigen$/);
  });
  unmount();
  renderWithApp(TablesPage, {}, harness);
  const [row] = within(await screen.findByRole('list', { name: 'Tafels' })).getAllByRole('listitem');
  expect(row?.textContent).toContain(`binnen ${bo.partyName}`);
});

test('the shortcut opens the table of last time, or the tables', async () => {
  const harness = await createAppHarness();
  const { unmount } = renderWithApp(LastTablePage, {}, harness);
  await waitFor(() => {
    expect(window.location.hash).toBe('#/aan-tafel');
  });
  unmount();
  const known = await makeKnownTable(harness);
  renderWithApp(LastTablePage, {}, harness);
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/aan-tafel/${known.id}`);
  });
});

test('TBL-4 leaving says when something is on this device only, and offers a copy first', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  renderWithApp(TablesPage, {}, harness);
  await user.click(await screen.findByRole('button', { name: `Verlaat ${known.name}` }));
  const dialog = screen.getByRole('dialog', { name: `${known.name} verlaten?` });
  expect(within(dialog).getByText('Een deel staat alleen op dit apparaat')).toBeTruthy();
  const saved = new Promise<Blob>((resolve) => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) resolve(file);
      return 'blob:copy';
    });
  });
  await user.click(within(dialog).getByRole('button', { name: 'Bewaar eerst een kopie' }));
  expect(await (await saved).text()).toContain('<h2>Visie</h2>');
  await openTablesOf(harness.services).closeNow(known.id);
});

test('a table that others have entirely is left without that warning', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  await harness.services.store.knownTables.put({ ...known, isOnlyHere: false });
  renderWithApp(TablesPage, {}, harness);
  await user.click(await screen.findByRole('button', { name: `Verlaat ${known.name}` }));
  expect(screen.getByRole('dialog', { name: `${known.name} verlaten?` })).toBeTruthy();
  expect(screen.queryByText('Een deel staat alleen op dit apparaat')).toBeNull();
});
