// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { yUndoPluginKey } from 'y-prosemirror';
import { piecesOfSection, stepsIn } from '../../../../../src/editor/aids/undo/steps-in';
import type { Step } from '../../../../../src/editor/view/undo';
import { edgesOf, readSections } from '../../../../../src/editor/aids/sections';
import {
  closeDevices,
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

/** The steps that changed a chapter. */
function stepsOf(device: Device, heading: string): readonly Step[] {
  const sections = readSections(viewOf(device).state.doc);
  const section = sections.find(({ text }) => text === heading);
  if (section === undefined) throw new Error('no such chapter');
  const edges = edgesOf(device.fragment, sections, section);
  if (edges.heading === undefined) throw new Error('no heading');
  return stepsIn(viewOf(device).state, [...piecesOfSection(edges.heading, edges.next)]);
}

/** What is typed next is a step of its own. */
const step = (device: Device): void => {
  device.editor.changeTogether([]);
};

const allSteps = (device: Device): readonly Step[] =>
  yUndoPluginKey.getState(viewOf(device).state)?.undoManager.undoStack ?? [];

test('ED16 the steps that changed a section are found, also what was deleted or ticked there, and no others', () => {
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
  expect(allSteps(device)).toHaveLength(3);
  expect(stepsOf(device, 'Visie')).toEqual(allSteps(device).slice(1));
  expect(stepsOf(device, 'Afspraken')).toEqual(allSteps(device).slice(0, 1));
});

test('ED16 what is written after it is a step of its own', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'vast');
  expect(stepsOf(device, 'Visie')).toHaveLength(1);
  placeCursor(device, 'Afspraken');
  type(device, '!');
  expect(stepsOf(device, 'Visie')).toEqual(allSteps(device).slice(0, 1));
  expect(allSteps(device)).toHaveLength(2);
});
