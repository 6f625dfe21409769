import type { DocumentBlock, PassageMark, TextRun } from '$editor';
import { expect, test } from 'vitest';
import { layInLines } from '../../../../../src/features/table/reading/suggested/lay-in-lines';

const run = (text: string): TextRun => ({ text, isStrong: false, isEmphasised: false, link: undefined });
const paragraph = (...texts: readonly string[]) => ({ kind: 'paragraph', runs: texts.map(run) }) as const;
const passage = { start: '1.1<', end: '1.1>', quote: '', before: '', after: '' };
const mark: PassageMark = { id: 'a', passage, kind: 'suggestion', label: 'Leiden stelt voor', words: 'nieuw', by: 'L' };

test('ED47 what is suggested stands in its own line, also below what a living block shows and within lists', () => {
  const own = paragraph('een ', 'twee');
  const listed = paragraph('drie');
  const blocks: readonly DocumentBlock[] = [
    paragraph('wat de tafel zegt'),
    own,
    { kind: 'rule' },
    { kind: 'list', firstNumber: undefined, entries: [[paragraph('nul'), listed]] },
  ];
  const lines = ['een twee', 'nul', 'drie'];
  const parts = [
    { id: 'a', line: 0, start: 4, end: 8, isLast: false },
    { id: 'a', line: 2, start: 0, end: 2, isLast: true },
  ];
  const places = layInLines([mark], { lines, parts }, blocks);
  expect(places.get(own.runs)).toEqual([{ start: 4, end: 8, words: undefined, by: 'L', label: 'Leiden stelt voor' }]);
  expect(places.get(listed.runs)).toEqual([{ start: 0, end: 2, words: 'nieuw', by: 'L', label: 'Leiden stelt voor' }]);
  expect(places.size).toBe(2);
});

test('ED47 a line that is masked on the page has nothing', () => {
  const parts = [{ id: 'a', line: 0, start: 0, end: 3, isLast: true }];
  expect(layInLines([mark], { lines: ['Jan komt'], parts }, [paragraph('[naam] komt')]).size).toBe(0);
});
