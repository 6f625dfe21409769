// @vitest-environment happy-dom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { loadEditorAids } from '$editor';
import {
  closeDevices,
  followed,
  linesOf,
  makeDocument,
  openDevice,
  placeBelow,
  type,
  viewOf,
  type Device,
} from '../../unit/editor/devices';

const { FindBar } = await loadEditorAids();

afterEach(closeDevices);

function written(isReadOnly = false): Device {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'school en School');
  device.editor.setReadOnly(isReadOnly);
  return device;
}

const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

test('what is found is counted and pointed out, and Enter goes from one to the next', async () => {
  const device = written();
  render(FindBar, { editor: device.editor, onclose: vi.fn() });
  const field = screen.getByRole('textbox', { name: 'Zoek' });
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, 'school');
  expect(screen.getByText('1 van 2')).toBeTruthy();
  expect(device.mount.querySelectorAll('.found')).toHaveLength(2);
  await userEvent.keyboard('{Enter}');
  expect(screen.getByText('2 van 2')).toBeTruthy();
  expect(device.mount.querySelector('.found-now')?.textContent).toBe('School');
  await press('Volgende');
  expect(screen.getByText('1 van 2')).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Let op hoofdletters' }));
  expect(screen.getByText('1 van 1')).toBeTruthy();
  await userEvent.type(field, 'x');
  expect(screen.getByText('Niet gevonden')).toBeTruthy();
});

test('ED18 one is replaced, or all, and undo takes it back', async () => {
  const device = written();
  render(FindBar, { editor: device.editor, onclose: vi.fn() });
  await userEvent.type(screen.getByRole('textbox', { name: 'Zoek' }), 'school');
  await userEvent.type(screen.getByRole('textbox', { name: 'Vervang door' }), 'klas');
  await press('Vervang');
  expect(linesOf(device)[1]).toBe('paragraph klas en School');
  await followed();
  expect(screen.getByText('1 van 1')).toBeTruthy();
  await press('Vervang alles');
  expect(linesOf(device)[1]).toBe('paragraph klas en klas');
  expect(screen.getByText('1 keer vervangen')).toBeTruthy();
  device.editor.command('undo').run();
  expect(linesOf(device)[1]).toBe('paragraph klas en School');
});

test('what is locked stays, and that is said', async () => {
  const device = written();
  render(FindBar, { editor: device.editor, onclose: vi.fn(), isLocked: () => true });
  await userEvent.type(screen.getByRole('textbox', { name: 'Zoek' }), 'school');
  await press('Vervang alles');
  expect(linesOf(device)[1]).toBe('paragraph school en School');
  expect(screen.getByText(/Niet vervangen/)).toBeTruthy();
});

test('who only reads finds and cannot replace; Escape closes and leaves nothing pointed out', async () => {
  const device = written(true);
  const onclose = vi.fn();
  const { unmount } = render(FindBar, { editor: device.editor, onclose });
  await userEvent.type(screen.getByRole('textbox', { name: 'Zoek' }), 'school');
  expect(screen.getByText('1 van 2')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Vervang' })).toBeNull();
  await userEvent.keyboard('{Escape}');
  expect(onclose).toHaveBeenCalledOnce();
  unmount();
  expect(viewOf(device).dom.querySelector('.found')).toBeNull();
});
