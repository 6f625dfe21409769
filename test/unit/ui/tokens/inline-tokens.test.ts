import { expect, test } from 'vitest';
import { inlineTokens } from '../../../../src/ui/tokens/inline-tokens';

const tokens = new Map([
  ['--a', 'var(--b)'],
  ['--b', '2px'],
  ['--c', 'calc(var(--b) * var(--own, 1))'],
]);
const kept = new Set(['--own']);
const inline = (css: string): string => inlineTokens(css, tokens, kept);

test('UI8 a token is followed to its end', () => {
  expect(inline('x:var(--a) var( --b );y:1')).toBe('x:2px 2px;y:1');
});

test('UI8 a name that something else sets stays a reading, with its fallback', () => {
  expect(inline('x:var(--own, var(--a))')).toBe('x:var(--own,2px)');
  expect(inline('x:var(--c)')).toBe('x:calc(2px * var(--own,1))');
});

test('UI8 a name that nothing sets gives way to its fallback, and stays without one', () => {
  expect(inline('x:var(--none, var(--none-either, rgb(0, 0, 0)))')).toBe('x:rgb(0, 0, 0)');
  expect(inline('x:var(--none)')).toBe('x:var(--none)');
});

test('a reading that is not closed is refused', () => {
  expect(() => inline('x:var(--a')).toThrow(/not closed/);
});
