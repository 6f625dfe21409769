// @vitest-environment happy-dom
import { emptyRegion, SMALL_NUMBERS_BOUNDS } from '$domain';
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { RegionReckoning } from '../../../../src/features/shared/inventory/region-reckoning.svelte';
import { createAppHarness } from '../../../helpers/app-harness';

async function start(hasRegion: boolean, settings = {}) {
  const harness = await createAppHarness(settings);
  const { regions } = harness.services.store;
  if (hasRegion) await regions.put(emptyRegion('region', 'Rijnstreek'));
  const reckoning = new RegionReckoning(harness.app);
  const stop = $effect.root(() => {
    $effect(() => {
      expect([true, false]).toContain(reckoning.isKnown);
    });
  });
  flushSync();
  return { harness, reckoning, stop, all: async () => (await regions.list()).records };
}

test('INV-10 until it is known what the region says all that may be small is small; then five', async () => {
  const { reckoning, stop } = await start(true);
  expect(reckoning.smallNumbersBelow).toBe(SMALL_NUMBERS_BOUNDS.max);
  await vi.waitFor(() => expect(reckoning.smallNumbersBelow).toBe(5));
  expect([reckoning.schoolWeeks, reckoning.streams]).toEqual([40, []]);
  stop();
});

test('INV-10 what the region says goes before what was chosen on this device, and stands in the region', async () => {
  const { reckoning, stop, all } = await start(true, { smallNumbersBelow: 12 });
  await vi.waitFor(() => expect(reckoning.isKnown).toBe(true));
  expect(reckoning.smallNumbersBelow).toBe(12);
  const first = reckoning.change({ smallNumbersBelow: 10 });
  await Promise.all([first, reckoning.change({ streams: ['Bijdrage fonds', 'x'.repeat(300)] })]);
  await vi.waitFor(() => expect(reckoning.streams).toHaveLength(2));
  expect(reckoning.smallNumbersBelow).toBe(10);
  const [region] = await all();
  expect(region?.reckoning).toEqual({ smallNumbersBelow: 10, streams: ['Bijdrage fonds', 'x'.repeat(200)] });
  stop();
});

test('INV-10 without a region the threshold is kept on this device', async () => {
  const { harness, reckoning, stop, all } = await start(false);
  await vi.waitFor(() => expect(reckoning.isKnown).toBe(true));
  await reckoning.change({ smallNumbersBelow: 8 });
  await reckoning.change({ schoolWeeks: 38 });
  expect(await all()).toEqual([]);
  expect((await harness.services.store.settings.read()).smallNumbersBelow).toBe(8);
  stop();
});
