import { findLookHere } from '$domain';
import { expect, test } from 'vitest';
import { sampleChoice, sampleStretch, sampleWords } from '../../../../helpers/stretches';

const base = 'Een. Twee. Drie.';
const ann = sampleStretch('ann');
const bob = sampleStretch('bob');
const words = [
  sampleWords('ann', base, 'Een. Twee van Ann. Drie.'),
  sampleWords('bob', base, 'Een. Twee van Bob. Drie.'),
];
const now = (): string => 'Een. Twee van Ann van Bob. Drie.';

test('DM80 one sentence of two who were apart is one place with both readings, in whatever order they came in', () => {
  const [place, ...others] = findLookHere({ stretches: [ann, bob], words, choices: [] }, now);
  expect(others).toEqual([]);
  expect(place).toMatchObject({
    heading: 'Visie',
    pieceId: 'p1',
    standing: 'Twee van Ann van Bob. ',
    choice: undefined,
    readings: [
      { words: 'Twee van Ann.', participantIds: ['ann'], partyIds: ['school.ann'] },
      { words: 'Twee van Bob.', participantIds: ['bob'], partyIds: ['school.bob'] },
    ],
  });
  const turned = findLookHere({ stretches: [bob, ann], words: [...words].reverse(), choices: [] }, now);
  expect(turned).toEqual([place]);
});

test('three readings are one place, and one sentence of the same words is one reading of two parties', () => {
  const cas = sampleStretch('cas');
  const more = [...words, sampleWords('cas', base, 'Een. Twee van Ann. Drie.')];
  const [place] = findLookHere({ stretches: [ann, bob, cas], words: more, choices: [] }, now);
  expect(place?.readings.map(({ partyIds }) => partyIds)).toEqual([['school.ann', 'school.cas'], ['school.bob']]);
});

test('who knew of the other made no place, nor did who wrote another sentence', () => {
  const later = sampleStretch('bob', { after: ['ann'] });
  expect(findLookHere({ stretches: [ann, later], words, choices: [] }, now)).toEqual([]);
  const elsewhere = [words[0] ?? sampleWords('ann', '', ''), sampleWords('bob', base, 'Een. Twee. Drie van Bob.')];
  expect(findLookHere({ stretches: [ann, bob], words: elsewhere, choices: [] }, now)).toEqual([]);
});

test('a sentence that one took out and another wrote anew is a place too', () => {
  const out = [sampleWords('ann', base, 'Een. Drie.'), words[1] ?? sampleWords('bob', '', '')];
  const [place] = findLookHere({ stretches: [ann, bob], words: out, choices: [] }, () => 'Een. van Bob. Drie.');
  expect(place?.readings.map((reading) => reading.words)).toEqual(['', 'Twee van Bob.']);
  expect(place?.standing).toBe('van Bob. ');
});

test('what somebody made of their own reading later, still apart, is the reading', () => {
  const again = sampleStretch('again', { after: ['ann'], participantId: 'ann', partyId: 'school.ann' });
  const more = [...words, sampleWords('again', 'Een. Twee van Ann. Drie.', 'Een. Twee van ons. Drie.')];
  const [place] = findLookHere({ stretches: [ann, bob, again], words: more, choices: [] }, now);
  expect(place?.readings.map((reading) => reading.words)).toEqual(['Twee van ons.', 'Twee van Bob.']);
});

test('a choice settles what it knew of; words that come later open the place again', () => {
  const [place] = findLookHere({ stretches: [ann, bob], words, choices: [] }, now);
  const choices = [sampleChoice('1', place?.refs ?? [])];
  expect(findLookHere({ stretches: [ann, bob], words, choices }, now)[0]?.choice?.id).toBe('1');
  const more = [...words, sampleWords('cas', base, 'Een. Twee van Cas. Drie.')];
  const stretches = [ann, bob, sampleStretch('cas')];
  expect(findLookHere({ stretches, words: more, choices }, now)[0]?.choice).toBeUndefined();
});

test('both made the same of it, and so it stands: nothing to look at', () => {
  const same = words.map((one) => ({ ...one, text: 'Een. Twee samen. Drie.' }));
  expect(findLookHere({ stretches: [ann, bob], words: same, choices: [] }, () => 'Een. Twee samen. Drie.')).toEqual([]);
  expect(findLookHere({ stretches: [ann, bob], words: same, choices: [] }, now)).toHaveLength(1);
});
