import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve as toAbsolute } from 'node:path';
import type { Plugin } from 'vite';
import { customProperties, parseRules, printRules, readProperties, splitSelectors, type CssRule } from './css-rules';
import { inlineTokens } from './inline-tokens';

const DESIGN_SHEET = /@import\s+'\.\/nl-design\.css'[^;]*;/;
const IMPORTED = /@import\s+'([^']+)'/g;
const TOKEN_SHEET = 'design-tokens/dist/variables.css';

/** Drops `:not(…)`: a class that is only excluded need not exist for the selector to match. */
function withoutNegations(selector: string): string {
  const at = selector.indexOf(':not(');
  if (at < 0) return selector;
  let depth = 0;
  for (let end = at + 4; end < selector.length; end++) {
    if (selector[end] === '(') depth++;
    if (selector[end] === ')' && --depth === 0)
      return withoutNegations(selector.slice(0, at) + selector.slice(end + 1));
  }
  return selector;
}

function isReachable(selector: string, usedClasses: ReadonlySet<string>): boolean {
  const classes = withoutNegations(selector).match(/\.[a-z][\w-]*/g) ?? [];
  return classes.every((name) => usedClasses.has(name.slice(1)));
}

/** Keeps the rules whose classes are all used somewhere. */
export function pruneRules(rules: readonly CssRule[], usedClasses: ReadonlySet<string>): CssRule[] {
  return rules.flatMap((rule) => {
    if (rule.children.length > 0) {
      const children = pruneRules(rule.children, usedClasses);
      return children.length > 0 ? [{ ...rule, children }] : [];
    }
    if (rule.prelude.startsWith('@')) return [rule];
    const selectors = splitSelectors(rule.prelude).filter((selector) => isReachable(selector, usedClasses));
    return selectors.length > 0 ? [{ ...rule, prelude: selectors.join(',') }] : [];
  });
}

/** The tokens that `readers` reach, directly or through other tokens; what `overridden` names is declared elsewhere. */
export function reachTokens(
  tokens: ReadonlyMap<string, string>,
  readers: readonly string[],
  overridden: ReadonlySet<string>,
): Map<string, string> {
  const reached = new Map<string, string>();
  const waiting = [...readers];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const value = tokens.get(name);
    if (value === undefined || reached.has(name) || overridden.has(name)) continue;
    reached.set(name, value);
    waiting.push(...readProperties(value));
  }
  return new Map([...reached].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is pruned: the sheets of the parts and of the tokens; our theme, that takes the place of tokens; and all that uses them. */
export interface DesignSheets {
  readonly parts: string;
  readonly tokens: string;
  readonly theme: string;
  readonly sources: string;
}

/**
 * The part of the design system that the sources use, as one sheet. Chains of tokens are followed to their end; what stays a
 * custom property is what our theme or another source sets.
 */
export function pruneDesign({ parts, tokens, theme, sources }: DesignSheets): string {
  const usedClasses = new Set(sources.match(/\b(?:nl|utrecht)-[\w-]+/g) ?? []);
  const used = printRules(pruneRules(parseRules(parts), usedClasses));
  const values = customProperties(tokens);
  const themed = new Set(customProperties(theme).keys());
  const kept = new Set([...themed, ...customProperties(used).keys(), ...customProperties(sources).keys()]);
  const rules = inlineTokens(used, values, kept);
  const reached = reachTokens(values, [...readProperties(rules), ...readProperties(sources)], themed);
  const declarations = [...reached].map(([name, value]) => `${name}:${inlineTokens(value, values, kept)}`).join(';');
  return `${declarations === '' ? '' : `:root{${declarations}}\n`}${rules}`;
}

function readSources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(svelte|css|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** Reads the sheets that `ui/styles/nl-design.css` names, and everything under `src` that may use them. */
export function readDesignSheets(stylesFolder: string): DesignSheets {
  const listPath = join(stylesFolder, 'nl-design.css');
  const resolve = createRequire(toAbsolute(listPath)).resolve;
  const sheets = [...readFileSync(listPath, 'utf8').matchAll(IMPORTED)].flatMap((match) => match[1] ?? []);
  const read = (names: readonly string[]): string =>
    names.map((name) => readFileSync(resolve(name), 'utf8')).join('\n');
  return {
    parts: read(sheets.filter((name) => !name.endsWith(TOKEN_SHEET))),
    tokens: read(sheets.filter((name) => name.endsWith(TOKEN_SHEET))),
    theme: readFileSync(join(stylesFolder, 'theme.css'), 'utf8'),
    sources: readSources(join(stylesFolder, '../..')),
  };
}

/**
 * Build step: replaces the import of the whole design system in `ui/styles/index.css` by what the sources use. While developing
 * nothing is pruned, so that a newly used class works at once.
 */
export function pruneTokens(): Plugin {
  return {
    name: 'prune-tokens',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? id;
      if (!path.endsWith('/ui/styles/index.css')) return null;
      if (!DESIGN_SHEET.test(code)) throw new Error('ui/styles/index.css no longer imports nl-design.css');
      const design = pruneDesign(readDesignSheets(dirname(path)));
      return { code: `${code.replace(DESIGN_SHEET, '')}\n@layer nl{\n${design}}\n`, map: null };
    },
  };
}
