import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { join } from 'node:path';
import { listFiles } from './files.mjs';
import { readLayers } from './layer-list.mjs';

/**
 * @typedef {import('./gate.mjs').Finding} Finding
 * @typedef {import('./layer-list.mjs').LayerList} LayerList
 * @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule
 */

/**
 * dependency-cruiser on `src`, with rules made from the same list ESLint reads. It sees what imports come to after
 * resolving, also those of Svelte components, and it sees cycles.
 * @param {string} root
 * @returns {Promise<import('./gate.mjs').GateResult>}
 */
export async function checkLayers(root) {
  const expected = listFiles(root, 'src').filter((path) => /\.(ts|svelte|mjs)$/.test(path) && !path.endsWith('.d.ts'));
  const tsConfig = extractTSConfig(join(root, 'tsconfig.json'));
  const { output } = await cruise(
    ['src'],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: layersToRules(readLayers(root)) },
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      preserveSymlinks: true,
      outputType: 'json',
    },
    {
      extensions: ['.ts', '.svelte', '.mjs', '.js', '.json', '.d.ts'],
      conditionNames: ['svelte', 'import', 'browser'],
      exportsFields: ['exports'],
      alias: pathsToAlias(root, tsConfig.options.paths),
    },
    { tsConfig },
  );
  const result = typeof output === 'string' ? JSON.parse(output) : output;
  /** @type {Finding[]} */
  const findings = result.summary.violations.map(violationToFinding);
  const seen = new Set(result.modules.map((/** @type {{ source: string }} */ module) => module.source));
  for (const file of expected) {
    if (!seen.has(file)) findings.push({ file, line: 1, rule: 'not-cruised', message: 'was not looked at' });
  }
  return {
    findings,
    looked: expected.length,
    summary: `${expected.length} files, ${result.summary.totalDependenciesCruised} imports`,
  };
}

/**
 * The `paths` of the compiler as exact aliases, so that `$domain` is followed to the face it stands for.
 * @param {string} root
 * @param {Record<string, string[]>} paths
 */
const pathsToAlias = (root, paths) =>
  Object.fromEntries(Object.entries(paths).map(([name, targets]) => [`${name}$`, join(root, targets[0] ?? '')]));

/** @param {{ from: string, to: string, rule: { name: string }, cycle?: { name: string }[] }} violation */
function violationToFinding({ from, to, rule, cycle }) {
  const message = cycle ? [from, ...cycle.map(({ name }) => name)].join(' > ') : `imports ${to}`;
  return { file: from, line: 1, rule: rule.name, message };
}

/**
 * @param {LayerList} list
 * @returns {Rule[]}
 */
function layersToRules(list) {
  const layers = Object.keys(list.layers);
  return [
    { name: 'cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:|\\?' } },
    { name: 'outside-src', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|dist|public)/' } },
    ...layers.map((layer) => directionRule(list, layer)),
    ...layers.map((layer) => faceRule(list, layer)),
    ...Object.keys(list.openLayers).map((layer) => apartRule(list, layer)),
    ...Object.keys(list.packages).map((name) => packageRule(list, name)),
    unlistedRule(list),
  ];
}

/**
 * The paths of a layer, as a pattern.
 * @param {LayerList} list
 * @param {string} layer
 */
function layerPattern(list, layer) {
  const files = (list.filesOfLayer[layer] ?? []).map((file) => file.replace('.', '\\.') + '$');
  return `^src/(?:${[`${layer}/`, ...files].join('|')})`;
}

/**
 * @param {LayerList} list
 * @param {string} layer
 * @returns {Rule}
 */
function directionRule(list, layer) {
  const allowed = [layer, ...(list.layers[layer] ?? [])].map((name) => layerPattern(list, name));
  return {
    name: 'direction',
    severity: 'error',
    from: { path: layerPattern(list, layer) },
    to: { path: '^src/', pathNot: allowed },
  };
}

/**
 * @param {LayerList} list
 * @param {string} layer
 * @returns {Rule}
 */
function faceRule(list, layer) {
  const open = Object.keys(list.openLayers).map((name) => `^src/${name}/`);
  const faces = Object.entries(list.faces).flatMap(([name, files]) => files.map((file) => `^src/${name}/${file}$`));
  return {
    name: 'face',
    severity: 'error',
    from: { path: layerPattern(list, layer) },
    to: { path: '^src/', pathNot: [layerPattern(list, layer), '^src/[^/]+/index\\.ts$', ...faces, ...open] },
  };
}

/**
 * @param {LayerList} list
 * @param {string} layer
 * @returns {Rule}
 */
function apartRule(list, layer) {
  const shared = (list.openLayers[layer] ?? []).map((folder) => `^src/${layer}/${folder}/`);
  return {
    name: 'apart',
    severity: 'error',
    from: { path: `^src/${layer}/([^/]+)/` },
    to: { path: `^src/${layer}/`, pathNot: [`^src/${layer}/$1/`, ...shared] },
  };
}

/**
 * @param {LayerList} list
 * @param {string} name
 * @returns {Rule}
 */
function packageRule(list, name) {
  const files = Object.keys(list.packagesOfFile).filter((file) => list.packagesOfFile[file]?.includes(name));
  const importers = [...(list.packages[name] ?? []).map((layer) => layerPattern(list, layer)), ...files];
  return {
    name: 'sole-importer',
    severity: 'error',
    from: { path: '^src/', ...(importers.length > 0 ? { pathNot: importers } : {}) },
    to: name === 'node:*' ? { dependencyTypes: ['core'] } : { path: packageToPath(name) },
  };
}

/** @param {string} name */
const packageToPath = (name) =>
  `(?:^|/)node_modules/${name.replace(/[.+]/g, '\\$&').replace('*', '[^/]+')}/|^${name.replace('*', '')}`;

/**
 * @param {LayerList} list
 * @returns {Rule}
 */
function unlistedRule(list) {
  return {
    name: 'unlisted-package',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '(?:^|/)node_modules/', pathNot: Object.keys(list.packages).map(packageToPath) },
  };
}
