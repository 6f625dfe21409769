import { markSentences } from '$domain';
import { expect, test } from 'vitest';
import { rangeOf, tellPiece } from '../../../../../src/domain/table/apart/writing';
import { sampleWords } from '../../../../helpers/stretches';

test('what a stretch has for a place goes on over sentences that others rewrote and it left', () => {
  const told = tellPiece(sampleWords('ann', 'Een. Twee. Drie.', 'Een. Twee van Ann. Drie.'));
  const [rewrite] = told.rewrites;
  const members = rewrite === undefined ? [] : [{ ref: 'r', told, rewrite }];
  expect(rangeOf(told, members, new Set(markSentences('Twee.')))).toEqual({ start: 1, end: 2 });
  expect(rangeOf(told, members, new Set(markSentences('Twee. Drie.')))).toEqual({ start: 1, end: 3 });
  expect(rangeOf(tellPiece(sampleWords('bob', 'Een.', 'Een.')), members, new Set())).toBeUndefined();
});
