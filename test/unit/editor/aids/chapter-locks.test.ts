// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
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

test('ED48 undo says that the last change is in a locked chapter, takes nothing before it, and goes on after unlocking', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Afspraken');
  type(device, 'los');
  placeBelow(device, 'Visie');
  device.editor.changeTogether([]);
  type(device, 'vast');
  const onrefuse = vi.fn();
  const locks = watchLocks(device.editor, onrefuse);
  locks.lock(new Set([markOf(device, 'Visie')]));
  const undo = device.editor.command('undo');
  undo.run();
  undo.run();
  expect(onrefuse.mock.calls).toEqual([
    ['Visie', true],
    ['Visie', true],
  ]);
  expect(linesOf(device)).toEqual([...LOCKED, 'heading1 Afspraken', 'paragraph los']);
  expect(undo.isEnabled()).toBe(true);

  placeCursor(device, 'los');
  type(device, '!');
  undo.run();
  expect(linesOf(device)[3]).toBe('paragraph los');
  expect(onrefuse).toHaveBeenCalledTimes(2);

  locks.lock([]);
  undo.run();
  undo.run();
  expect(linesOf(device)).toEqual(['heading1 Visie', 'paragraph', 'heading1 Afspraken', 'paragraph']);
  expect(onrefuse).toHaveBeenCalledTimes(2);
});

test('ED48 what was taken back before its chapter was locked is not made again', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'vast');
  device.editor.command('undo').run();
  const onrefuse = vi.fn();
  const locks = watchLocks(device.editor, onrefuse);
  locks.lock(new Set([markOf(device, 'Visie')]));
  device.editor.command('redo').run();
  expect(linesOf(device)[1]).toBe('paragraph');
  expect(onrefuse).toHaveBeenCalledWith('Visie', false);
  locks.lock([]);
  device.editor.command('redo').run();
  expect(linesOf(device)[1]).toBe('paragraph vast');
});

test('ED16 ED48 undo that reaches into a locked chapter from the next is taken back at once, and can be tried again', () => {
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
  expect(device.editor.command('undo').isEnabled()).toBe(true);
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
