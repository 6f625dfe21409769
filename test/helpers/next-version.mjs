import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the next version of a build would be, made of that build itself. */

const TEXT = /\.(?:js|css|html|json|webmanifest)$/;

/**
 * Makes of a build what the next one would be: every part has another name, and with it every reference and the list of
 * what is kept; the changelog begins with a line of its own.
 * @param {string} folder
 * @param {string} news
 * @returns {Promise<void>}
 */
export async function makeNextVersion(folder, news) {
  const assets = await readdir(join(folder, 'assets'));
  const renamed = new Map(assets.map((name) => [name, nextName(name)]));
  const inOrder = [...renamed].sort(([one], [other]) => other.length - one.length);
  const rewrite = async (/** @type {string} */ path) => {
    let text = await readFile(path, 'utf8');
    for (const [name, next] of inOrder) text = text.replaceAll(name, next);
    await writeFile(path, addNews(text, news));
  };
  for (const [name, next] of renamed) {
    await rename(join(folder, 'assets', name), join(folder, 'assets', next));
    if (TEXT.test(next)) await rewrite(join(folder, 'assets', next));
  }
  for (const name of ['index.html', 'sw.js']) await rewrite(join(folder, name));
  await noteRevision(folder);
}

/** The five to eight characters before the end are the hash: styles have the shortest, workers the longest. @param {string} name */
const nextName = (name) =>
  name.replace(/-([\w-]{5,8})\.(\w+)$/, (_whole, /** @type {string} */ hash, /** @type {string} */ end) => {
    const next = createHash('sha256').update(hash).digest('hex').slice(0, 8);
    return `-${next}.${end}`;
  });

/**
 * Adds a line before the first one of the newest entry, in the app's own copy and in the worker's.
 * @param {string} text
 * @param {string} news
 */
const addNews = (text, news) =>
  text.replace(/(date:[`"]2\d{3}-\d\d-\d\d[`"],changes:\[)(?=\{nl:)/, `$1{nl:${JSON.stringify(news)},en:"News"},`);

/** The page has no hash in its name; the worker knows it by a revision. @param {string} folder */
async function noteRevision(folder) {
  const path = join(folder, 'sw.js');
  const revision = createHash('md5')
    .update(await readFile(join(folder, 'index.html')))
    .digest('hex');
  const worker = await readFile(path, 'utf8');
  await writeFile(path, worker.replace(/("revision":)"\w+",("url":"index\.html")/, `$1"${revision}",$2`));
}

/**
 * Makes of a build one that knows the next version of the private database, with a table more.
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function raiseDatabaseVersion(folder) {
  const upgraded = /this\.version\((\d+)\)\.stores\(\{[^}]*\}\)\.upgrade\((\w+)\)/g;
  for (const name of await readdir(join(folder, 'assets'))) {
    if (!name.endsWith('.js')) continue;
    const path = join(folder, 'assets', name);
    const script = await readFile(path, 'utf8');
    const last = [...script.matchAll(upgraded)].at(-1);
    if (last === undefined) continue;
    const end = last.index + last[0].length;
    const next = `,this.version(${Number(last[1]) + 1}).stores({later:"id"}).upgrade(${last[2]})`;
    await writeFile(path, script.slice(0, end) + next + script.slice(end));
    return;
  }
  throw new Error('The build has no database.');
}
