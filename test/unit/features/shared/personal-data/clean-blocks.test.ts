import type { DocumentBlock, TextRun } from '$editor';
import { expect, test } from 'vitest';
import { cleanBlocks } from '../../../../../src/features/shared/personal-data/clean-blocks';

const clean = (text: string): string => text.replace('06-12345678', '[…]');
const run = (text: string, isStrong = false, link?: string): TextRun => ({ text, isStrong, isEmphasised: false, link });
const paragraph = (...runs: readonly TextRun[]): DocumentBlock => ({ kind: 'paragraph', runs });

test('every text of a document is looked through, and what has nothing to mask is the same', () => {
  const none = { least: 0, most: 0 };
  const cell = { isHeader: false, columnSpan: 1, rowSpan: 1 };
  const blocks = (words: string): readonly DocumentBlock[] => [
    { kind: 'heading', level: 1, runs: [run(words)] },
    { kind: 'list', firstNumber: 1, entries: [[paragraph(run(words))]] },
    { kind: 'quote', blocks: [paragraph(run(words))] },
    { kind: 'table', rows: [[{ ...cell, blocks: [paragraph(run(words))] }]] },
    { kind: 'picture', picture: { title: words, sentence: words, bars: [{ name: words, range: none, value: '0' }] } },
    { kind: 'rule' },
  ];
  expect(cleanBlocks(blocks('Bel 06-12345678'), clean)).toEqual(blocks('Bel […]'));
  expect(cleanBlocks(blocks('Bel mij'), clean)).toEqual(blocks('Bel mij'));
});

test('words that are partly bold go whole; a look around them stays where it can', () => {
  expect(cleanBlocks([paragraph(run('Bel 06-', true), run('12345678'))], clean)).toEqual([paragraph(run('Bel […]'))]);
  expect(cleanBlocks([paragraph(run('Let op: ', true), run('bel 06-12345678'))], clean)).toEqual([
    paragraph(run('Let op: ', true), run('bel […]')),
  ]);
});

test('an address with masked words is none any more', () => {
  const blocks = [
    paragraph(run('Bel 06-12345678', false, 'https://x.nl/06-12345678'), run(' of lees', false, 'https://x.nl')),
  ];
  expect(cleanBlocks(blocks, clean)).toEqual([paragraph(run('Bel […]'), run(' of lees', false, 'https://x.nl'))]);
});
