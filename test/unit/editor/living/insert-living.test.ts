// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { insertLiving } from '../../../../src/editor/living/insert-living';
import { closeDevices, linesOf, makeDocument, openDevice, placeBelow, type, viewOf } from '../devices';

afterEach(closeDevices);

const kindsOf = (device: ReturnType<typeof openDevice>) =>
  viewOf(device).state.doc.children.map(({ type: { name } }) => name);

test('ED32 it comes below the block one writes in, with a line below it, as one step of undo', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'Tekst');
  insertLiving(device.editor, 'mirror');
  expect(kindsOf(device)).toEqual(['heading', 'paragraph', 'living', 'heading', 'paragraph']);
  device.editor.command('undo').run();
  expect(linesOf(device)[1]).toBe('paragraph Tekst');
  expect(kindsOf(device)).not.toContain('living');
});

test('ED32 it tells whether it came there: not where a change is refused', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  device.editor.guard(() => false);
  expect(insertLiving(device.editor, 'mirror')).toBe(false);
  device.editor.guard(undefined);
  expect(kindsOf(device)).not.toContain('living');
  expect(insertLiving(device.editor, 'mirror')).toBe(true);
  expect(kindsOf(device)).toContain('living');
});

test('ED32 on an empty line it takes its place', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Afspraken');
  insertLiving(device.editor, 'actions');
  expect(kindsOf(device).slice(-2)).toEqual(['living', 'paragraph']);
});
