// @vitest-environment happy-dom
import type { Passage } from '$domain';
import { TextSelection } from 'prosemirror-state';
import { afterEach, describe, expect, test } from 'vitest';
import { anchorOfRange, anchorOfSelection } from '../../../../src/editor/passages/anchor';
import { findPassage } from '../../../../src/editor/passages/find-passage';
import { findInLines } from '../../../../src/editor/passages/read-passages';
import {
  closeDevices,
  makeDocument,
  meet,
  openDevice,
  placeBelow,
  placeCursor,
  press,
  select,
  type,
  viewOf,
  type Device,
} from '../devices';

afterEach(closeDevices);

function openWith(...lines: readonly string[]): Device {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  for (const [at, line] of lines.entries()) {
    if (at > 0) press(device, 'Enter');
    type(device, line);
  }
  return device;
}

function passageOf(device: Device, words: string): Passage {
  select(device, words);
  const made = anchorOfSelection(device.editor);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

/** What a passage holds, read without an editor; its lines one below the other. */
function readWords({ fragment }: Device, passage: Passage): string | undefined {
  const { lines, parts } = findInLines(fragment, [{ id: 'a', passage }]);
  if (parts.length === 0) return undefined;
  expect(parts.map(({ isLast }) => isLast)).toEqual(parts.map((_, at) => at === parts.length - 1));
  return parts.map(({ line, start, end }) => lines[line]?.slice(start, end)).join('\n');
}

describe('ED47 read without an editor, a passage stands where an editor shows it', () => {
  test('also after words were written before it, in it and made bold, by somebody else', () => {
    const here = openWith('De gemeente betaalt de begeleiding.', 'De gemeente betaalt niet.');
    const passage = passageOf(here, 'betaalt de begeleiding');
    const there = openDevice(makeDocument(() => undefined));
    meet(here, there);
    placeCursor(there, 'De ');
    type(there, 'kleine ');
    placeCursor(there, 'betaalt ');
    type(there, 'zelf ');
    select(there, 'zelf');
    there.editor.command('bold').run();
    meet(here, there);
    expect(readWords(here, passage)).toBe('betaalt zelf de begeleiding');
    expect(readWords(there, passage)).toBe('betaalt zelf de begeleiding');
  });

  test('also where its last letter went, and where the paragraph was split', () => {
    const device = openWith('De gemeente betaalt de begeleiding.');
    const passage = passageOf(device, 'de begeleiding');
    select(device, 'ing');
    const view = viewOf(device);
    view.dispatch(view.state.tr.deleteSelection());
    expect(readWords(device, passage)).toBe('de begeleid');
    const whole = passageOf(device, 'gemeente betaalt');
    placeCursor(device, 'De ');
    press(device, 'Enter');
    expect(readWords(device, whole)).toBe('gemeente betaalt');
    expect(readWords(device, passage)).toBe(findPassage(device.editor, passage)?.words);
  });

  test('a place between two letters stays there', () => {
    const device = openWith('De gemeente betaalt.');
    placeCursor(device, 'gemeente');
    const made = anchorOfSelection(device.editor);
    if (!made.ok) throw new Error(made.error);
    placeCursor(device, 'De ');
    type(device, 'kleine ');
    const { lines, parts } = findInLines(device.fragment, [{ id: 'a', passage: made.value }]);
    expect(parts).toEqual([{ id: 'a', line: 1, start: 18, end: 18, isLast: true }]);
    expect(lines[1]?.slice(0, 18)).toBe('De kleine gemeente');
  });

  test('one over several paragraphs has a part in each, and one that is gone has none', () => {
    const device = openWith('Eerst dit.', 'Dan nog dat.');
    const from = viewOf(device).state.selection.from;
    const made = anchorOfRange(device.editor, from - 'Eerst dit.Dan nog dat.'.length - 2 + 'Eerst '.length, from);
    if (!made.ok) throw new Error(made.error);
    expect(readWords(device, made.value)).toBe('dit.\nDan nog dat.');
    expect(readWords(openWith('Heel iets anders.'), made.value)).toBeUndefined();
  });

  test('everywhere in lists, quotes, tables and behind line breaks, before and after others wrote', () => {
    const device = openWith('- een school', 'twee scholen');
    placeCursor(device, 'twee scholen');
    press(device, 'Enter', { shiftKey: true });
    type(device, 'op de derde regel');
    placeBelow(device, 'Afspraken');
    type(device, '> een citaat met woorden');
    device.editor.command('table').run();
    type(device, 'in de cel');
    const words = ['een school', 'twee', 'derde regel', 'citaat met', 'de cel', 'Afspraken'];
    const passages = words.map((each) => passageOf(device, each));
    expect(passages.map((passage) => readWords(device, passage))).toEqual(words);
    const view = viewOf(device);
    const places: number[] = [];
    view.state.doc.descendants((node, position) => {
      if (node.isTextblock && node.content.size > 0) places.push(position + 1);
    });
    for (const place of places.reverse()) {
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place)));
      type(device, 'x');
    }
    for (const [at, passage] of passages.entries()) {
      expect(readWords(device, passage), words[at]).toBe(findPassage(device.editor, passage)?.words);
      expect(readWords(device, passage)).toContain(words[at]?.slice(1));
    }
  });
});
