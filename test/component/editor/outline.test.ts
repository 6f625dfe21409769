// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { afterEach, expect, test, vi } from 'vitest';
import { loadEditorAids } from '$editor';
import {
  closeDevices,
  followed,
  makeDocument,
  meet,
  openDevice,
  placeBelow,
  placeCursor,
  select,
  type,
  viewOf,
} from '../../unit/editor/devices';

const { Outline } = await loadEditorAids();

afterEach(closeDevices);

test('the chapters are a landmark of buttons that follow the text', async () => {
  const device = openDevice(makeDocument());
  const ongo = vi.fn();
  render(Outline, { editor: device.editor, ongo });
  const outline = screen.getByRole('navigation', { name: 'Hoofdstukken' });
  const names = (): (string | undefined)[] =>
    within(outline)
      .getAllByRole('button')
      .map((entry) => entry.textContent.trim())
      .filter((name) => name !== 'Orden hoofdstukken');
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

test('each chapter says how many words it has', async () => {
  const device = openDevice(makeDocument());
  render(Outline, { editor: device.editor });
  expect(screen.getAllByText('0 woorden')).toHaveLength(2);
  placeBelow(device, 'Visie');
  type(device, 'drie losse woorden');
  await followed();
  expect(screen.getByText('3 woorden')).toBeTruthy();
});

test('ED17 a chapter moves by a button, is said to have moved, and keeps the focus', async () => {
  const device = openDevice(makeDocument());
  render(Outline, { editor: device.editor });
  expect(screen.queryByRole('button', { name: 'Zet Visie omlaag' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Orden hoofdstukken' }));
  expect(screen.getByRole('button', { name: 'Zet Visie omhoog' })).toHaveProperty('disabled', true);
  screen.getByRole('button', { name: 'Zet Visie omlaag' }).focus();
  await userEvent.keyboard('{Enter}');
  await followed();
  expect(device.editor.outline().map(({ text }) => text)).toEqual(['Afspraken', 'Visie']);
  expect(screen.getByRole('status').textContent).toBe('Visie staat nu op plaats 2.');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Zet Visie omhoog' }));
});

test('in a view that only shows the chapters do not move', () => {
  const device = openDevice(makeDocument(), { isReadOnly: true });
  render(Outline, { editor: device.editor });
  expect(screen.queryByRole('button', { name: 'Orden hoofdstukken' })).toBeNull();
});

test('who is in a chapter is said by letter and name', async () => {
  const device = openDevice(makeDocument());
  const other = openDevice(makeDocument());
  meet(device, other);
  other.awareness.setLocalStateField('user', { name: 'Anna', letter: 'B', colorIndex: 2 });
  render(Outline, { editor: device.editor, awareness: device.awareness });
  viewOf(other).focus();
  placeCursor(other, 'Afspraken');
  applyAwarenessUpdate(device.awareness, encodeAwarenessUpdate(other.awareness, [other.doc.clientID]), 'link');
  const said = await screen.findByText(/Anna is hier/);
  expect(said.textContent).toContain('B');
  expect(said.closest('li')?.textContent).toContain('Afspraken');
});
