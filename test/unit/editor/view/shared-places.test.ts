// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeDevices, makeDocument, openDevice, placeBelow, type } from '../devices';

afterEach(closeDevices);

test('ED30 a place is found again on another device, and nowhere where not all is shown', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'woord');
  const place: unknown = JSON.parse(JSON.stringify(device.editor.toShared(device.editor.state.selection.from - 2)));
  if (typeof place !== 'object' || place === null) throw new Error('no place');
  const whole = { type: null, tname: null, item: null, assoc: 0, ...place };
  const other = openDevice(Y.encodeStateAsUpdate(device.doc), { isReadOnly: true });
  expect(other.editor.fromShared(whole)).toBe(device.editor.state.selection.from - 2);
  expect(other.editor.fromShared({ ...whole, item: { client: 5, clock: 5 }, type: null })).toBeUndefined();
  const unknown = new Y.XmlElement('video');
  device.fragment.insert(0, [unknown]);
  const reader = openDevice(Y.encodeStateAsUpdate(device.doc), { isReadOnly: true });
  expect([reader.editor.fromShared(whole), reader.editor.toShared(3)]).toEqual([undefined, undefined]);
});
