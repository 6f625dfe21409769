import { readEarlierVersions } from '$domain';
import { expect, test } from 'vitest';
import { sampleAnswer, sampleArrangement } from '../../../helpers/samples';

const aside = (id: string, kind: string, setAsideAt: number, row: object) => ({ id, kind, setAsideAt, row });

test('what gave way is read with its words, the latest first', () => {
  const versions = readEarlierVersions([
    aside('a', 'answers', 5, sampleAnswer('1.1a', { explanation: 'Zo stond het er', ownNote: 'Bel Anna' })),
    aside('b', 'arrangements', 9, sampleArrangement('r1', { name: 'Zorgklas', remarks: '' })),
  ]);
  expect(versions.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(versions[1]).toMatchObject({ kind: 'answers', words: ['1.1a', 'Zo stond het er', 'Bel Anna'] });
  expect(versions[0]?.words).toContain('Zorgklas');
});

test('an own question is read with its words in each language', () => {
  const row = { id: 'q', partCode: 'R1-bcdf', wording: { nl: 'Wie belt?', en: 'Who calls?' } };
  expect(readEarlierVersions([aside('a', 'ownQuestions', 5, row)])).toMatchObject([
    { kind: 'ownQuestions', words: ['R1-bcdf', 'Wie belt?', 'Who calls?'] },
  ]);
});

test('settings, receipts and what has no form are left out', () => {
  expect(
    readEarlierVersions([
      aside('a', 'settings', 5, { id: 'settings' }),
      aside('b', 'receipts', 5, { id: 'r' }),
      aside('c', 'onbekend', 5, { id: 'r' }),
      aside('d', 'answers', -1, { id: 'r' }),
      { id: 'e' },
    ]),
  ).toEqual([]);
});
