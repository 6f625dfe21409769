import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeNextVersion } from '../../helpers/next-version.mjs';
import { startHost, type RunningHost } from './host';
import { test as base } from './test';

const BUILT_APP = fileURLToPath(new URL('../../../dist/app', import.meta.url));

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

/** A test in which a new version comes, with a deployment of its own. */
export const test = base.extend<{ readonly deployment: Deployment }>({
  deployment: async ({ browserName: _browserName }, use) => {
    const deployment = await startDeployment();
    await use(deployment);
    await deployment.remove();
  },
});

/** Serves a copy of the build. */
async function startDeployment(): Promise<Deployment> {
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
