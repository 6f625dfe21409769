import { expect, test } from 'vitest';
import { findQuoted, pieceUpTo, quote, splitPieces } from '../../../../../../src/domain/inventory/sheet/cells/pieces';

test('pieces are taken apart, and what stands between quotes stays whole', () => {
  expect(splitPieces(' een; "twee; ""en"" drie" 4 ;; vijf', pieceUpTo(';'))).toEqual([
    'een',
    '"twee; ""en"" drie" 4',
    'vijf',
  ]);
  expect(splitPieces('een; "twee; drie', pieceUpTo(';'))).toEqual(['een', '"twee', 'drie']);
  expect(splitPieces('', pieceUpTo(';'))).toEqual([]);
});

test('a name between quotes comes back, with what stands beside it', () => {
  expect(findQuoted(`anders ${quote('a "b" $&')} 5`)).toEqual({ name: 'a "b" $&', beside: 'anders   5' });
  expect(findQuoted('anders 5')).toBeUndefined();
});
