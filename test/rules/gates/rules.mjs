import ts from 'typescript';
import { listFiles, listSources, readText } from './files.mjs';
import { lineOf, parseSource, walk } from './source.mjs';

/** A rule in a layer's README is a list line that begins with its id: two capitals and a number, in bold. */
const RULE_LINE = /^- \*\*([A-Z]{2}\d+)\*\* /;
const ID_ANYWHERE = /\b[A-Z]{2}\d+\b/g;
const IDS_IN_FRONT = /^[A-Z]{2}\d+(?:[ ,]+[A-Z]{2}\d+)*(?=[ :,])/;
const TEST_FUNCTIONS = new Set(['test', 'it', 'describe', 'suite']);

/**
 * Every rule of a README has a test that names it, and every rule a test names exists.
 * @param {string} root
 * @returns {import('./gate.mjs').GateResult}
 */
export function checkRules(root) {
  /** @type {import('./gate.mjs').Finding[]} */
  const findings = [];
  const rules = findRules(root, findings);
  const prefixes = new Set([...rules.keys()].map((id) => id.slice(0, 2)));
  /** @type {Set<string>} */
  const named = new Set();
  for (const { file, line, title } of findTitles(root)) {
    const inFront = title.match(IDS_IN_FRONT)?.[0].match(ID_ANYWHERE) ?? [];
    const anywhere = (title.match(ID_ANYWHERE) ?? []).filter((id) => prefixes.has(id.slice(0, 2)));
    for (const id of new Set([...inFront, ...anywhere])) {
      named.add(id);
      if (!rules.has(id)) findings.push({ file, line, rule: 'unknown-rule', message: `no README has a rule ${id}` });
    }
  }
  for (const [id, { file, line }] of rules) {
    if (!named.has(id)) findings.push({ file, line, rule: 'rule-without-test', message: `no test names ${id}` });
  }
  return { findings, looked: rules.size, summary: `${rules.size} rules` };
}

/**
 * @param {string} root
 * @param {import('./gate.mjs').Finding[]} findings
 */
function findRules(root, findings) {
  /** @type {Map<string, { file: string, line: number }>} */
  const rules = new Map();
  for (const file of listFiles(root, 'src').filter((path) => path.endsWith('/README.md'))) {
    for (const [index, text] of readText(root, file).split('\n').entries()) {
      const id = text.match(RULE_LINE)?.[1];
      if (id === undefined) continue;
      const line = index + 1;
      const first = rules.get(id);
      if (first) findings.push({ file, line, rule: 'rule-twice', message: `${id} is already in ${first.file}` });
      else rules.set(id, { file, line });
    }
  }
  return rules;
}

/** @param {string} root */
function findTitles(root) {
  /** @type {{ file: string, line: number, title: string }[]} */
  const titles = [];
  for (const file of listSources(root, /^test\/.*\.(ts|mjs)$/)) {
    const text = readText(root, file);
    if (!/\b(?:test|it|describe|suite)\b/.test(text)) continue;
    const source = parseSource(file, text);
    walk(source, (node) => {
      const title = ts.isCallExpression(node) && isTestFunction(node.expression) && titleText(node.arguments[0]);
      if (title) titles.push({ file, line: lineOf(source, node), title });
    });
  }
  return titles;
}

/**
 * `test`, `test.only`, `test.each(rows)` and so on.
 * @param {ts.Expression} callee
 * @returns {boolean}
 */
function isTestFunction(callee) {
  if (ts.isIdentifier(callee)) return TEST_FUNCTIONS.has(callee.text);
  if (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee) || ts.isTaggedTemplateExpression(callee)) {
    return isTestFunction(ts.isTaggedTemplateExpression(callee) ? callee.tag : callee.expression);
  }
  return false;
}

/** @param {ts.Expression | undefined} argument */
function titleText(argument) {
  if (!argument) return undefined;
  if (ts.isStringLiteralLike(argument)) return argument.text;
  if (!ts.isTemplateExpression(argument)) return undefined;
  return argument.head.text + argument.templateSpans.map((span) => `*${span.literal.text}`).join('');
}
