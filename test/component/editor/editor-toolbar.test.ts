// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { EditorToolbar } from '$editor';
import {
  closeDevices,
  followed,
  linesOf,
  makeDocument,
  openDevice,
  placeBelow,
  placeCursor,
  select,
  type,
  type Device,
} from '../../unit/editor/devices';

afterEach(closeDevices);

function openToolbar(): { device: Device; toolbar: HTMLElement } {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'tekst');
  render(EditorToolbar, { editor: device.editor });
  return { device, toolbar: screen.getByRole('toolbar', { name: 'Opmaak van de tekst' }) };
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('the toolbar by keyboard', () => {
  test('ED12 is one stop for Tab, at the tool used last', async () => {
    const { toolbar } = openToolbar();
    const stops = (): string[] =>
      [...toolbar.querySelectorAll('[tabindex="0"]')].map((tool) => tool.getAttribute('aria-label') ?? '');
    expect(stops()).toEqual(['Maak ongedaan']);
    const user = userEvent.setup();
    button('Maak ongedaan').focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(button('Hoofdstuk'));
    expect(stops()).toEqual(['Hoofdstuk']);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(button('Voeg tabel in'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(button('Maak ongedaan'));
    await user.keyboard('{ArrowLeft}{Home}');
    expect(stops()).toEqual(['Maak ongedaan']);
  });

  test('ED12 keeps a stop when the tool that had it goes away', async () => {
    const { device, toolbar } = openToolbar();
    device.editor.command('table').run();
    await followed();
    button('Verwijder tabel').focus();
    await followed();
    device.editor.command('deleteTable').run();
    await followed();
    expect(screen.queryByRole('button', { name: 'Verwijder tabel' })).toBeNull();
    expect(toolbar.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });
});

describe('the tools', () => {
  test('ED12 say in words what they do, whether they are on and whether they can be used', async () => {
    const { device } = openToolbar();
    expect(button('Vet').getAttribute('aria-pressed')).toBe('false');
    expect(button('Doe opnieuw').getAttribute('aria-disabled')).toBe('true');
    select(device, 'tekst');
    await userEvent.click(button('Vet'));
    await followed();
    expect(button('Vet').getAttribute('aria-pressed')).toBe('true');
    expect(device.mount.querySelector('strong')?.textContent).toBe('tekst');
    await userEvent.click(button('Maak ongedaan'));
    await followed();
    expect(button('Doe opnieuw').getAttribute('aria-disabled')).toBe('false');
    for (const tool of screen.getAllByRole('button')) expect(tool.getAttribute('aria-label')).not.toBe('');
  });

  test('a tool that cannot be used does nothing', async () => {
    const { device } = openToolbar();
    const before = device.fragment.toJSON();
    await userEvent.click(button('Doe opnieuw'));
    expect(device.fragment.toJSON()).toBe(before);
  });

  test('the kind of text follows the cursor and changes it', async () => {
    const { device } = openToolbar();
    const kinds = within(screen.getByRole('group', { name: 'Soort tekst' }));
    const chosen = (): (string | null)[] =>
      kinds
        .getAllByRole('button')
        .filter((kind) => kind.getAttribute('aria-pressed') === 'true')
        .map((kind) => kind.getAttribute('aria-label'));
    expect(kinds.getAllByRole('button')).toHaveLength(4);
    expect(chosen()).toEqual(['Gewone tekst']);
    await userEvent.click(kinds.getByRole('button', { name: 'Kop' }));
    expect(linesOf(device)[1]).toBe('heading2 tekst');
    await followed();
    expect(chosen()).toEqual(['Kop']);
    placeCursor(device, 'Visie');
    await followed();
    expect(chosen()).toEqual(['Hoofdstuk']);
  });

  test('in a table the tools for tables take the place of the one that makes it', async () => {
    openToolbar();
    await userEvent.click(button('Voeg tabel in'));
    await followed();
    expect(screen.queryByRole('button', { name: 'Voeg tabel in' })).toBeNull();
    for (const name of ['Voeg rij toe', 'Voeg kolom toe', 'Verwijder rij', 'Verwijder kolom', 'Verwijder tabel']) {
      expect(button(name)).toBeTruthy();
    }
  });

  test('there is no toolbar where one may only read', async () => {
    const { device } = openToolbar();
    device.editor.setReadOnly(true);
    await followed();
    expect(screen.queryByRole('toolbar')).toBeNull();
  });
});

describe('the link', () => {
  const openLink = async (): Promise<HTMLElement> => {
    await userEvent.click(button('Link'));
    return screen.findByRole('dialog', { name: 'Link' });
  };

  test('ED2 is asked for, completed and made', async () => {
    const { device } = openToolbar();
    select(device, 'tekst');
    const dialog = await openLink();
    const field = within(dialog).getByRole('textbox', { name: /Webadres/ });
    await userEvent.type(field, 'www.leiden.nl');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Maak link' }));
    expect(device.mount.querySelector('a')?.getAttribute('href')).toBe('https://www.leiden.nl');
    expect(screen.queryByRole('dialog')).toBeNull();
    await followed();
    expect(button('Link').getAttribute('aria-pressed')).toBe('true');
  });

  test.each([
    ['', 'Vul een adres in.'],
    ['javascript:alert(1)', 'Dit adres kan niet'],
    ['zie bijlage', 'Dit adres kan niet'],
  ])('ED2 %j is refused with a plain sentence', async (typed, message) => {
    const { device } = openToolbar();
    const dialog = await openLink();
    const field = within(dialog).getByRole('textbox', { name: /Webadres/ });
    if (typed !== '') await userEvent.type(field, typed);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Maak link' }));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(dialog.textContent).toContain(message);
    expect(device.mount.querySelector('a')).toBeNull();
    if (typed !== '') {
      await userEvent.type(field, 'x');
      expect(dialog.textContent).not.toContain(message);
    }
  });

  test('shows the link that is there, and removes it', async () => {
    const { device } = openToolbar();
    select(device, 'tekst');
    device.editor.setLink('https://leiden.nl');
    await followed();
    const dialog = await openLink();
    expect(within(dialog).getByRole('textbox', { name: /Webadres/ })).toHaveProperty('value', 'https://leiden.nl');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Verwijder link' }));
    expect(device.mount.querySelector('a')).toBeNull();
  });

  test.each([
    ['#/aan-tafel/t1/spiegel?lijst=vragen&vraag=1.1a', null],
    ['https://leiden.nl', '_blank'],
  ])('ED2 CHK-9 %s can be followed from where one writes', async (address, target) => {
    const { device } = openToolbar();
    select(device, 'tekst');
    device.editor.setLink(address);
    await followed();
    const link = within(await openLink()).getByRole('link', { name: /^Ga naar de link/ });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([address, target]);
  });

  test('begins in the field', async () => {
    openToolbar();
    const dialog = await openLink();
    expect(
      within(dialog)
        .getByRole('textbox', { name: /Webadres/ })
        .hasAttribute('autofocus'),
    ).toBe(true);
  });
});
