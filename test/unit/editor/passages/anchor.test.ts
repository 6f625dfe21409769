// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { anchorOfRange, anchorOfSelection, findAnchor } from '../../../../src/editor/passages/anchor';
import { closeDevices, makeDocument, openDevice, placeBelow, press, select, type } from '../devices';

afterEach(closeDevices);

test('ED30 what is no text gives no passage, and neither does too much', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, '  woord  ');
  select(device, '  ');
  expect(anchorOfSelection(device.editor)).toEqual({ ok: false, error: 'no-place' });
  type(device, 'a'.repeat(2001));
  const { doc } = device.editor.state;
  expect(anchorOfRange(device.editor, 0, doc.content.size)).toEqual({ ok: false, error: 'too-long' });
});

test('ED30 all of a document can be one passage, line by line', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'een');
  press(device, 'Enter');
  type(device, 'twee');
  const made = anchorOfRange(device.editor, 0, device.editor.state.doc.content.size);
  expect(made.ok && made.value.quote).toBe('Visie\neen\ntwee\nAfspraken');
});

test('ED30 a place in an empty paragraph is one too', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  const made = anchorOfSelection(device.editor);
  const place = device.editor.state.selection.from;
  expect(made.ok && findAnchor(device.editor, made.value.start)).toBe(place);
});

test('ED30 an anchor that is none, or whose letter never came, is nowhere', () => {
  const { editor } = openDevice(makeDocument());
  for (const anchor of ['', 'x', '1.2', '12345.7<', '1.2>', '99999999.1='])
    expect(findAnchor(editor, anchor)).toBe(undefined);
});
