// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { navigate } from '$ui';
import LeaveGuard from '../../../../src/features/shared/at-table/live/LeaveGuard.svelte';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp } from '../../../helpers/app-harness';

const user = userEvent.setup();
let links: HTMLElement;

const sessionWith = (change: Partial<TableSession>): TableSession => {
  const session: unknown = {
    tableId: 't1',
    saveState: { type: 'saved', atMs: 1 },
    leavesOthersWithout: true,
    isGiving: false,
    ...change,
  };
  return session as TableSession;
};

const open = async (change: Partial<TableSession> = {}): Promise<void> => {
  renderWithApp(LeaveGuard, { session: sessionWith(change) }, await createAppHarness());
};

beforeEach(() => {
  window.location.hash = '#/aan-tafel/t1';
  links = document.createElement('nav');
  links.innerHTML = '<a href="#/voorbereiden">Voorbereiden</a><a href="#/aan-tafel/t1/agenda">Agenda</a>';
  document.body.append(links);
});
afterEach(() => {
  links.remove();
  window.location.hash = '';
});

test('TBL-4 who leaves a table while words are only here is asked once, with what it means', async () => {
  await open();
  await user.click(screen.getByRole('link', { name: 'Voorbereiden' }));
  expect(await screen.findByRole('dialog', { name: 'Uw laatste woorden staan alleen hier' })).toBeTruthy();
  expect(screen.getByText(/De anderen krijgen ze pas als u deze tafel weer opent/)).toBeTruthy();
  expect(window.location.hash).toBe('#/aan-tafel/t1');
  await user.click(screen.getByRole('button', { name: 'Blijf aan tafel' }));
  expect(window.location.hash).toBe('#/aan-tafel/t1');
  await user.click(screen.getByRole('link', { name: 'Voorbereiden' }));
  await waitFor(() => {
    expect(window.location.hash).toBe('#/voorbereiden');
  });
});

test('TBL-4 whoever wants to goes all the same, and is warned where not even this device has the words', async () => {
  await open({ saveState: { type: 'failed', error: { type: 'save-failed', reason: 'disk-full' } } });
  await user.click(screen.getByRole('link', { name: 'Voorbereiden' }));
  expect(await screen.findByText(/dan kunnen ze verloren gaan/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ga toch weg' }));
  await waitFor(() => {
    expect(window.location.hash).toBe('#/voorbereiden');
  });
});

test('TBL-4 the browser’s own Back asks the same, and comes back to the page that one was at', async () => {
  window.location.hash = '#/aan-tafel/t1/agenda';
  await open();
  window.location.hash = '#/aan-tafel';
  window.dispatchEvent(new Event('popstate'));
  expect(await screen.findByRole('dialog', { name: 'Uw laatste woorden staan alleen hier' })).toBeTruthy();
  expect(window.location.hash).toBe('#/aan-tafel/t1/agenda');
  await user.click(screen.getByRole('button', { name: 'Ga toch weg' }));
  await waitFor(() => {
    expect(window.location.hash).toBe('#/aan-tafel');
  });
});

test('TBL-4 nobody is stopped where the app goes by itself, and the next time a person goes they are', async () => {
  await open();
  navigate('/bestand');
  await waitFor(() => {
    expect(window.location.hash).toBe('#/bestand');
  });
  expect(screen.queryByRole('dialog')).toBeNull();
  window.location.hash = '#/aan-tafel/t1';
  await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  window.location.hash = '#/bestand';
  expect(await screen.findByRole('dialog', { name: 'Uw laatste woorden staan alleen hier' })).toBeTruthy();
});

test.each([
  ['at the same table', {}, 'Agenda', '#/aan-tafel/t1/agenda'],
  ['where others have the words', { leavesOthersWithout: false }, 'Voorbereiden', '#/voorbereiden'],
  ['where the words still go out by themselves', { isGiving: true }, 'Voorbereiden', '#/voorbereiden'],
] as const)('TBL-4 nobody is asked %s', async (_, change, name, hash) => {
  await open(change);
  await user.click(screen.getByRole('link', { name }));
  await waitFor(() => {
    expect(window.location.hash).toBe(hash);
  });
  expect(screen.queryByRole('dialog')).toBeNull();
});
