// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { readingKey, useReadingKey, type ReadingKey } from '../../../../src/editor/reading/reading-view';
import { selectByKey } from '../../../../src/editor/reading/select-by-key';
import { closeDevices, makeDocument, openDevice, viewOf } from '../devices';

afterEach(() => {
  useReadingKey(selectByKey);
  closeDevices();
});

test('a key in a view that only shows is the browser’s own until there is something else for it', () => {
  const view = viewOf(openDevice(makeDocument(), { isReadOnly: true }));
  const event = new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true });
  const take = vi.fn<ReadingKey>(() => false);
  useReadingKey(take);
  expect(readingKey(view, event)).toBe(false);
  expect(take.mock.calls.map(([, pressed]) => pressed)).toEqual([event]);
});

test('the focus comes to a text that only shows, with what was selected in it', () => {
  const device = openDevice(makeDocument(), { isReadOnly: true });
  device.editor.focus();
  expect(document.activeElement).toBe(viewOf(device).dom);
  expect(viewOf(device).dom.contains(document.getSelection()?.anchorNode ?? null)).toBe(true);
});
