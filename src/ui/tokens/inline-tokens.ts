/** Where a reading of a custom property stands in a text, and what it reads. */
interface Reading {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly fallback: string | undefined;
}

function nextReading(css: string, from: number): Reading | undefined {
  const start = css.indexOf('var(', from);
  if (start < 0) return undefined;
  let depth = 0;
  let comma = -1;
  for (let at = start + 3; at < css.length; at++) {
    if (css[at] === '(') depth++;
    if (css[at] === ',' && depth === 1 && comma < 0) comma = at;
    if (css[at] !== ')' || --depth > 0) continue;
    const name = css.slice(start + 4, comma < 0 ? at : comma).trim();
    return { start, end: at + 1, name, fallback: comma < 0 ? undefined : css.slice(comma + 1, at).trim() };
  }
  throw new Error(`a var() that starts at ${String(start)} is not closed`);
}

/**
 * Puts the values of tokens in the place where they are read. A name in `kept` stays a reading, because something may give it
 * another value there or later; a name that nothing declares gives way to its fallback.
 */
export function inlineTokens(css: string, tokens: ReadonlyMap<string, string>, kept: ReadonlySet<string>): string {
  let out = '';
  let from = 0;
  for (let found = nextReading(css, 0); found !== undefined; found = nextReading(css, from)) {
    out += css.slice(from, found.start) + valueOf(found, tokens, kept);
    from = found.end;
  }
  return out + css.slice(from);
}

function valueOf({ name, fallback }: Reading, tokens: ReadonlyMap<string, string>, kept: ReadonlySet<string>): string {
  const own = tokens.get(name);
  if (own !== undefined && !kept.has(name)) return inlineTokens(own, tokens, kept);
  const inlined = fallback === undefined ? undefined : inlineTokens(fallback, tokens, kept);
  if (inlined === undefined) return `var(${name})`;
  return kept.has(name) ? `var(${name},${inlined})` : inlined;
}
