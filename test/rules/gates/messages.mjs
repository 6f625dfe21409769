import ts from 'typescript';
import { listFiles, readText } from './files.mjs';
import { lineOf, parseSource, walk } from './source.mjs';

/**
 * @typedef {object} MessageEntry
 * @property {string} key `namespace.key`
 * @property {string[]} texts one sentence, or the forms of a plural
 * @property {boolean} isPlural
 * @property {string} file
 * @property {number} line
 */

/**
 * Reads the texts of one language from `src/i18n/<language>/*.ts`. What is not plain text is a finding: texts are data.
 * @param {string} root
 * @param {'nl' | 'en'} language
 * @param {import('./gate.mjs').Finding[]} findings
 */
export function readMessages(root, language, findings) {
  /** @type {Map<string, MessageEntry>} */
  const messages = new Map();
  for (const file of listFiles(root, `src/i18n/${language}`).filter((path) => path.endsWith('.ts'))) {
    const source = parseSource(file, readText(root, file));
    const namespace = file.slice(file.lastIndexOf('/') + 1, -'.ts'.length);
    for (const property of findEntries(source)) {
      const line = lineOf(source, property);
      const entry = readEntry(property);
      if (!entry) {
        findings.push({ file, line, rule: 'text-not-plain', message: 'a text is a string, or { one, other }' });
        continue;
      }
      const key = `${namespace}.${entry.name}`;
      if (messages.has(key)) findings.push({ file, line, rule: 'text-twice', message: `${key} stands here twice` });
      messages.set(key, { key, texts: entry.texts, isPlural: entry.isPlural, file, line });
    }
  }
  return messages;
}

/**
 * The properties of the object a namespace file exports.
 * @param {ts.SourceFile} source
 */
function findEntries(source) {
  /** @type {ts.ObjectLiteralElementLike[]} */
  const entries = [];
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { initializer } of statement.declarationList.declarations) {
      const literal = initializer && unwrap(initializer);
      if (literal && ts.isObjectLiteralExpression(literal)) entries.push(...literal.properties);
    }
  }
  return entries;
}

/**
 * Takes off `satisfies`, `as const` and brackets.
 * @param {ts.Expression} expression
 * @returns {ts.Expression}
 */
const unwrap = (expression) =>
  ts.isSatisfiesExpression(expression) || ts.isAsExpression(expression) || ts.isParenthesizedExpression(expression)
    ? unwrap(expression.expression)
    : expression;

/** @param {ts.ObjectLiteralElementLike} property */
function readEntry(property) {
  if (!ts.isPropertyAssignment(property)) return undefined;
  const name = ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name) ? property.name.text : undefined;
  if (name === undefined) return undefined;
  const value = unwrap(property.initializer);
  const text = readString(value);
  if (text !== undefined) return { name, texts: [text], isPlural: false };
  if (!ts.isObjectLiteralExpression(value)) return undefined;
  const forms = value.properties.map((form) =>
    ts.isPropertyAssignment(form) ? readString(form.initializer) : undefined,
  );
  const texts = forms.filter((form) => form !== undefined);
  return texts.length === forms.length ? { name, texts, isPlural: true } : undefined;
}

/**
 * A string, also one written in parts with `+`.
 * @param {ts.Expression} expression
 * @returns {string | undefined}
 */
function readString(expression) {
  const value = unwrap(expression);
  if (ts.isStringLiteralLike(value)) return value.text;
  if (!ts.isBinaryExpression(value) || value.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const left = readString(value.left);
  const right = readString(value.right);
  return left === undefined || right === undefined ? undefined : left + right;
}

/**
 * Every Dutch (or English) text of the content, from the `nl` and `en` fields of its JSON files.
 * @param {string} root
 * @param {'nl' | 'en'} language
 */
export function readContentTexts(root, language) {
  /** @type {{ file: string, line: number, text: string }[]} */
  const texts = [];
  for (const file of listFiles(root, 'src/content').filter((path) => path.endsWith('.json'))) {
    const source = ts.createSourceFile(file, readText(root, file), ts.ScriptTarget.JSON, true, ts.ScriptKind.JSON);
    walk(source, (node) => {
      if (!ts.isPropertyAssignment(node) || !ts.isStringLiteral(node.name) || node.name.text !== language) return;
      walk(node.initializer, (part) => {
        const isName = ts.isPropertyAssignment(part.parent) && part.parent.name === part;
        if (ts.isStringLiteral(part) && !isName) texts.push({ file, line: lineOf(source, part), text: part.text });
      });
    });
  }
  return texts;
}
