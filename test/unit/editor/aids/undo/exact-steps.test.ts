// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  closeDevices,
  isSame,
  linesOf,
  makeDocument,
  meet,
  openDevice,
  placeBelow,
  placeCursor,
  press,
  type,
  viewOf,
  type Device,
} from '../../devices';

afterEach(closeDevices);

/** Two devices with this sentence below the first heading, written by the first. */
function openBoth(sentence: string): readonly [Device, Device] {
  const content = makeDocument();
  const [anna, bo] = [openDevice(content), openDevice(content)];
  [anna.doc.clientID, bo.doc.clientID] = [1, 2];
  placeBelow(anna, 'Visie');
  type(anna, sentence);
  anna.editor.endUndoStep();
  meet(anna, bo);
  return [anna, bo];
}

const undo = ({ editor }: Device): void => {
  editor.command('undo').run();
};

test('ED5 undo leaves what someone wrote behind it, also after the paragraph was made anew and put back', () => {
  const [anna, bo] = openBoth('van anna');
  placeCursor(bo, 'van anna');
  type(bo, ' en van bo');
  meet(anna, bo);
  placeCursor(anna, 'van anna');
  anna.editor.command('heading2').run();
  undo(anna);
  expect(linesOf(anna)[1]).toBe('paragraph van anna en van bo');
  undo(anna);
  expect(linesOf(anna)[1]).toBe('paragraph  en van bo');
  meet(anna, bo);
  expect(isSame(anna, bo)).toBe(true);
});

test('ED5 undo leaves words where they stand when the paragraph they came from is gone', () => {
  const [bo, anna] = openBoth('De gemeente betaalt.');
  placeCursor(anna, 'De gemeente');
  press(anna, 'Enter');
  meet(anna, bo);
  placeCursor(bo, 'De gemeente');
  bo.editor.command('heading2').run();
  meet(anna, bo);
  undo(anna);
  meet(anna, bo);
  expect(linesOf(bo).slice(1, 3)).toEqual(['heading2 De gemeente', 'paragraph  betaalt.']);
  expect(isSame(anna, bo)).toBe(true);
});

test('ED4 what undo puts back once more stands in the same place on every device', () => {
  const [anna, bo] = openBoth('abc');
  const view = viewOf(anna);
  view.dispatch(view.state.tr.delete(10, 11));
  anna.editor.endUndoStep();
  undo(anna);
  placeCursor(bo, 'ab');
  type(bo, ' tussen');
  meet(anna, bo);
  anna.editor.command('heading2').run();
  anna.editor.endUndoStep();
  undo(anna);
  meet(anna, bo);
  expect(linesOf(anna)[1]).toBe('paragraph abc tussen');
  expect(linesOf(bo)).toEqual(linesOf(anna));
});

test('ED5 undo takes back what it can of a step, and redo makes it again', () => {
  const [bo, anna] = openBoth('De gemeente betaalt.');
  const view = viewOf(anna);
  placeCursor(anna, 'De gemeente');
  press(anna, 'Enter');
  type(anna, 'Nieuw');
  view.dispatch(view.state.tr.insertText('!', view.state.doc.content.size - 1));
  meet(anna, bo);
  undo(anna);
  expect(linesOf(anna)).toEqual([
    'heading1 Visie',
    'paragraph De gemeente betaalt.',
    'heading1 Afspraken',
    'paragraph',
  ]);
  anna.editor.command('redo').run();
  expect(linesOf(anna).slice(1)).toEqual([
    'paragraph De gemeente',
    'paragraph Nieuw betaalt.',
    'heading1 Afspraken',
    'paragraph !',
  ]);
  meet(anna, bo);
  expect(isSame(anna, bo)).toBe(true);
});

test('ED5 undo puts back the words of three people who began in the same empty paragraph at once', () => {
  const content = makeDocument();
  const all = [openDevice(content), openDevice(content), openDevice(content)];
  for (const [at, device] of all.entries()) {
    device.doc.clientID = at + 1;
    placeBelow(device, 'Visie');
    type(device, `van ${String(at)} `);
  }
  const [anna, ...others] = all;
  if (anna === undefined) throw new Error('nobody');
  for (const { doc } of others) Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(doc), 'link');
  anna.editor.endUndoStep();
  placeBelow(anna, 'Visie');
  type(anna, '! ');
  undo(anna);
  for (const words of ['van 0', 'van 1', 'van 2']) expect(linesOf(anna)[1]).toContain(words);
});

test('ED5 what redo moved again out of a paragraph that was gone stays with undo', () => {
  const [bo, anna] = openBoth('De gemeente betaalt.');
  placeCursor(anna, 'De gemeente');
  press(anna, 'Enter');
  meet(anna, bo);
  undo(anna);
  // Bo makes a heading of the first half before hearing that the second one is in that paragraph again.
  placeCursor(bo, 'De gemeente');
  bo.editor.command('heading2').run();
  meet(anna, bo);
  anna.editor.command('redo').run();
  expect(linesOf(anna).slice(1, 3)).toEqual(['heading2 De gemeente', 'paragraph  betaalt.']);
  undo(anna);
  meet(anna, bo);
  expect(linesOf(bo).slice(1, 3)).toEqual(['heading2 De gemeente', 'paragraph  betaalt.']);
  expect(isSame(anna, bo)).toBe(true);
});
