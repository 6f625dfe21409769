import { findLookHere } from '$domain';
import { expect, test } from 'vitest';
import { sampleStretch, sampleWords } from '../../../../helpers/stretches';

const base = 'Een. Twee. Drie.';
const stretches = [
  sampleStretch('ann'),
  sampleStretch('bob'),
  sampleStretch('cas'),
  sampleStretch('later', { after: ['ann', 'bob'] }),
];
const words = [
  sampleWords('ann', base, 'Een. Twee van Ann. Drie.'),
  sampleWords('bob', base, 'Een. Twee van Bob. Drie.'),
  sampleWords('cas', base, 'Een. Twee. Drie van Cas.'),
];
const standingIn = (text: string | undefined, more: typeof words = []): string | undefined =>
  findLookHere({ stretches, words: [...words, ...more], choices: [] }, () => text)[0]?.standing;

test('the sentences around a place are never part of it, by whomever they were written', () => {
  expect(standingIn('Een. Twee van Ann van Bob. Drie van Cas.')).toBe('Twee van Ann van Bob. ');
  expect(standingIn('Een. Twee van Ann. Twee van Bob. Drie van Cas.')).toBe('Twee van Ann. Twee van Bob. ');
});

test('what was put beside it later is no part of it, what was made of it later is', () => {
  const merged = 'Een. Twee van Ann van Bob. Drie.';
  const beside = [sampleWords('later', merged, 'Een. Erbij. Twee van Ann van Bob. Drie.')];
  expect(standingIn('Een. Erbij. Twee van Ann van Bob. Drie.', beside)).toBe('Twee van Ann van Bob. ');
  const made = [sampleWords('later', merged, 'Een. Twee van allen. Drie.')];
  expect(standingIn('Een. Twee van allen. Drie.', made)).toBe('Twee van allen. ');
});

test('where nothing of it stands, nothing is pointed at', () => {
  expect(standingIn('Een. Drie.')).toBeUndefined();
  expect(standingIn(undefined)).toBeUndefined();
});
