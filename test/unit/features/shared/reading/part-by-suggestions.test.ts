import type { TextRun } from '$editor';
import { expect, test } from 'vitest';
import {
  partBySuggestions,
  type SuggestedPart,
  type SuggestedPlace,
} from '../../../../../src/features/shared/reading/part-by-suggestions';

const run = (text: string, isStrong = false): TextRun => ({ text, isStrong, isEmphasised: false, link: undefined });
const place = (start: number, end: number, words?: string): SuggestedPlace => ({
  start,
  end,
  words,
  by: 'L',
  label: `${start}`,
});
const say = (part: SuggestedPart): string =>
  part.kind === 'added' ? `+${part.words}` : `${part.kind === 'struck' ? '-' : ''}${part.run.text}`;

test('what would go is struck, what would come stands behind it, and the rest is as it was', () => {
  const parts = partBySuggestions(
    [run('De gemeente '), run('betaalt', true), run(' alles.')],
    [place(3, 19, 'Leiden vergoedt')],
  );
  expect(parts.map(say)).toEqual(['De ', '-gemeente ', '-betaalt', '+Leiden vergoedt', ' alles.']);
  expect(parts.filter(({ kind }) => kind !== 'added').map((part) => 'run' in part && part.run.isStrong)).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test('where nothing is suggested the line is as it was', () => {
  const runs = [run('De gemeente'), run(' betaalt', true)];
  expect(partBySuggestions(runs, []).map((part) => part.kind === 'kept' && part.run)).toEqual(runs);
});

test('words come at the beginning, in between and at the end, also in a line without words', () => {
  const places = [place(0, 0, 'Eerst '), place(2, 2, ' grote'), place(11, 11, ' ook')];
  expect(partBySuggestions([run('De gemeente')], places).map(say)).toEqual([
    '+Eerst ',
    'De',
    '+ grote',
    ' gemeente',
    '+ ook',
  ]);
  expect(partBySuggestions([], [place(0, 0, 'Begin')]).map(say)).toEqual(['+Begin']);
});

test('two that overlap strike all that either would, and what stands in a later line is not said here', () => {
  const parts = partBySuggestions([run('een twee drie')], [place(0, 8, 'A'), place(4, 13)]);
  expect(parts.map(say)).toEqual(['-een ', '-twee', '+A', '- drie']);
  expect(parts.map(({ label }) => label)).toEqual(['0', '0', '0', '4']);
});

test('of words that would only go it is told by whom', () => {
  const parts = partBySuggestions([run('weg ermee')], [place(0, 3, '')]);
  expect(parts.map((part) => [say(part), 'by' in part ? part.by : ''])).toEqual([
    ['-weg', ''],
    ['+', 'L'],
    [' ermee', ''],
  ]);
});
