// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Outline } from '$editor';
import {
  closeDevices,
  followed,
  makeDocument,
  openDevice,
  placeBelow,
  select,
  type,
  viewOf,
} from '../../unit/editor/devices';

afterEach(closeDevices);

test('the chapters are a landmark of buttons that follow the text', async () => {
  const device = openDevice(makeDocument());
  const ongo = vi.fn();
  render(Outline, { editor: device.editor, ongo });
  const outline = screen.getByRole('navigation', { name: 'Hoofdstukken' });
  const names = (): (string | undefined)[] =>
    within(outline)
      .getAllByRole('button')
      .map((entry) => entry.textContent.trim());
  expect(names()).toEqual(['Visie', 'Afspraken']);
  select(device, 'Visie');
  type(device, 'Onze visie');
  await followed();
  expect(names()).toEqual(['Onze visie', 'Afspraken']);
  await userEvent.click(within(outline).getByRole('button', { name: 'Afspraken' }));
  expect(ongo).toHaveBeenCalledOnce();
  await followed();
  expect(within(outline).getByRole('button', { name: 'Afspraken' }).getAttribute('aria-current')).toBe('location');
  expect(viewOf(device).state.selection.$from.parent.textContent).toBe('Afspraken');
  expect(viewOf(device).hasFocus()).toBe(true);
});

test('a heading without words is listed, and a text without headings says what to do', async () => {
  const device = openDevice(makeDocument());
  render(Outline, { editor: device.editor });
  placeBelow(device, 'Visie');
  device.editor.command('heading2').run();
  await followed();
  expect(screen.getByRole('button', { name: 'Zonder titel' })).toBeTruthy();
  const view = viewOf(device);
  view.dispatch(view.state.tr.delete(0, view.state.doc.content.size));
  await followed();
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.getByText(/Nog geen hoofdstukken/)).toBeTruthy();
});
