// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { yCursorPluginKey, ySyncPluginKey, yUndoPluginKey } from 'y-prosemirror';
import { closeDevices, linesOf, makeDocument, openDevice, placeBelow, type, viewOf } from '../devices';

afterEach(closeDevices);

test('ED7 a view that only shows has nothing that writes', () => {
  const device = openDevice(makeDocument(), { isReadOnly: true });
  const { plugins } = viewOf(device).state;
  expect(plugins).toHaveLength(2);
  expect(ySyncPluginKey.get(viewOf(device).state)?.spec.view).toBeUndefined();
  expect(yUndoPluginKey.get(viewOf(device).state)).toBeUndefined();
});

test('without awareness the text is written all the same', () => {
  const device = openDevice(makeDocument(), { awareness: null });
  expect(yCursorPluginKey.get(viewOf(device).state)).toBeUndefined();
  placeBelow(device, 'Visie');
  type(device, 'tekst');
  expect(linesOf(device)[1]).toBe('paragraph tekst');
  expect(device.fragment.toJSON()).toContain('tekst');
});
