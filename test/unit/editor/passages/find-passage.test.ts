// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { anchorOfSelection } from '../../../../src/editor/passages/anchor';
import { findPassage } from '../../../../src/editor/passages/find-passage';
import { closeDevices, makeDocument, openDevice, placeBelow, select, type, type Device } from '../devices';

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
