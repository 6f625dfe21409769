import svelte from 'eslint-plugin-svelte';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { parser } from 'typescript-eslint';
import { listSources, readText } from './files.mjs';

/** How TypeScript is told that a component may hold its language. */
const SVELTE_FILES = [{ extension: '.svelte', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred }];

/** What svelte-eslint-parser wants of any parser. */
const PARSER_OPTIONS = { ecmaVersion: 2024, sourceType: 'module', loc: true, range: true, tokens: true, comment: true };

/**
 * A parser that gives all files the types of one program. The project service, right for an editor, makes a new program
 * for every component it meets, which takes most of the time of a whole run. What the program does not hold as it is
 * parsed is left to the project service.
 * @param {string} root
 * @returns {typeof parser}
 */
export function createOneProgramParser(root) {
  /** @type {ts.Program | undefined} */
  let program;
  return {
    ...parser,
    parseForESLint(code, options) {
      program ??= createProgram(root);
      if (program.getSourceFile(options?.filePath ?? '')?.text !== code) return parser.parseForESLint(code, options);
      return parser.parseForESLint(code, { ...options, projectService: false, programs: [program] });
    },
  };
}

/**
 * A program in which components and modules with runes are the TypeScript that svelte-eslint-parser makes of them. An
 * import of `X.svelte` is looked for at `X.svelte.ts`, where the component answers too, so that its props have types.
 * @param {string} root
 */
function createProgram(root) {
  const scripts = readScripts(root);
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const settings = { allowNonTsExtensions: true };
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, root, settings, undefined, undefined, SVELTE_FILES);
  const host = ts.createCompilerHost(parsed.options, true);
  const { fileExists, readFile } = host;
  const findScript = (/** @type {string} */ path) => scripts.get(path) ?? scripts.get(path.replace(/\.ts$/, ''));
  host.readFile = (path) => findScript(path) ?? readFile(path);
  host.fileExists = (path) => findScript(path) !== undefined || fileExists(path);
  return ts.createProgram(parsed.fileNames, parsed.options, host);
}

/**
 * The TypeScript of every component and module with runes, by absolute path.
 * @param {string} root
 */
function readScripts(root) {
  const svelteParser = svelte.configs.base.find(({ languageOptions }) => languageOptions?.parser)?.languageOptions
    ?.parser;
  /** @type {Map<string, string>} */
  const scripts = new Map();
  for (const path of listSources(root, /\.svelte(\.ts)?$/)) {
    const filePath = resolve(root, path);
    const keeping = {
      ...parser,
      /** The parser is asked more than once; the last text is the one whose outcome counts. */
      parseForESLint(/** @type {string} */ code, /** @type {object} */ options) {
        scripts.set(filePath, code);
        return parser.parseForESLint(code, options);
      },
    };
    svelteParser.parseForESLint(readText(root, path), { ...PARSER_OPTIONS, filePath, parser: keeping });
  }
  return scripts;
}
