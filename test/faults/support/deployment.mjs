import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../bench/link/devices.mjs';
import { startOurApp } from '../../bench/our-app.mjs';
import { makeNextVersion } from '../../helpers/next-version.mjs';
import { createOurs } from './apps.mjs';

/**
 * A host of its own whose app is replaced by the next version, in place, as whoever runs one does.
 * @typedef {object} Deployment
 * @property {import('./apps.mjs').App} app
 * @property {(change?: (folder: string) => Promise<void>) => Promise<void>} deploy the parts of the version before are gone
 * @property {() => Promise<void>} end
 */

/** @param {string} dist the folder of the build @returns {Promise<Deployment>} */
export async function startDeployment(dist) {
  const folder = await mkdtemp(join(tmpdir(), 'ontwikkeltafel-release-'));
  await cp(join(dist, 'app'), folder, { recursive: true, filter: (path) => !/\.(?:gz|br)$/.test(path) });
  const own = await startOurApp(dist, ['--root', folder]);
  const { port } = new URL(own.url);
  let { end } = own;
  return {
    app: createOurs(own),
    deploy: async (change) => {
      await end();
      await makeNextVersion(folder, 'Een regel van de volgende versie.');
      await change?.(folder);
      ({ end } = await startServer(join(dist, 'host/main.js'), ['--port', port, '--root', folder]));
    },
    end: async () => {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
