// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { findWords, replacePlaces } from '../../../../src/editor/aids/find-words';
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
} from '../devices';

afterEach(closeDevices);

const ALL = { matchCase: false, wholeWords: false };

function written(content = makeDocument()): Device {
  const device = openDevice(content);
  placeBelow(device, 'Visie');
  type(device, 'School en schoolplein, de school (s.c.)');
  press(device, 'Enter');
  type(device, 'schóól');
  return device;
}

const wordsOf = (device: Device, words: string, choices = ALL): string[] => {
  const { doc } = viewOf(device).state;
  return findWords(doc, words, choices).map(({ from, to }) => doc.textBetween(from, to));
};

test('words are found with and without capitals, whole or not, and signs are themselves', () => {
  const device = written();
  expect(wordsOf(device, 'school')).toEqual(['School', 'school', 'school']);
  expect(wordsOf(device, 'school', { matchCase: true, wholeWords: false })).toEqual(['school', 'school']);
  expect(wordsOf(device, 'school', { matchCase: false, wholeWords: true })).toEqual(['School', 'school']);
  expect(wordsOf(device, 's.c.)')).toEqual(['s.c.)']);
  expect(wordsOf(device, '[a-z]*')).toEqual([]);
  expect(wordsOf(device, '')).toEqual([]);
});

test.each(['klas', '', 'de school van school'])('ED18 all are replaced in one step (%j)', (words) => {
  const device = written();
  const before = linesOf(device);
  const { doc } = viewOf(device).state;
  device.editor.changeTogether(replacePlaces(doc, findWords(doc, 'school', ALL), words));
  expect(linesOf(device)[1]).toBe(`paragraph ${words} en ${words}plein, de ${words} (s.c.)`);
  device.editor.command('undo').run();
  expect(linesOf(device)).toEqual(before);
});

test('ED18 what others write between two places stays where it was', () => {
  const content = makeDocument();
  const mine = written(content);
  const theirs = openDevice(content);
  meet(mine, theirs);
  placeCursor(theirs, 'schoolplein');
  type(theirs, ' en gymzaal');
  const { doc } = viewOf(mine).state;
  mine.editor.changeTogether(replacePlaces(doc, findWords(doc, 'school', ALL), 'klas'));
  meet(mine, theirs);
  expect(isSame(mine, theirs)).toBe(true);
  expect(linesOf(mine)[1]).toBe('paragraph klas en klasplein en gymzaal, de klas (s.c.)');
});
