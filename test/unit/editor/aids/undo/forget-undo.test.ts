// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { forgetUndo, piecesOfSection } from '../../../../../src/editor/aids/undo/forget-undo';
import { edgesOf, readSections } from '../../../../../src/editor/aids/sections';
import {
  closeDevices,
  linesOf,
  makeDocument,
  openDevice,
  placeBelow,
  placeCursor,
  press,
  type,
  viewOf,
  type Device,
} from '../../devices';

afterEach(closeDevices);

function forget(device: Device, heading: string): void {
  const sections = readSections(viewOf(device).state.doc);
  const section = sections.find(({ text }) => text === heading);
  if (section === undefined) throw new Error('no such chapter');
  const edges = edgesOf(device.fragment, sections, section);
  if (edges.heading === undefined) throw new Error('no heading');
  forgetUndo(viewOf(device).state, [...piecesOfSection(edges.heading, edges.next)]);
}

/** What is typed next is a step of its own. */
const step = (device: Device): void => {
  device.editor.changeTogether([]);
};

test('ED16 steps that changed a section are forgotten, also what was deleted or ticked there; others stay', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Afspraken');
  type(device, 'los');
  placeBelow(device, 'Visie');
  step(device);
  type(device, '[ ] taak');
  step(device);
  device.editor.command('tick').run();
  step(device);
  press(device, 'Backspace');
  forget(device, 'Visie');
  const before = linesOf(device);
  device.editor.command('undo').run();
  expect(linesOf(device)).toEqual(before.map((line) => (line === 'paragraph los' ? 'paragraph' : line)));
  expect(device.editor.command('undo').isEnabled()).toBe(false);
});

test('ED16 what was written after it can be undone', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'vast');
  forget(device, 'Visie');
  placeCursor(device, 'Afspraken');
  type(device, '!');
  device.editor.command('undo').run();
  expect(linesOf(device)).toEqual(['heading1 Visie', 'paragraph vast', 'heading1 Afspraken', 'paragraph']);
});
