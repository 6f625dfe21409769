// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Badge, Dialog, Notice, PartyMark, ProgressBar, SaveState, Sheet, Toasts, toasts } from '$ui';
import { markup, words } from './snippets';

afterEach(() => {
  while (toasts.list.length > 0) for (const { id } of toasts.list) toasts.dismiss(id);
  vi.unstubAllGlobals();
});

describe('a toast', () => {
  test('UI4 is told as a status, and undo runs once', async () => {
    const run = vi.fn();
    render(Toasts);
    toasts.show({ text: 'Het arrangement is verwijderd.', action: { label: 'Ongedaan maken', run } });
    const undo = await within(screen.getByRole('status')).findByRole('button', { name: 'Ongedaan maken' });
    await userEvent.dblClick(undo);
    expect(run).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Het arrangement is verwijderd.')).toBeNull();
  });

  test('UI4 waits for who points at it, not for a mouse that lay at rest where it comes up', async () => {
    const pause = vi.spyOn(toasts, 'pause');
    const resume = vi.spyOn(toasts, 'resume');
    render(Toasts);
    const messages = screen.getByRole('region', { name: 'Meldingen' });
    await fireEvent.pointerEnter(messages);
    expect(pause).not.toHaveBeenCalled();
    await fireEvent.pointerMove(messages);
    expect(pause).toHaveBeenCalled();
    await fireEvent.pointerLeave(messages);
    expect(resume).toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test('UI4 waits while focus is in it', async () => {
    const pause = vi.spyOn(toasts, 'pause');
    const resume = vi.spyOn(toasts, 'resume');
    render(Toasts);
    toasts.show({ text: 'Bewaard' });
    const dismiss = await screen.findByRole('button', { name: 'Melding sluiten' });
    dismiss.focus();
    expect(pause).toHaveBeenCalled();
    dismiss.blur();
    expect(resume).toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test.each(['closes', 'goes'])('UI4 lies in the dialog that is open, and on the page once that %s', async (how) => {
    const run = vi.fn();
    const page = render(Toasts).container;
    const { rerender, unmount } = render(Sheet, {
      title: 'Opmerkingen',
      isOpen: true,
      children: words('Een opmerking.'),
    });
    const dialog = screen.getByRole('dialog', { name: 'Opmerkingen' });
    toasts.show({ text: 'De opmerking is weg.', action: { label: 'Maak ongedaan', run } });
    expect(await within(dialog).findByRole('button', { name: 'Maak ongedaan' })).toBeVisible();
    if (how === 'closes') await rerender({ isOpen: false });
    else unmount();
    await userEvent.click(await within(page).findByRole('button', { name: 'Maak ongedaan' }));
    expect(run).toHaveBeenCalledTimes(1);
    toasts.show({ text: 'Daarna' });
    expect(await within(page).findByText('Daarna')).toBeVisible();
  });

  test('UI4 on a phone the third waits behind two, and is reached by keyboard', async () => {
    vi.stubGlobal('innerWidth', 390);
    const run = vi.fn();
    render(Toasts);
    toasts.show({ text: 'De opmerking is weg.', action: { label: 'Maak ongedaan', run } });
    for (const text of ['Bewaard', 'Ingebracht']) toasts.show({ text });
    const more = await screen.findByRole('button', { name: 'Toon er nog 1' });
    expect(screen.queryByText('De opmerking is weg.')).toBeNull();
    more.focus();
    await userEvent.keyboard('{Enter}');
    const undo = await screen.findByRole('button', { name: 'Maak ongedaan' });
    await vi.waitFor(() => {
      expect(undo).toHaveFocus();
    });
    expect(screen.getByText('Bewaard')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(run).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('button', { name: /^Toon er nog/ })).toBeNull();
  });

  test('can be closed', async () => {
    render(Toasts);
    toasts.show({ text: 'Bewaard' });
    await userEvent.click(await screen.findByRole('button', { name: 'Melding sluiten' }));
    expect(screen.queryByText('Bewaard')).toBeNull();
  });
});

describe.each([
  ['dialog', Dialog],
  ['sheet', Sheet],
] as const)('a %s', (_name, component) => {
  test('UI5 is named by its title and starts there', () => {
    render(component, { title: 'Verwijder dit?', isOpen: true, children: words('Het gaat van dit apparaat.') });
    expect(screen.getByRole('dialog', { name: 'Verwijder dit?' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Verwijder dit?' })).toHaveFocus();
  });

  test('UI5 closing gives focus back to where it was, and tells it once', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    opener.focus();
    const onclose = vi.fn();
    render(component, { title: 'Verwijder dit?', isOpen: true, onclose, children: words('Het gaat weg.') });
    await userEvent.click(screen.getByRole('button', { name: 'Sluiten' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
    expect(onclose).toHaveBeenCalledTimes(1);
    opener.remove();
  });

  test('UI5 shows nothing while closed', () => {
    render(component, { title: 'Verwijder dit?', isOpen: false, children: words('Het gaat weg.') });
    expect(screen.queryByText('Het gaat weg.')).toBeNull();
  });
});

describe('a notice', () => {
  test.each([
    ['info', 'note', 'Ter informatie'],
    ['success', 'status', 'Gelukt'],
    ['warning', 'status', 'Let op'],
    ['danger', 'alert', 'Fout'],
  ] as const)('UI11 of kind %s is a %s and says its kind in words', (kind, role, name) => {
    render(Notice, { kind, children: words('Wat er is') });
    const notice = screen.getByRole(role);
    expect(within(notice).getByRole('img', { name })).toBeInTheDocument();
    expect(notice).toHaveTextContent('Wat er is');
  });

  test('offers its actions and can be dismissed', async () => {
    const ondismiss = vi.fn();
    render(Notice, { title: 'Let op', actions: markup('<button type="button">Herstel</button>'), ondismiss });
    expect(screen.getByRole('button', { name: 'Herstel' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Melding sluiten' }));
    expect(ondismiss).toHaveBeenCalledTimes(1);
  });
});

describe('the state of saving', () => {
  test.each([
    ['idle', 'op dit apparaat bewaard'],
    ['saving', 'bewaren…'],
    ['saved', 'bewaard op dit apparaat'],
    ['failed', 'niet bewaard'],
  ] as const)('UI11 %s is said in words', (state, text) => {
    render(SaveState, { state });
    expect(screen.getByRole('status')).toHaveTextContent(text);
  });

  test('names the time, or what the caller says instead', async () => {
    const { rerender } = render(SaveState, { state: 'saved', at: new Date(2026, 10, 22, 14, 2).getTime() });
    expect(screen.getByRole('status')).toHaveTextContent('bewaard om 14:02');
    await rerender({ label: 'op 7 van 8 apparaten' });
    expect(screen.getByRole('status')).toHaveTextContent('op 7 van 8 apparaten');
  });
});

test('UI11 a party is its letter and its name, not its colour', () => {
  render(PartyMark, { name: 'Gemeente Leiden', letter: 'G', colorIndex: 3 });
  expect(screen.getByText('Gemeente Leiden')).toBeInTheDocument();
  expect(screen.getByText('G')).toHaveAttribute('aria-hidden', 'true');
});

test('UI11 a badge is its words', () => {
  render(Badge, { tone: 'warning', children: words('termijn nadert') });
  expect(screen.getByText('termijn nadert')).toBeVisible();
});

test('UI11 progress is named and says how far in words', () => {
  render(ProgressBar, { label: 'Thema 3', value: 5, max: 12, text: '5 van 12' });
  const bar = screen.getByRole('progressbar', { name: 'Thema 3' });
  expect(bar).toHaveAttribute('aria-valuetext', '5 van 12');
});
