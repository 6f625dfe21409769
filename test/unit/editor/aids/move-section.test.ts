// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { swapSections } from '../../../../src/editor/aids/move-section';
import { headingMarks, readSections } from '../../../../src/editor/aids/sections';
import {
  closeDevices,
  isSame,
  linesOf,
  makeDocument,
  meet,
  openDevice,
  placeBelow,
  placeCursor,
  type,
  viewOf,
  type Device,
} from '../devices';

afterEach(closeDevices);

function written(content = makeDocument()): Device {
  const device = openDevice(content);
  placeBelow(device, 'Visie');
  type(device, 'kort');
  placeBelow(device, 'Afspraken');
  type(device, 'een veel langer stuk tekst dan het andere');
  return device;
}

function swap(device: Device, avoided = ''): void {
  const sections = readSections(viewOf(device).state.doc);
  const [first, second] = sections.map(({ position: from, to }) => ({ from, to }));
  const avoid = ({ from }: { from: number }): boolean =>
    sections.some(({ position, text }) => position === from && text === avoided);
  if (first !== undefined && second !== undefined) swapSections(device.editor, { first, second }, avoid);
}

const BEFORE = [
  'heading1 Visie',
  'paragraph kort',
  'heading1 Afspraken',
  'paragraph een veel langer stuk tekst dan het andere',
];
const AFTER = [...BEFORE.slice(2), ...BEFORE.slice(0, 2)];

test.each(['', 'Visie', 'Afspraken'])('ED17 a move is one step, and one undo takes it back (%j stays)', (stays) => {
  const device = written();
  swap(device, stays);
  expect(linesOf(device)).toEqual(AFTER);
  expect(readSections(viewOf(device).state.doc)).toHaveLength(2);
  device.editor.command('undo').run();
  expect(linesOf(device)).toEqual(BEFORE);
  device.editor.command('redo').run();
  expect(linesOf(device)).toEqual(AFTER);
});

test('ED17 what others write meanwhile in what stays is kept, and both end equal', () => {
  const content = makeDocument();
  const mine = written(content);
  const theirs = openDevice(content);
  meet(mine, theirs);
  placeCursor(theirs, 'andere');
  type(theirs, ' en nog wat');
  swap(mine, 'Afspraken');
  meet(mine, theirs);
  expect(isSame(mine, theirs)).toBe(true);
  expect(linesOf(theirs)[1]).toBe('paragraph een veel langer stuk tekst dan het andere en nog wat');
  expect(linesOf(theirs)).toHaveLength(4);
});

test('ED17 others get a move at once: no moment at which a chapter is gone', () => {
  const content = makeDocument();
  const mine = written(content);
  let count = 0;
  mine.doc.on('update', () => (count += 1));
  swap(mine);
  expect(count).toBe(1);
});

test('ED17 of two headings that say the same, the one that stays is the one that was not moved', () => {
  const device = openDevice(makeDocument());
  placeCursor(device, 'Afspraken');
  const view = viewOf(device);
  view.dispatch(view.state.tr.insertText('Visie', 10, 19).delete(7, 9));
  expect(linesOf(device)).toEqual(['heading1 Visie', 'heading1 Visie', 'paragraph']);
  const [stays] = headingMarks(device.fragment);
  const [first, second] = readSections(view.state.doc).map(({ position: from, to }) => ({ from, to }));
  if (first === undefined || second === undefined) throw new Error('two sections');
  swapSections(device.editor, { first, second }, ({ from }) => from === 0);
  expect(linesOf(device)).toEqual(['heading1 Visie', 'paragraph', 'heading1 Visie']);
  expect(headingMarks(device.fragment)[1]).toBe(stays);
});

test('a document that one can only read is left as it is', () => {
  const device = written();
  device.editor.setReadOnly(true);
  swapSections(device.editor, {
    first: { from: 0, to: 13 },
    second: { from: 13, to: viewOf(device).state.doc.content.size },
  });
  expect(linesOf(device)).toEqual(BEFORE);
});
