// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { anchorOfSelection } from '../../../../src/editor/passages/anchor';
import { findPassage } from '../../../../src/editor/passages/find-passage';
import { isInGonePart, isStanding } from '../../../../src/editor/passages/gone-part';
import { closeDevices, makeDocument, meet, openDevice, placeBelow, select, type, type Device } from '../devices';

afterEach(closeDevices);

/** Takes the paragraph below the first heading out, whole. */
function takeOut({ editor }: Device): void {
  editor.changeText(({ tr, doc }) => {
    const heading = doc.child(0).nodeSize;
    return tr.delete(heading, heading + doc.child(1).nodeSize);
  });
}

test('ED30 a comment on a paragraph that was taken out stands nowhere, also on the device that can undo that', () => {
  const [here, there] = [openDevice(makeDocument()), openDevice(makeDocument())];
  meet(here, there);
  placeBelow(here, 'Visie');
  type(here, 'De gemeente betaalt.');
  select(here, 'betaalt');
  const made = anchorOfSelection(here.editor);
  if (!made.ok) throw new Error(made.error);
  meet(here, there);
  expect(findPassage(here.editor, made.value)?.words).toBe('betaalt');
  here.editor.endUndoStep();
  takeOut(here);
  meet(here, there);
  expect([here, there].map(({ editor }) => findPassage(editor, made.value))).toEqual([undefined, undefined]);
  here.editor.command('undo').run();
  expect(findPassage(here.editor, made.value)?.words).toBe('betaalt');
});

test('a letter that stands there is in no part that is gone, and neither is one that never came', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'woord');
  const { clientID } = device.doc;
  expect(isInGonePart(device.fragment, { client: clientID, clock: 1 })).toBe(false);
  expect(isInGonePart(device.fragment, { client: 7, clock: 1 })).toBe(false);
});

test('a letter stands there until it is deleted, and again when that is taken back', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'woord');
  const letter = { client: device.doc.clientID, clock: 1 };
  const isThere = (): boolean => isStanding(device.fragment, letter);
  expect(isThere()).toBe(true);
  device.editor.endUndoStep();
  takeOut(device);
  expect(isThere()).toBe(false);
  device.editor.command('undo').run();
  expect(isThere()).toBe(true);
  expect(isStanding(device.fragment, { client: 7, clock: 1 })).toBe(false);
});
