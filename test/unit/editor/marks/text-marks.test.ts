// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { createTextMarks } from '../../../../src/editor/marks/text-marks';
import { closeDevices, linesOf, makeDocument, meet, openDevice, placeBelow, placeCursor, type } from '../devices';

afterEach(closeDevices);

/** Finds "geheim" and counts how often it was asked. */
function createFinder(): { find: (text: string) => { start: number; end: number }[]; asked: string[] } {
  const asked: string[] = [];
  const find = (text: string): { start: number; end: number }[] => {
    asked.push(text);
    return [...text.matchAll(/geheim/g)].map(({ index }) => ({ start: index, end: index + 6 }));
  };
  return { find, asked };
}

test('ED15 what is found is pointed out over the text and does not become part of it', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'Dit is geheim.');
  const { find } = createFinder();
  const before = device.fragment.toJSON();
  const seen = createTextMarks(device.editor, find, () => true).look();
  expect(seen.map(({ words, isAtCursor }) => [words, isAtCursor])).toEqual([['geheim', true]]);
  expect(device.mount.querySelector('.pointed-out')?.textContent).toBe('geheim');
  expect(device.fragment.toJSON()).toBe(before);
});

test('ED15 a paragraph that did not change is not looked at again', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'eerste');
  const { find, asked } = createFinder();
  const marks = createTextMarks(device.editor, find, () => true);
  marks.look();
  const count = asked.length;
  type(device, ' geheim');
  expect(marks.look()).toHaveLength(1);
  expect(asked.slice(count)).toEqual(['eerste geheim']);
});

test('ED5 replacing goes to everybody, and undo brings the words back', () => {
  const content = makeDocument();
  const [anna, bo] = [openDevice(content), openDevice(content)];
  placeBelow(anna, 'Visie');
  type(anna, 'Dit is geheim.');
  const { find } = createFinder();
  const marks = createTextMarks(anna.editor, find, () => true);
  const [marked] = marks.look();
  expect(marked && marks.replace(marked, '[weg]')).toBe(true);
  meet(anna, bo);
  expect(linesOf(bo)).toContain('paragraph Dit is [weg].');
  anna.editor.command('undo').run();
  expect(linesOf(anna).join()).not.toContain('[weg]');
});

test('words that are not the same any more are left alone', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'Dit is geheim.');
  const { find } = createFinder();
  const marks = createTextMarks(device.editor, find, () => true);
  const [marked] = marks.look();
  placeCursor(device, 'Dit');
  type(device, ' woord');
  expect(marked && marks.replace(marked, '[weg]')).toBe(false);
  expect(linesOf(device)).toContain('paragraph Dit woord is geheim.');
});

test('what is not meant is not pointed out', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'Dit is geheim.');
  const { find } = createFinder();
  expect(createTextMarks(device.editor, find, () => false).look()).toEqual([]);
  expect(device.mount.querySelector('.pointed-out')).toBeNull();
});

test('ED15 what is pointed out says what it is for, and nothing is left of it when it is closed', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'Dit is geheim.');
  const { find } = createFinder();
  const marks = createTextMarks(
    device.editor,
    find,
    () => true,
    () => ({ class: 'term', 'data-term': 'geheim' }),
  );
  marks.look();
  expect(device.mount.querySelector('.term')?.getAttribute('data-term')).toBe('geheim');
  marks.close();
  expect(device.mount.querySelector('.term')).toBeNull();
});
