import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';
import { asOnlyInParsers } from './eslint-rules/as-only-in-parsers.js';
import { layerImports } from './eslint-rules/layer-imports.js';
import { noLiteralText } from './eslint-rules/no-literal-text.js';
import { noStateInEffect } from './eslint-rules/no-state-in-effect.js';
import { noSwitchingOff } from './eslint-rules/no-switching-off.js';
import { readRuleList } from './gates/files.mjs';
import { readLayers } from './gates/layer-list.mjs';

/** Patterns always carry their extension: one without skips TypeScript in silence. */
const TYPED = ['**/*.ts', '**/*.svelte'];
const PLAIN = ['**/*.js', '**/*.mjs'];
const SVELTE = ['**/*.svelte', '**/*.svelte.ts'];

/** What reaches outside pure TypeScript: a domain with a clock, chance or a browser in it cannot be tested plainly. */
const IMPURE_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
];
const CLOCK = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The time is a parameter.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The time is a parameter.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance is a parameter.',
  },
];

/** Runs in a page that is measured, as one function that brings all it needs. */
const MEASURED_PAGE = {
  files: ['test/bench/link/probe.mjs', 'test/bench/ref/*.js'],
  languageOptions: { globals: globals.browser },
  rules: { 'max-lines-per-function': 'off' },
};

/** What no file may do, whatever its kind. */
const everywhere = (functionLines) => ({
  'no-console': 'error',
  'no-warning-comments': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'off',
  eqeqeq: 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
  'max-lines-per-function': ['error', { max: functionLines, skipBlankLines: false, skipComments: false, IIFEs: true }],
});

const typedRules = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/no-shadow': 'error',
  '@typescript-eslint/consistent-type-definitions': 'off',
};

const svelteRules = {
  'svelte/require-each-key': 'error',
  'svelte/no-at-html-tags': 'error',
  'svelte/no-at-debug-tags': 'error',
  'svelte/no-inspect': 'error',
  'svelte/no-target-blank': 'error',
  'svelte/no-add-event-listener': 'off',
  'svelte/button-has-type': 'error',
  'svelte/block-lang': ['error', { enforceScriptPresent: false, script: ['ts'] }],
  // Routes are hashes; the rule knows only those of SvelteKit.
  'svelte/no-navigation-without-resolve': 'off',
  'house/no-literal-text': 'error',
  'house/no-switching-off': 'error',
  // A literal `style` is cut by the content security policy; a `style:` directive sets a property and is not.
  'no-restricted-syntax': [
    'error',
    {
      selector: "SvelteAttribute[key.name='style']",
      message: 'No style attribute: use a class or a style: directive.',
    },
  ],
  // `let { value = $bindable() } = $props()` is how a bindable prop is written.
  'prefer-const': 'off',
  'svelte/prefer-const': ['error', { destructuring: 'all', excludedRunes: ['$props', '$state'] }],
};

/**
 * The rules of the house for the project at `root`.
 * @param {string} root absolute path
 * @param {typeof ts.parser} parser what gives the files their types
 */
export const createConfig = (root, parser = ts.parser) => {
  const sizes = readRuleList(root, 'sizes.json');
  const house = {
    rules: {
      'layer-imports': layerImports,
      'no-literal-text': noLiteralText,
      'no-state-in-effect': noStateInEffect,
      'as-only-in-parsers': asOnlyInParsers,
      'no-switching-off': noSwitchingOff,
    },
  };
  const parserOptions = {
    projectService: true,
    tsconfigRootDir: root,
    extraFileExtensions: ['.svelte'],
  };
  const maxLines = (extension) => [
    'error',
    { max: sizes.lines[extension], skipBlankLines: false, skipComments: false },
  ];
  return ts.config(
    { ignores: ['dist/', 'test/output/', 'test/rules/planted/'] },
    { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' }, plugins: { house } },
    js.configs.recommended,
    { files: TYPED, extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked] },
    ...svelte.configs.recommended,
    { files: TYPED, languageOptions: { globals: globals.browser, parserOptions }, rules: typedRules },
    { files: ['**/*.ts'], ignores: ['**/*.svelte.ts'], languageOptions: { parser } },
    { files: SVELTE, languageOptions: { parserOptions: { ...parserOptions, parser } } },
    { files: PLAIN, languageOptions: { globals: globals.node } },
    { files: [...TYPED, ...PLAIN], rules: { ...everywhere(sizes.functionLines) } },
    { files: ['**/*.ts'], rules: { 'max-lines': maxLines('.ts') } },
    { files: PLAIN, rules: { 'max-lines': maxLines('.mjs') } },
    { files: ['**/*.svelte'], rules: { ...svelteRules, 'max-lines': maxLines('.svelte') } },
    { files: SVELTE, rules: { 'house/no-state-in-effect': 'error' } },
    {
      files: ['src/**/*.ts', 'src/**/*.svelte', 'src/**/*.mjs'],
      rules: { 'house/layer-imports': ['error', { root, layers: readLayers(root) }] },
    },
    { files: ['src/**/*.ts', 'src/**/*.svelte'], rules: { 'house/as-only-in-parsers': 'error' } },
    {
      files: ['src/domain/**/*.ts'],
      rules: { 'no-restricted-globals': ['error', ...IMPURE_GLOBALS], 'no-restricted-syntax': ['error', ...CLOCK] },
    },
    {
      files: ['src/host/**/*.ts', 'src/host/**/*.mjs', 'test/**/*.ts', 'test/**/*.mjs'],
      rules: { 'no-console': 'off' },
    },
    // It stands in for a module whose work is to write to the console.
    { files: ['src/table/lib0/logging.ts'], rules: { 'no-console': 'off' } },
    MEASURED_PAGE,
    // The body of a `describe` is a list of tests, not a function one reads as a whole.
    { files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
    { files: ['src/i18n/**/*.ts', 'src/content/**/*.ts'], rules: { 'max-lines': 'off' } },
  );
};

export default createConfig(fileURLToPath(new URL('../..', import.meta.url)));
