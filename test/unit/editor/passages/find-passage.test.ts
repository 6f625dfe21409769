// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { anchorOfSelection } from '../../../../src/editor/passages/anchor';
import { findPassage } from '../../../../src/editor/passages/find-passage';
import { closeDevices, makeDocument, openDevice, placeBelow, select, type, viewOf, type Device } from '../devices';

afterEach(closeDevices);

function openWith(sentence: string): Device {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, sentence);
  return device;
}

/** The passage of these words in one document, as found in another that was written anew: no letter of it is the same. */
function findElsewhere(sentence: string, words: string, other: string): string | undefined {
  const device = openWith(sentence);
  select(device, words);
  const made = anchorOfSelection(device.editor);
  return made.ok ? findPassage(openWith(other).editor, made.value)?.words : undefined;
}

test('ED30 of the same words those are taken that have most of the same around them', () => {
  const other = 'Wie de rest betaalt weten wij niet. De gemeente betaalt de zorg.';
  expect(findElsewhere('De gemeente betaalt de begeleiding.', 'betaalt', other)).toBe('betaalt');
  expect(findElsewhere('De gemeente betaalt de begeleiding.', 'betaalt', 'Wie betaalt?')).toBeUndefined();
});

test('ED30 a long passage that stands once is known by itself', () => {
  const long = 'onderwijs en zorg in een programma voor alle scholen';
  expect(findElsewhere(`Wij bieden ${long}.`, long, `Samen: ${long}!`)).toBe(long);
});

test('ED30 words that changed are known by what stands around them, and not where nothing is left between', () => {
  const first = 'De gemeente betaalt de begeleiding.';
  expect(findElsewhere(first, 'betaalt', 'De gemeente vergoedt de begeleiding.')).toBe('vergoedt');
  expect(findElsewhere(first, ' betaalt', 'De gemeente de begeleiding.')).toBeUndefined();
});

const FIRST = 'De gemeente betaalt de begeleiding.';

/** Puts other words in the place of the first that say this. */
function rewrite(device: Device, words: string, by: string): void {
  select(device, words);
  const view = viewOf(device);
  view.dispatch(by === '' ? view.state.tr.deleteSelection() : view.state.tr.insertText(by));
}

/** A passage of `words`, in a text with a second paragraph that was written after it. */
function openWithSecond(
  words: string,
  second: string,
): { readonly device: Device; readonly find: () => string | undefined } {
  const device = openWith(FIRST);
  select(device, words);
  const made = anchorOfSelection(device.editor);
  if (!made.ok) throw new Error(made.error);
  placeBelow(device, 'Afspraken');
  type(device, second);
  return { device, find: () => findPassage(device.editor, made.value)?.words };
}

test.each([
  ['betaalt', 'taal', 'kostig'],
  ['gemeente betaalt', 'gemeente', 'provincie'],
  ['betaalt de', 'aalt d', 'aalt voor d'],
])(
  'ED30 words that were rewritten in their place are still the ones, although a copy says the same (%j)',
  (...given) => {
    const [words, part, by] = given;
    const { device, find } = openWithSecond(words, FIRST);
    rewrite(device, part, by);
    expect(find()).toBe(words.replace(part, by));
  },
);

test.each([
  ['what it said stands elsewhere with the same around it', FIRST, 'betaalt'],
  ['the same word by chance stands elsewhere', 'Wie betaalt?', undefined],
])('ED30 words of others between where its letters stood are not its words, where %s', (_name, second, expected) => {
  const { device, find } = openWithSecond('betaalt', second);
  rewrite(device, 'etaal', ' zegt nog niets over ');
  rewrite(device, 'b zegt', ' zegt');
  rewrite(device, 'over t', 'over ');
  rewrite(device, 'begeleiding', 'zorg');
  expect(find()).toBe(expected);
});
