import { expect, test } from 'vitest';
import { maskGone, wordsIn } from '../../../../../src/features/shared/personal-data/past-words';

const PHONE = '06 12345678';

test('what looks like personal data and stands there no more is not to be read in the past', () => {
  const past = `Bel Anna op ${PHONE}.`;
  expect(maskGone(past, wordsIn([{ remarks: 'Bel de school.' }]))).not.toContain(PHONE);
  expect(maskGone(past, wordsIn([{ name: 'School' }, { remarks: `Nog steeds ${PHONE}` }]))).toBe(past);
});
