import { createRandom } from '../link/random.mjs';
import { measureKills, summarize } from '../../faults/kill/runs.mjs';
import { startApps } from '../../faults/support/apps.mjs';
import { measureGrowth } from './growth.mjs';
import { measureInventory } from './inventory.mjs';
import { measureImport } from './import.mjs';
import { measureMirror } from './mirror.mjs';
import { measureOpening } from './opening.mjs';
import { measureRows } from './rows.mjs';
import { measureTyping } from './typing.mjs';

/** The rows about the disk and about long documents, of our app and of REF in the same run. */

export const DISK_PARTS = ['opening', 'typing', 'growth', 'rows', 'mirror', 'import', 'inventory', 'durability'];
const SEED = 13;

/**
 * @param {string} dist
 * @param {{ parts: readonly string[], isQuick: boolean }} choices
 * @returns {Promise<{ ours: Record<string, unknown>, ref: Record<string, unknown> }>}
 */
export async function measureDisk(dist, { parts, isQuick }) {
  const apps = await startApps(dist);
  /** @type {Record<string, unknown>} */
  const ours = {};
  /** @type {Record<string, unknown>} */
  const ref = {};
  if (parts.includes('opening')) {
    const choices = isQuick
      ? { roundCount: 3, sizes: ['50KB', '1MB'] }
      : { roundCount: 7, sizes: ['50KB', '1MB', '10MB'] };
    const [own, others] = await measureOpening([apps.ours, apps.ref], choices);
    Object.assign(ours, own);
    Object.assign(ref, others);
  }
  if (parts.includes('typing')) {
    const choices = { roundCount: isQuick ? 2 : 7, keysPerRound: 40 };
    [ours.typing, ref.typing] = await measureTyping([apps.ours, apps.ref], choices);
  }
  if (parts.includes('growth')) {
    const choices = isQuick ? { part: 0.1, openingCount: 10 } : { part: 1, openingCount: 50 };
    ours.growth = await measureGrowth(apps.ours, choices);
    ref.growth = await measureGrowth(apps.ref, choices);
  }
  if (parts.includes('rows')) ours.rows = await measureRows(apps.ours, { roundCount: isQuick ? 3 : 7 });
  if (parts.includes('mirror')) ours.mirror = await measureMirror(apps.ours, { roundCount: isQuick ? 3 : 7 });
  if (parts.includes('import')) ours.import = await measureImport(apps.ours, { roundCount: isQuick ? 3 : 7 });
  if (parts.includes('inventory')) ours.inventory = await measureInventory(apps.ours, { roundCount: isQuick ? 3 : 7 });
  if (parts.includes('durability')) {
    const runCount = isQuick ? 4 : 20;
    ours.durability = summarize(await measureKills(apps.ours, { runCount, random: createRandom(SEED) }));
    const refCount = Math.ceil(runCount / 2);
    ref.durability = summarize(await measureKills(apps.ref, { runCount: refCount, random: createRandom(SEED) }));
  }
  await apps.end();
  return { ours, ref };
}
