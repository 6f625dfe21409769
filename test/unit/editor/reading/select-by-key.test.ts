// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeDevices, makeDocument, openDevice, placeBelow, type, viewOf, type Device } from '../devices';

afterEach(closeDevices);

/** A device that only shows a document with three sentences in two lines. */
function openReading(): Device {
  const writer = openDevice(makeDocument());
  placeBelow(writer, 'Visie');
  type(writer, 'Elk kind gaat naar school. Ook met zorg.');
  placeBelow(writer, 'Afspraken');
  type(writer, 'Wij betalen samen.');
  return openDevice(Y.encodeStateAsUpdate(writer.doc), { isReadOnly: true });
}

function selected(device: Device): string {
  const { doc, selection } = device.editor.state;
  return doc.textBetween(selection.from, selection.to, ' | ');
}

function press(device: Device, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  viewOf(device).dom.dispatchEvent(event);
  return event;
}

test('ED33 where one only reads, Alt with an arrow selects sentence by sentence', () => {
  const device = openReading();
  const down = (): string => (press(device, 'ArrowDown', { altKey: true }), selected(device));
  expect([down(), down(), down(), down(), down(), down()]).toEqual([
    'Visie',
    'Elk kind gaat naar school.',
    'Ook met zorg.',
    'Afspraken',
    'Wij betalen samen.',
    'Wij betalen samen.',
  ]);
  expect(document.getSelection()?.toString()).toBe('Wij betalen samen.');
  expect(document.activeElement).toBe(viewOf(device).dom);
  press(device, 'ArrowUp', { altKey: true });
  press(device, 'ArrowUp', { altKey: true });
  expect(selected(device)).toBe('Ook met zorg.');
});

test('ED33 with Shift the selection grows and shrinks, by words too', () => {
  const device = openReading();
  press(device, 'ArrowDown', { altKey: true });
  press(device, 'ArrowDown', { altKey: true });
  press(device, 'ArrowDown', { altKey: true, shiftKey: true });
  expect(selected(device)).toBe('Elk kind gaat naar school. Ook met zorg.');
  press(device, 'ArrowUp', { altKey: true, shiftKey: true });
  expect(selected(device)).toBe('Elk kind gaat naar school. ');
  press(device, 'ArrowLeft', { shiftKey: true });
  expect(selected(device)).toBe('Elk kind gaat naar ');
  press(device, 'ArrowRight');
  expect(selected(device)).toBe('school');
  press(device, 'ArrowLeft');
  expect(selected(device)).toBe('naar');
});

test('ED33 other keys, and keys of a button in the text, stay what they are', () => {
  const device = openReading();
  expect(press(device, 'ArrowDown').defaultPrevented).toBe(false);
  expect(press(device, 'ArrowRight', { altKey: true }).defaultPrevented).toBe(false);
  const inside = viewOf(device).dom.querySelector('p');
  const event = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true });
  inside?.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
  const writer = openDevice(makeDocument());
  expect(press(writer, 'ArrowDown', { altKey: true }).defaultPrevented).toBe(false);
});

test('ED33 going to a chapter or to words brings the focus to the text', () => {
  const device = openReading();
  device.editor.scrollToHeading(1);
  expect(document.activeElement).toBe(viewOf(device).dom);
  expect(device.editor.currentHeading()).toBe(1);
  press(device, 'ArrowDown', { altKey: true });
  expect(selected(device)).toBe('Wij betalen samen.');
});
