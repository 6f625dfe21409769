import { compareLines } from '$domain';
import { expect, test } from 'vitest';
import { compareWords } from '../../../../../src/domain/versions/word-pieces';
import { cleanChanges, cleanComparison, cleanPieces } from '../../../../../src/features/versions/compare/clean-pieces';

const clean = (text: string): string => text.replace(/\(\d\d\)/g, '(…)').replace('Sem', 'S');

test('a line in which nothing is masked keeps its words as they were compared', () => {
  const pieces = compareWords('Wij doen het samen', 'Wij doen dit samen');
  expect(cleanPieces(pieces, clean)).toBe(pieces);
});

test('words that were changed halfway are masked in both texts', () => {
  const pieces = compareWords('Over Noor (12) nu', 'Over Noor (13) straks');
  expect(cleanPieces(pieces, clean)).toEqual([
    { change: 'removed', text: 'Over Noor (…) nu' },
    { change: 'added', text: 'Over Noor (…) straks' },
  ]);
  expect(cleanPieces(compareWords('Noor (12)', 'Noor (13)'), clean)).toEqual([{ change: 'same', text: 'Noor (…)' }]);
  expect(cleanPieces([{ change: 'added', text: 'Noor (12)' }], clean)).toEqual([{ change: 'added', text: 'Noor (…)' }]);
});

test('the chapters and whose words they are say it masked too', () => {
  const heading = (text: string) => ({ kind: 'heading' as const, level: 1, text, look: '' });
  const comparison = cleanComparison(
    compareLines([heading('Sem')], [heading('Sem'), { kind: 'paragraph', text: 'Sem', look: '' }]),
    clean,
  );
  expect(comparison.chapters.map(({ title }) => title)).toContain('S');
  expect(JSON.stringify(comparison)).not.toContain('Sem');
  const sentences = [{ isWhole: true, pieces: [{ change: 'added' as const, text: 'Sem komt' }] }];
  const changes = {
    parties: [{ partyId: 'p', chapters: [{ title: 'Sem', added: sentences, removed: sentences }] }],
    isPartlyUnknown: false,
  };
  expect(JSON.stringify(cleanChanges(changes, clean))).not.toContain('Sem');
});
