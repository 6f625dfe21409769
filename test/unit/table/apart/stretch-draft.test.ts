import { markSentences } from '$domain';
import { expect, test } from 'vitest';
import { StretchDraft } from '../../../../src/table/apart/stretch-draft';
import { PieceReader } from '../../../../src/table/apart/pieces';
import { writersApart } from '../../../helpers/apart';

function draftOf(...steps: readonly ((ann: ReturnType<typeof writersApart<['ann']>>[0]) => void)[]) {
  const [ann] = writersApart('ann');
  const reader = new PieceReader(ann.table);
  const draft = new StretchDraft();
  let earlier = reader.read();
  for (const step of steps) {
    step(ann);
    const now = reader.read();
    draft.note(earlier, now);
    earlier = now;
  }
  reader.stop();
  return { draft, words: draft.takeUntold().map((one) => one.words) };
}

test('what stood there is told by its marks, what stands there by its words', () => {
  const { words } = draftOf(
    (ann) => ann.rewrite('Morgen', 'Vandaag'),
    (ann) => ann.rewrite('Vandaag', 'Nu'),
  );
  expect(words).toMatchObject([
    { state: 'changed', before: markSentences('Morgen beginnen wij.'), text: 'Nu beginnen wij.', heading: 'Acties' },
  ]);
  expect(JSON.stringify(words)).not.toContain('Morgen');
});

test('what was changed back, or put in and taken out again, is told of nowhere', () => {
  const { words, draft } = draftOf(
    (ann) => ann.rewrite('Morgen', 'Vandaag'),
    (ann) => ann.rewrite('Vandaag', 'Morgen'),
    (ann) => ann.addBelow('Morgen', 'Even.'),
    (ann) => ann.remove('Even.'),
  );
  expect(words).toEqual([undefined, undefined]);
  expect(draft.gone).toHaveLength(2);
});

test('a piece that was taken out is told with its words, one that became another kind as moved', () => {
  const { words, draft } = draftOf(
    (ann) => ann.remove('De bus rijdt'),
    (ann) => ann.convert('Wij werken'),
  );
  expect(words.map((one) => [one?.state, one?.text])).toEqual(
    expect.arrayContaining([
      ['removed', 'De bus rijdt elke dag.'],
      ['moved', 'Wij werken samen aan een plan.'],
      ['added', 'Wij werken samen aan een plan.'],
    ]),
  );
  expect(draft.gone).toHaveLength(4);
});

test('a heading without words is gone until it has some again', () => {
  const emptied = draftOf((ann) => ann.rewrite('Vervoer', ''));
  expect(emptied.words).toMatchObject([{ state: 'removed', text: 'Vervoer', heading: 'Vervoer' }]);
  expect(emptied.draft.gone).toHaveLength(1);
});
