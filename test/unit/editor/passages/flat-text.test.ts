// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { flatten, toOffset, toPosition } from '../../../../src/editor/passages/flat-text';
import { closeDevices, makeDocument, openDevice, placeBelow, press, type } from '../devices';

afterEach(closeDevices);

test('every place in a paragraph is a place in the flat text, and back', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, '- een');
  press(device, 'Enter');
  type(device, 'twee');
  const { doc } = device.editor.state;
  const flat = flatten(doc);
  expect(flat.text.split('\n')).toEqual(['Visie', 'een', 'twee', 'Afspraken', '']);
  expect(flatten(doc)).toBe(flat);
  for (let offset = 0; offset <= flat.text.length; offset += 1) {
    const position = toPosition(flat, offset);
    expect(position !== undefined && toOffset(flat, position)).toBe(offset);
  }
  expect([toOffset(flat, 0), toPosition(flat, flat.text.length + 1)]).toEqual([undefined, undefined]);
});
