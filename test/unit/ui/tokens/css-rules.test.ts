import { expect, test } from 'vitest';
import {
  customProperties,
  parseRules,
  printRules,
  readProperties,
  splitSelectors,
} from '../../../../src/ui/tokens/css-rules';

test('reads rules, grouped rules and at-rules, without comments and without statements', () => {
  const rules = parseRules('/* .x{} */@import "y";.a{color:red}@media print{.b{c:d}.e{f:g}}@font-face{font-family:z}');
  expect(rules).toEqual([
    { prelude: '.a', body: 'color:red', children: [] },
    {
      prelude: '@media print',
      body: '',
      children: [
        { prelude: '.b', body: 'c:d', children: [] },
        { prelude: '.e', body: 'f:g', children: [] },
      ],
    },
    { prelude: '@font-face', body: 'font-family:z', children: [] },
  ]);
});

test('writes what it read, leaving out groups without rules', () => {
  const css = '.a{color:red}\n@media print{.b{c:d}\n}\n';
  expect(printRules(parseRules(css))).toBe(css);
  expect(printRules([{ prelude: '@media print', body: '', children: [] }])).toBe('');
});

test('a block that is not closed is refused', () => {
  expect(() => parseRules('.a{color:red')).toThrow(/not closed/);
});

test('the last declaration of a custom property wins, and a reading is no declaration', () => {
  expect([...customProperties(':root{--a: 1px;--b:var(--a, 2px)}.x{--a:3px;color:var(--c)}')]).toEqual([
    ['--a', '3px'],
    ['--b', 'var(--a, 2px)'],
  ]);
});

test('finds what is read, nested fallbacks included', () => {
  expect(readProperties('a: var(--a, var( --b , 1px)) var(--c)')).toEqual(['--a', '--b', '--c']);
});

test('splits a selector list at its own commas only', () => {
  expect(splitSelectors('.a:is(.b, .c), .d')).toEqual(['.a:is(.b, .c)', '.d']);
});
