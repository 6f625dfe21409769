import { backupFaults } from './cases/backups.mjs';
import { buildFaults } from './cases/builds.mjs';
import { damageFaults } from './cases/damage.mjs';
import { fullDiskFaults } from './cases/full-disk.mjs';
import { joinFaults } from './cases/joins.mjs';
import { killFaults } from './cases/kills.mjs';
import { lifeFaults } from './cases/life.mjs';
import { storageFaults } from './cases/storage.mjs';
import { tabFaults } from './cases/tabs.mjs';
import { upgradeFaults } from './cases/upgrades.mjs';

/**
 * Everything that one device has to survive. Source: ../shared reliability.md 3.
 * @typedef {import('./support/apps.mjs').App} App
 * @typedef {object} Outcome
 * @property {string[]} lost acknowledged words that can no longer be read
 * @property {number | null} [toldMs] until the screen said it; null: never; left out where there is nothing to say
 * @property {string} [told] what it said
 * @property {number | null} [reopenMs] until the table could be read again; null: it could not
 * @property {string} [problem] what else is not as it should be
 * @property {string} [note]
 * @property {string} [error] why it could not be tried
 * @typedef {object} Fault
 * @property {string} name
 * @property {string} [refLacks] why REF cannot be tried
 * @property {{ toldWithinMs?: number, reopensWithinMs?: number }} goal
 * @property {(app: App, dist: string) => Promise<Outcome>} run
 */

/** @type {readonly Fault[]} */
export const FAULTS = [
  ...killFaults,
  ...damageFaults,
  ...fullDiskFaults,
  ...storageFaults,
  ...tabFaults,
  ...lifeFaults,
  ...buildFaults,
  ...upgradeFaults,
  ...backupFaults,
  ...joinFaults,
];
