import ts from 'typescript';
import { listFiles, readRuleList, readText } from './files.mjs';
import { readContentTexts, readMessages } from './messages.mjs';
import { lineOf, parseSource, walk } from './source.mjs';

/**
 * @typedef {import('./gate.mjs').Finding} Finding
 * @typedef {object} ForbiddenWord
 * @property {string} word a pattern of whole words
 * @property {string} instead
 * @property {string[]} [allowedIn] starts of paths where the word means something else
 */

/**
 * One word per thing: no synonym of the glossary in a name, and none in a text that is shown.
 * @param {string} root
 * @returns {import('./gate.mjs').GateResult}
 */
export function checkWords(root) {
  /** @type {{ identifiers: ForbiddenWord[], wholeNames: ForbiddenWord[], nl: ForbiddenWord[], en: ForbiddenWord[] }} */
  const words = readRuleList(root, 'words.json');
  const names = findNames(root);
  const findings = [
    ...judge(names.map(splitName), words.identifiers, 'synonym-in-name'),
    ...judgeWhole(names, words.wholeNames),
  ];
  let texts = 0;
  for (const language of /** @type {const} */ (['nl', 'en'])) {
    const shown = findShownTexts(root, language);
    texts += shown.length;
    findings.push(...judge(shown, words[language], 'synonym-in-text'));
  }
  return { findings, looked: Math.min(names.length, texts), summary: `${names.length} names, ${texts} texts` };
}

/**
 * @param {{ file: string, line: number, text: string }[]} places
 * @param {ForbiddenWord[]} words
 * @param {string} rule
 */
const judge = (places, words, rule) =>
  words.flatMap(({ word, instead, allowedIn = [] }) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${word})(?![\\p{L}\\p{N}_])`, 'iu');
    return places
      .filter(({ file, text }) => pattern.test(text) && !allowedIn.some((start) => file.startsWith(start)))
      .map(({ file, line, text }) => ({ file, line, rule, message: `"${pattern.exec(text)?.[0]}": ${instead}` }));
  });

/**
 * Names that say nothing. Fields may follow a foreign shape, such as the `data` of an event.
 * @param {{ file: string, line: number, text: string, isField: boolean }[]} names
 * @param {ForbiddenWord[]} words
 */
const judgeWhole = (names, words) =>
  words.flatMap(({ word, instead }) => {
    const pattern = new RegExp(`^(?:${word})$`);
    return names
      .filter(({ text, isField }) => !isField && pattern.test(text))
      .map(({ file, line, text }) => ({ file, line, rule: 'empty-name', message: `"${text}": ${instead}` }));
  });

/**
 * `openTableByInvitation` as `open Table By Invitation`.
 * @param {{ file: string, line: number, text: string }} name
 */
const splitName = ({ file, line, text }) => ({
  file,
  line,
  text: text
    .replace(/_/g, ' ')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'),
});

/**
 * Every name the sources give to something; names given elsewhere (the browser's, a package's) are not ours.
 * @param {string} root
 */
function findNames(root) {
  /** @type {{ file: string, line: number, text: string, isField: boolean }[]} */
  const names = [];
  for (const file of listFiles(root, 'src').filter((path) => /\.(ts|mjs|svelte)$/.test(path))) {
    const source = parseSource(file, readText(root, file));
    walk(source, (node) => {
      if (!ts.isIdentifier(node) || !isOwnName(node)) return;
      const isField = ts.isPropertySignature(node.parent);
      names.push({ file, line: lineOf(source, node), text: node.text, isField });
    });
  }
  return names;
}

/** @param {ts.Identifier} node */
function isOwnName(node) {
  const parent = node.parent;
  const isDeclared =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isPropertySignature(parent);
  return isDeclared && parent.name === node;
}

/**
 * @param {string} root
 * @param {'nl' | 'en'} language
 */
function findShownTexts(root, language) {
  const messages = [...readMessages(root, language, []).values()];
  return [
    ...messages.flatMap(({ file, line, texts }) => texts.map((text) => ({ file, line, text }))),
    ...readContentTexts(root, language),
  ];
}
