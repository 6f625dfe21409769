import { describe, expect, test } from 'vitest';
import { runStorm } from '../helpers/room-storm';

const FIRST_SEED = Number(process.env['FUZZ_FIRST_SEED'] ?? 1);
const SEED_COUNT = Number(process.env['FUZZ_SEEDS'] ?? 500);
/** Seeds that once found a fault. They are never taken out. */
const KEPT_SEEDS: readonly number[] = [];

const seeds = [...KEPT_SEEDS, ...Array.from({ length: SEED_COUNT }, (_, index) => FIRST_SEED + index)];

describe('four to eight devices in bad weather', () => {
  test(
    'TD20 end with the same content whatever the network loses, doubles, reorders or breaks, and never say more than is so',
    async () => {
      const failed: string[] = [];
      let [written, trouble] = [0, 0];
      for (const seed of seeds) {
        const end = await runStorm(seed);
        written += end.writtenCount;
        trouble += end.troubleCount;
        if (new Set(end.digests).size !== 1 || new Set(end.stateVectors).size !== 1) failed.push(`${seed}: not equal`);
        if (end.liesCount > 0) failed.push(`${seed}: said to hold what was not there`);
        if (end.refusals.length > 0) failed.push(`${seed}: refused an honest device, ${end.refusals.join(', ')}`);
        if (end.unacknowledgedCount > 0) failed.push(`${seed}: held, but not said so`);
      }
      expect(failed).toEqual([]);
      // A run that did nothing would prove nothing.
      expect(written).toBeGreaterThan(seeds.length * 10);
      expect(trouble).toBeGreaterThan(seeds.length * 5);
    },
    10 * 60_000 + SEED_COUNT * 1_000,
  );
});
