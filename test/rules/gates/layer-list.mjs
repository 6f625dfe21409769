import { posix } from 'node:path';
import { readRuleList } from './files.mjs';

/**
 * @typedef {object} LayerList the one list both ESLint and dependency-cruiser enforce
 * @property {Record<string, string[]>} layers which layers a layer imports from
 * @property {Record<string, string[]>} filesOfLayer files of `src` itself that belong to a layer
 * @property {Record<string, string[]>} openLayers layers whose files are reached one by one, not through an `index.ts`,
 * and those of their folders that the others share
 * @property {Record<string, string[]>} faces what of a layer may be reached besides its `index.ts`
 * @property {Record<string, string[]>} packages the layers that import a package; `x-*` stands for all that begin so
 * @property {Record<string, string[]>} packagesOfFile packages a single file may import besides
 */

/**
 * @param {string} root
 * @returns {LayerList}
 */
export const readLayers = (root) => readRuleList(root, 'layers.json');

/**
 * The layer of a file of `src`; `undefined` for a file that has none.
 * @param {LayerList} list
 * @param {string} path from the root, such as `src/store/reviews.ts`
 */
function pathToLayer(list, path) {
  const [, first = '', ...rest] = path.split('/');
  if (!path.startsWith('src/')) return undefined;
  if (rest.length > 0) return first in list.layers ? first : undefined;
  return Object.keys(list.filesOfLayer).find((layer) => list.filesOfLayer[layer]?.includes(first));
}

/**
 * The name a package has in the list: `yjs` for `yjs/dist/x`, `@utrecht/*` for `@utrecht/button-css`.
 * @param {LayerList} list
 * @param {string} source the text of an import
 */
const sourceToPackage = (list, source) => Object.keys(list.packages).find((name) => packagePattern(name).test(source));

/**
 * @param {string} name
 * @returns {RegExp}
 */
const packagePattern = (name) => new RegExp(`^${name.replace(/[.+]/g, '\\$&').replace('*', '[^/]+')}(?:/|$)`);

/**
 * What is wrong with an import, by the list; `undefined` when nothing is.
 * @param {LayerList} list
 * @param {string} path the importing file, from the root
 * @param {string} source the text of the import
 * @returns {{ rule: string, message: string } | undefined}
 */
export function judgeImport(list, path, source) {
  if (!path.startsWith('src/')) return undefined;
  const from = pathToLayer(list, path);
  if (from === undefined) return { rule: 'no-layer', message: `${path} belongs to no layer` };
  const clean = source.replace(/[?#].*$/, '');
  if (clean.startsWith('$')) return judgeDirection(list, path, from, `src/${clean.slice(1)}/index.ts`);
  if (clean.startsWith('.')) return judgeRelative(list, path, from, posix.join(posix.dirname(path), clean));
  return judgePackage(list, path, from, clean);
}

/**
 * @param {LayerList} list
 * @param {string} path
 * @param {string} from
 * @param {string} target
 */
function judgeRelative(list, path, from, target) {
  if (!target.startsWith('src/')) return { rule: 'outside-src', message: 'src imports nothing outside src' };
  const to = pathToLayer(list, target) ?? target.split('/')[1] ?? '';
  if (to === from) return judgeFolder(list, path, from, target);
  const direction = judgeDirection(list, path, from, target);
  if (direction || to in list.openLayers || isFace(list, to, target)) return direction;
  return { rule: 'face', message: `another layer is reached through its face: $${to}` };
}

/**
 * @param {LayerList} list
 * @param {string} path
 * @param {string} from
 * @param {string} target
 */
function judgeDirection(list, path, from, target) {
  const to = pathToLayer(list, target) ?? target.split('/')[1] ?? '';
  if (to === from) return judgeFolder(list, path, from, target);
  if (list.layers[from]?.includes(to)) return undefined;
  return { rule: 'direction', message: `${from} does not import from ${to}` };
}

/**
 * @param {LayerList} list
 * @param {string} layer
 * @param {string} target
 */
const isFace = (list, layer, target) => list.faces[layer]?.some((face) => target === `src/${layer}/${face}`) ?? false;

/**
 * Folders of an open layer stand apart from each other, but for what they share.
 * @param {LayerList} list
 * @param {string} path
 * @param {string} layer
 * @param {string} target
 */
function judgeFolder(list, path, layer, target) {
  const folder = target.split('/')[2] ?? '';
  const shared = list.openLayers[layer];
  const isApart = shared !== undefined && !shared.includes(folder) && path.split('/')[2] !== folder;
  return isApart ? { rule: 'apart', message: `folders of ${layer} do not import each other` } : undefined;
}

/**
 * @param {LayerList} list
 * @param {string} path
 * @param {string} from
 * @param {string} source
 */
function judgePackage(list, path, from, source) {
  const name = sourceToPackage(list, source);
  if (name !== undefined && list.packagesOfFile[path]?.includes(name)) return undefined;
  if (name === undefined) {
    return { rule: 'unlisted-package', message: `${source} has no importer in test/rules/layers.json` };
  }
  const importers = list.packages[name] ?? [];
  if (importers.includes(from)) return undefined;
  return { rule: 'sole-importer', message: `${name} is imported by ${importers.join(', ')} only` };
}
