// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { markSections, sumText, watchLocks, type ChapterLocks } from '../../../../src/editor/aids/chapter-locks';
import {
  closeDevices,
  isSame,
  linesOf,
  makeDocument,
  meet,
  openDevice,
  paste,
  placeBelow,
  placeCursor,
  press,
  select,
  type,
  viewOf,
  type Device,
} from '../devices';

afterEach(closeDevices);

function markOf(device: Device, heading: string): string {
  const section = markSections(device.fragment, viewOf(device).state.doc).find(({ text }) => text === heading);
  if (section === undefined) throw new Error('no such chapter');
  return section.mark;
}

type Locked = Device & { readonly locks: ChapterLocks; readonly onrefuse: ReturnType<typeof vi.fn> };

function withLock(content = makeDocument()): Locked {
  const device = openDevice(content);
  placeBelow(device, 'Visie');
  type(device, 'vast');
  placeBelow(device, 'Afspraken');
  type(device, 'los');
  const onrefuse = vi.fn();
  const locks = watchLocks(device.editor, onrefuse);
  locks.lock(new Set([markOf(device, 'Visie')]));
  return { ...device, locks, onrefuse };
}

const LOCKED = ['heading1 Visie', 'paragraph vast'];

test('ED16 nothing in a locked chapter changes, and it is said which', () => {
  const device = withLock();
  placeCursor(device, 'vast');
  type(device, '!');
  press(device, 'Enter');
  paste(device, '<p>geplakt</p>');
  select(device, 'Visie');
  device.editor.command('heading2').run();
  device.editor.command('bold').run();
  expect(linesOf(device).slice(0, 2)).toEqual(LOCKED);
  expect(device.onrefuse).toHaveBeenCalledWith('Visie', false);
  expect(device.mount.querySelector('strong')).toBeNull();
});

test('ED16 what would reach into it from outside is refused too', () => {
  const device = withLock();
  placeCursor(device, 'Afspraken');
  device.editor.command('paragraph').run();
  expect(linesOf(device)[2]).toBe('heading1 Afspraken');
  const view = viewOf(device);
  view.dispatch(view.state.tr.delete(3, view.state.doc.content.size - 2));
  expect(linesOf(device)).toEqual([...LOCKED, 'heading1 Afspraken', 'paragraph los']);
});

test('ED16 the other chapters are written as ever, and after unlocking this one too', () => {
  const device = withLock();
  placeCursor(device, 'los');
  type(device, ' en vrij');
  expect(linesOf(device)[3]).toBe('paragraph los en vrij');
  expect(device.onrefuse).not.toHaveBeenCalled();
  expect(device.locks.isLocked({ from: 2, to: 3 })).toBe(true);
  device.locks.lock(new Set());
  placeCursor(device, 'vast');
  type(device, '!');
  expect(linesOf(device)[1]).toBe('paragraph vast!');
});

test('ED16 undo leaves what it could change in a locked chapter, and nothing else', async () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Afspraken');
  type(device, 'los');
  placeBelow(device, 'Visie');
  device.editor.changeTogether([]);
  type(device, 'vast');
  watchLocks(device.editor, vi.fn()).lock(new Set([markOf(device, 'Visie')]));
  device.editor.command('undo').run();
  await Promise.resolve();
  expect(linesOf(device)).toEqual([...LOCKED, 'heading1 Afspraken', 'paragraph']);
});

test('ED16 undo that reaches into a locked chapter from the next is taken back at once', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'vast');
  placeBelow(device, 'Afspraken');
  device.editor.changeTogether([]);
  device.editor.command('heading1').run();
  type(device, 'Nieuw');
  const onrefuse = vi.fn();
  watchLocks(device.editor, onrefuse).lock(new Set([markOf(device, 'Afspraken')]));
  device.editor.command('undo').run();
  expect(linesOf(device).slice(-2)).toEqual(['heading1 Afspraken', 'heading1 Nieuw']);
  expect(onrefuse).toHaveBeenCalledWith('Afspraken', true);
});

test('ED46 undo passes over what stands in a locked chapter and says so, and takes it back once that is unlocked', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Afspraken');
  type(device, 'los');
  device.editor.endUndoStep();
  placeBelow(device, 'Visie');
  type(device, 'vast');
  const onrefuse = vi.fn();
  const locks = watchLocks(device.editor, onrefuse);
  locks.lock(new Set([markOf(device, 'Visie')]));
  device.editor.command('undo').run();
  expect(linesOf(device)).toEqual([...LOCKED, 'heading1 Afspraken', 'paragraph']);
  expect(onrefuse).toHaveBeenCalledExactlyOnceWith('Visie', true);
  device.editor.command('undo').run();
  expect(linesOf(device)).toEqual([...LOCKED, 'heading1 Afspraken', 'paragraph']);
  expect(onrefuse).toHaveBeenCalledTimes(2);
  locks.lock(new Set());
  device.editor.command('undo').run();
  expect(linesOf(device)).toEqual(['heading1 Visie', 'paragraph', 'heading1 Afspraken', 'paragraph']);
  device.editor.command('redo').run();
  device.editor.command('redo').run();
  expect(linesOf(device)).toEqual([...LOCKED, 'heading1 Afspraken', 'paragraph los']);
});

test('ED46 a step that is refused while it is taken is passed over, and lets the ones before it through', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'los');
  placeBelow(device, 'Afspraken');
  device.editor.endUndoStep();
  device.editor.command('heading1').run();
  type(device, 'Nieuw');
  const onrefuse = vi.fn();
  const locks = watchLocks(device.editor, onrefuse);
  locks.lock(new Set([markOf(device, 'Afspraken')]));
  device.editor.command('undo').run();
  expect(linesOf(device)).toEqual(['heading1 Visie', 'paragraph', 'heading1 Afspraken', 'heading1 Nieuw']);
  expect(onrefuse).toHaveBeenCalledExactlyOnceWith('Afspraken', true);
  locks.lock(new Set());
  device.editor.command('undo').run();
  expect(linesOf(device)).toEqual(['heading1 Visie', 'paragraph', 'heading1 Afspraken', 'paragraph']);
});

test('ED46 a step of which nothing is left does not take one along that a lock holds', () => {
  const content = makeDocument();
  const mine = openDevice(content);
  const theirs = openDevice(content);
  placeBelow(mine, 'Visie');
  type(mine, 'vast');
  mine.editor.endUndoStep();
  placeBelow(mine, 'Afspraken');
  type(mine, 'weg');
  meet(mine, theirs);
  select(theirs, 'weg');
  const view = viewOf(theirs);
  view.dispatch(view.state.tr.deleteSelection());
  meet(mine, theirs);
  const locks = watchLocks(mine.editor, vi.fn());
  locks.lock(new Set([markOf(mine, 'Visie')]));
  const [before, mark] = [linesOf(mine), markOf(mine, 'Visie')];
  const written = Y.getState(mine.doc.store, mine.doc.clientID);
  mine.editor.command('undo').run();
  expect([linesOf(mine), markOf(mine, 'Visie')]).toEqual([before, mark]);
  expect(Y.getState(mine.doc.store, mine.doc.clientID)).toBe(written);
  locks.lock(new Set());
  mine.editor.command('undo').run();
  expect(linesOf(mine)[1]).toBe('paragraph');
});

test('ED46 what one writes elsewhere is undone first, and leaves what a lock holds for later', () => {
  const device = withLock();
  placeCursor(device, 'los');
  type(device, ' en vrij');
  device.editor.command('undo').run();
  expect(linesOf(device)[3]).toBe('paragraph los');
  device.locks.lock(new Set());
  device.editor.command('undo').run();
  expect(linesOf(device)).toEqual(['heading1 Visie', 'paragraph', 'heading1 Afspraken', 'paragraph']);
});

test('ED16 what someone wrote who did not know of the lock comes in, and shows', () => {
  const content = makeDocument();
  const mine = withLock(content);
  const theirs = openDevice(content);
  meet(mine, theirs);
  const sum = (): string => {
    const section = markSections(mine.fragment, viewOf(mine).state.doc)[0];
    return section === undefined ? '' : sumText(viewOf(mine).state.doc, section);
  };
  const before = sum();
  placeCursor(theirs, 'vast');
  type(theirs, ' en meer');
  meet(mine, theirs);
  expect(isSame(mine, theirs)).toBe(true);
  expect(linesOf(mine)[1]).toBe('paragraph vast en meer');
  expect(sum()).not.toBe(before);
});

test('a lock that is stopped guards nothing', () => {
  const device = withLock();
  device.locks.stop();
  placeCursor(device, 'vast');
  type(device, '!');
  expect(linesOf(device)[1]).toBe('paragraph vast!');
});
