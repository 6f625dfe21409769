// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { headingMarks, rangesToSwap, readSections, sectionBeside } from '../../../../src/editor/aids/sections';
import { closeDevices, makeDocument, openDevice, placeBelow, select, type, viewOf, type Device } from '../devices';

afterEach(closeDevices);

function written(): Device {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'drie losse woorden');
  placeBelow(device, 'Afspraken');
  type(device, 'een');
  return device;
}

test('a section runs to the next heading of its level and counts its words, its own heading not among them', () => {
  const sections = readSections(viewOf(written()).state.doc);
  expect(sections.map(({ text, wordCount }) => [text, wordCount])).toEqual([
    ['Visie', 3],
    ['Afspraken', 1],
  ]);
  expect(sections[0]?.to).toBe(sections[1]?.position);
  expect(sections[1]?.to).toBe(viewOf(written()).state.doc.content.size);
});

test('a part of a chapter ends where the next part or chapter begins, and its words count for the chapter too', () => {
  const device = written();
  select(device, 'drie losse woorden');
  type(device, '## Deel');
  const [chapter, part, next] = readSections(viewOf(device).state.doc);
  expect([chapter, part, next].map((section) => section?.text)).toEqual(['Visie', 'Deel', 'Afspraken']);
  expect([chapter?.to, part?.to]).toEqual([next?.position, next?.position]);
  expect([chapter?.wordCount, part?.wordCount]).toEqual([1, 0]);
});

test('a section changes places within its chapter only', () => {
  const device = written();
  select(device, 'een');
  type(device, '## Deel');
  const sections = readSections(viewOf(device).state.doc);
  const [first, second, part] = sections;
  if (first === undefined || second === undefined || part === undefined) throw new Error('too few');
  expect(sectionBeside(sections, first, 'up')).toBeUndefined();
  expect(sectionBeside(sections, first, 'down')?.text).toBe('Afspraken');
  expect(sectionBeside(sections, second, 'up')?.text).toBe('Visie');
  expect(sectionBeside(sections, part, 'up')).toBeUndefined();
});

test('a section goes past several others at once, and not into another chapter', () => {
  const device = written();
  select(device, 'een');
  type(device, '# Derde');
  const sections = readSections(viewOf(device).state.doc);
  const [first, second, third] = sections;
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
  expect(rangesToSwap(sections, third, first)).toEqual({
    first: { from: first.position, to: third.position },
    second: { from: third.position, to: third.to },
  });
  expect(rangesToSwap(sections, first, third)).toEqual({
    first: { from: first.position, to: first.to },
    second: { from: first.to, to: third.to },
  });
  expect(rangesToSwap(sections, first, first)).toBeUndefined();
});

test('a heading is known by the same mark on every device, whatever is written in it', () => {
  const content = makeDocument();
  const [mine, theirs] = [openDevice(content), openDevice(content)];
  const before = headingMarks(mine.fragment);
  select(mine, 'Visie');
  type(mine, 'Onze visie');
  expect(headingMarks(mine.fragment)).toEqual(before);
  expect(headingMarks(theirs.fragment)).toEqual(before);
  expect(new Set(before).size).toBe(2);
});
