import ts from 'typescript';

/**
 * Reads TypeScript or JavaScript without types. From a Svelte component only the scripts are read, at their own lines.
 * @param {string} path
 * @param {string} text
 */
export function parseSource(path, text) {
  const code = path.endsWith('.svelte') ? keepScripts(text) : text;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/**
 * Blanks everything outside `<script>`, so that positions stay what they were.
 * @param {string} text
 */
function keepScripts(text) {
  const blank = (/** @type {string} */ part) => part.replace(/[^\n]/g, ' ');
  let code = '';
  let end = 0;
  for (const match of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
    const start = match.index + match[0].indexOf('>') + 1;
    code += blank(text.slice(end, start)) + match[1];
    end = start + match[1].length;
  }
  return code + blank(text.slice(end));
}

/**
 * Visits a node and everything below it.
 * @param {ts.Node} node
 * @param {(node: ts.Node) => void} visit
 */
export function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/**
 * The line (from 1) of a node.
 * @param {ts.SourceFile} source
 * @param {ts.Node} node
 */
export const lineOf = (source, node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
