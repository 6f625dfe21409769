import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startHost, type RunningHost } from './host';

const BUILT_APP = fileURLToPath(new URL('../../../dist/app', import.meta.url));
const TEXT = /\.(?:js|css|html|json|webmanifest)$/;

/** A host whose app can be replaced, as whoever runs one does: in place, at the same address. */
export type Deployment = {
  readonly url: string;
  /** The folder that is served. */
  readonly folder: string;
  /** Puts another version in the place of what is served; the old parts are gone. `news` is a line of its changelog. */
  deploy(news: string, change?: (folder: string) => Promise<void>): Promise<void>;
  /** Puts the first version back. */
  putBack(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
};

/** Serves a copy of the build. */
export async function startDeployment(): Promise<Deployment> {
  const folder = await mkdtemp(join(tmpdir(), 'ontwikkeltafel-release-'));
  const copyBuild = (): Promise<void> =>
    cp(BUILT_APP, folder, { recursive: true, filter: (path) => !/\.(?:gz|br)$/.test(path) });
  await copyBuild();
  let host: RunningHost = await startHost(0, folder);
  const { url } = host;
  const start = async (): Promise<void> => {
    host = await startHost(Number(new URL(url).port), folder);
  };
  return {
    url,
    folder,
    start,
    stop: () => host.end(),
    async deploy(news, change) {
      await host.end();
      await makeNextVersion(folder, news);
      await change?.(folder);
      await start();
    },
    async putBack() {
      await host.end();
      await copyBuild();
      await start();
    },
    async remove() {
      await host.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Makes of a build what the next one would be: every part has another name, and with it every reference and the list of
 * what is kept; the changelog begins with a line of its own.
 */
async function makeNextVersion(folder: string, news: string): Promise<void> {
  const assets = await readdir(join(folder, 'assets'));
  const renamed = new Map(assets.map((name) => [name, nextName(name)]));
  const inOrder = [...renamed].sort(([one], [other]) => other.length - one.length);
  const rewrite = async (path: string): Promise<void> => {
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

/** The eight characters before the end are the hash. */
const nextName = (name: string): string =>
  name.replace(/-([\w-]{8})\.(\w+)$/, (_whole, hash: string, end: string) => {
    const next = createHash('sha256').update(hash).digest('hex').slice(0, 8);
    return `-${next}.${end}`;
  });

/** Adds a line before the first one of the newest entry, in the app's own copy and in the worker's. */
const addNews = (text: string, news: string): string =>
  text.replace(/(date:[`"]2\d{3}-\d\d-\d\d[`"],changes:\[)(?=\{nl:)/, `$1{nl:${JSON.stringify(news)},en:"News"},`);

/** The page has no hash in its name; the worker knows it by a revision. */
async function noteRevision(folder: string): Promise<void> {
  const path = join(folder, 'sw.js');
  const revision = createHash('md5')
    .update(await readFile(join(folder, 'index.html')))
    .digest('hex');
  const worker = await readFile(path, 'utf8');
  await writeFile(path, worker.replace(/("revision":)"\w+",("url":"index\.html")/, `$1"${revision}",$2`));
}

/** Makes of a build one that knows the next version of the private database, with a table more. */
export async function raiseDatabaseVersion(folder: string): Promise<void> {
  const last = /this\.version\((\d+)\)\.stores\(\{[^}]*\}\)\.upgrade\((\w+)\)/;
  for (const name of await readdir(join(folder, 'assets'))) {
    if (!name.endsWith('.js')) continue;
    const path = join(folder, 'assets', name);
    const script = await readFile(path, 'utf8');
    if (!last.test(script)) continue;
    const raised = script.replace(
      last,
      (whole, version: string, upgrade: string) =>
        `${whole},this.version(${Number(version) + 1}).stores({later:"id"}).upgrade(${upgrade})`,
    );
    await writeFile(path, raised);
    return;
  }
  throw new Error('The build has no database.');
}
