/**
 * Just enough CSS reading to prune design-system sheets at build time: rules, nested at-rules and declarations. It expects
 * well-formed published sheets (no unbalanced braces, no braces in strings) and is not a general parser.
 */

/** A style rule or at-rule: either declarations (`body`) or rules inside it (`children`). */
export interface CssRule {
  readonly prelude: string;
  readonly body: string;
  readonly children: readonly CssRule[];
}

const GROUPING = /^@(media|supports|layer|container)\b/;

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** Reads the rules of a sheet. Statements without a block (`@import`, `@charset`) are left out. */
export function parseRules(css: string): CssRule[] {
  return parseBlock(withoutComments(css));
}

function parseBlock(css: string): CssRule[] {
  const rules: CssRule[] = [];
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === ';') start = at + 1;
    if (css[at] !== '{') continue;
    const end = matchingBrace(css, at);
    const prelude = css.slice(start, at).trim();
    const inner = css.slice(at + 1, end);
    rules.push(
      GROUPING.test(prelude)
        ? { prelude, body: '', children: parseBlock(inner) }
        : { prelude, body: inner.trim(), children: [] },
    );
    at = end;
    start = end + 1;
  }
  return rules;
}

function matchingBrace(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`a block that starts at ${String(open)} is not closed`);
}

/** Writes rules back as a sheet; groups that became empty are left out. */
export function printRules(rules: readonly CssRule[]): string {
  return rules
    .map((rule) => {
      const inner = rule.children.length > 0 ? printRules(rule.children) : rule.body;
      return inner === '' ? '' : `${rule.prelude}{${inner}}\n`;
    })
    .join('');
}

/** The custom properties a sheet declares anywhere, the last declaration of a name winning. */
export function customProperties(css: string): Map<string, string> {
  const declared = new Map<string, string>();
  for (const match of withoutComments(css).matchAll(/(?:^|[;{\s])(--[\w-]+)\s*:\s*([^;}]*)/g)) {
    const [, name, value] = match;
    if (name !== undefined && value !== undefined) declared.set(name, value.trim());
  }
  return declared;
}

/** The custom properties a sheet or a value reads through `var()`. */
export const readProperties = (css: string): string[] =>
  [...css.matchAll(/var\(\s*(--[\w-]+)/g)].flatMap((match) => match[1] ?? []);

/** Splits a selector list at its own commas, not at those inside `:is(…)` and the like. */
export function splitSelectors(prelude: string): string[] {
  const selectors: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < prelude.length; at++) {
    if (prelude[at] === '(') depth++;
    if (prelude[at] === ')') depth--;
    if (prelude[at] === ',' && depth === 0) {
      selectors.push(prelude.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...selectors, prelude.slice(start).trim()];
}
