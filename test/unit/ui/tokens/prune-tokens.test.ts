import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { customProperties, parseRules, readProperties } from '../../../../src/ui/tokens/css-rules';
import {
  pruneDesign,
  pruneRules,
  pruneTokens,
  reachTokens,
  readDesignSheets,
} from '../../../../src/ui/tokens/prune-tokens';

describe('rules', () => {
  const prune = (css: string): string[] =>
    pruneRules(parseRules(css), new Set(['nl-a', 'nl-b'])).flatMap((rule) => [
      rule.prelude,
      ...rule.children.map((child) => child.prelude),
    ]);

  test('UI8 a selector stays when all its classes are used', () => {
    expect(prune('.nl-a .nl-b{x:y}.nl-a.nl-c{x:y}.nl-a,.nl-c{x:y}')).toEqual(['.nl-a .nl-b', '.nl-a']);
  });

  test('UI8 a class that is only excluded need not be used', () => {
    expect(prune('.nl-a:not(.nl-c):hover{x:y}.nl-a:not(:has(.nl-c)).nl-c{x:y}')).toEqual(['.nl-a:not(.nl-c):hover']);
  });

  test('UI8 groups keep what is used inside them; other at-rules stay', () => {
    expect(prune('@media print{.nl-a{x:y}.nl-c{x:y}}@media print{.nl-c{x:y}}@font-face{x:y}')).toEqual([
      '@media print',
      '.nl-a',
      '@font-face',
    ]);
  });
});

describe('tokens', () => {
  const tokens = new Map([
    ['--a', 'var(--b)'],
    ['--b', 'var(--c)'],
    ['--c', '1px'],
    ['--unused', '2px'],
  ]);

  test('UI8 what is reached through other tokens stays, and nothing else', () => {
    expect([...reachTokens(tokens, ['--a'], new Set()).keys()]).toEqual(['--a', '--b', '--c']);
  });

  test('UI8 what the theme declares itself is not kept twice', () => {
    expect([...reachTokens(tokens, ['--a'], new Set(['--b'])).keys()]).toEqual(['--a']);
  });

  test('UI8 a chain ends where the theme begins', () => {
    const css = pruneDesign({
      parts: '.nl-a{color:var(--a, red)}.nl-z{color:var(--unused)}',
      tokens: ':root{--a:var(--b);--b:var(--c);--c:blue;--unused:2px}',
      theme: ':root{--b:var(--ot-text)}',
      sources: 'class="nl-a"',
    });
    expect(css).toBe('.nl-a{color:var(--b)}\n');
  });

  test('UI8 a token that a source reads by name is declared', () => {
    const css = pruneDesign({ parts: '', tokens: ':root{--a:var(--c);--c:blue}', theme: '', sources: 'x:var(--a)' });
    expect(css).toBe(':root{--a:blue;--c:blue}\n');
  });
});

describe('the design system in use', () => {
  const sheets = readDesignSheets('src/ui/styles');
  const css = pruneDesign(sheets);
  const declared = new Set([css, sheets.sources].flatMap((sheet) => [...customProperties(sheet).keys()]));

  test('UI8 every token that is read is declared, or was declared nowhere', () => {
    const everywhere = new Set([...declared, ...customProperties(sheets.tokens).keys()]);
    const lost = readProperties(css).filter((name) => !declared.has(name) && everywhere.has(name));
    expect(readProperties(css).length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  test('every token of ours that a source reads is declared', () => {
    const read = new Set(readProperties(sheets.sources).filter((name) => /^--ot-.*\w$/.test(name)));
    expect(read.size).toBeGreaterThan(50);
    expect([...read].filter((name) => !declared.has(name))).toEqual([]);
  });

  test('UI9 no colour stands in it but those that have no hue of their own', () => {
    const literals = css.match(/#[\da-f]{3,8}\b|\b(?:rgba?|hsla?)\([^)]*\)/gi) ?? [];
    expect(literals.filter((color) => color !== 'rgba(0, 0, 0, 0)')).toEqual([]);
  });

  test('UI9 the theme takes every colour from an own token', () => {
    const colors = [...customProperties(sheets.theme)].filter(([name]) => /-color-|-focus-/.test(name));
    expect(colors.length).toBeGreaterThan(50);
    expect(colors.filter(([, value]) => !/^var\(--ot-[\w-]+\)$/.test(value))).toEqual([]);
  });

  test('it is small', () => {
    expect(gzipSync(css).length).toBeLessThan(5_000);
  });
});

describe('the build step', () => {
  const { transform } = pruneTokens();
  const run = (code: string, id: string): unknown =>
    typeof transform === 'function' ? Reflect.apply(transform, {}, [code, id]) : undefined;

  test('puts the pruned design in the place of the whole', () => {
    const index = `${process.cwd()}/src/ui/styles/index.css`;
    const changed = run("@layer base, nl;\n@import './nl-design.css' layer(nl);\n@import './base.css';", index);
    expect(JSON.stringify(changed)).toMatch(
      /@layer base, nl;[\\n]+@import '\.\/base\.css';[\\n]+@layer nl\{[\\n]+[^]*\.nl-button/,
    );
  });

  test('leaves other sheets alone, and says so when the import is gone', () => {
    expect(run('.a{}', '/src/features/a.css')).toBeNull();
    expect(() => run('.a{}', '/src/ui/styles/index.css')).toThrow(/no longer imports/);
  });
});
