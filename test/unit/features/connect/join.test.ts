// @vitest-environment happy-dom
import { defaultSettings, err, type TableKey } from '$domain';
import { deriveTableKeys } from '$table';
import { expect, test, vi } from 'vitest';
import { Join } from '../../../../src/features/connect/join.svelte';
import { createAppHarness } from '../../../helpers/app-harness';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import { bo, lowerKey, makeKey, makeKnownTable } from '../../../helpers/table-harness';

async function tableIdOf(key: TableKey): Promise<string> {
  const keys = await deriveTableKeys(key);
  return keys.ok ? keys.value.tableId : '';
}

test('who knows the table already goes straight there', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const goToTable = vi.fn();
  const join = new Join(harness.app, { key: known.key, address: '' }, goToTable);
  await join.look();
  expect(goToTable).toHaveBeenCalledExactlyOnceWith(known.id);
});

test('who does not says who they are, and is remembered', async () => {
  const { app, services } = await createAppHarness();
  const key = await makeKey();
  const goToTable = vi.fn();
  const join = new Join(app, { key, address: '' }, goToTable);
  await join.look();
  expect(join.step).toBe('introducing');
  expect(await join.join()).toBe(false);
  Object.assign(join.draft, bo);
  expect(await join.join()).toBe(true);
  const tableId = await tableIdOf(key);
  expect(goToTable).toHaveBeenCalledExactlyOnceWith(tableId);
  const known = await services.store.knownTables.get(tableId);
  expect(known.ok && known.value?.me.party.name).toBe(bo.partyName);
  await vi.waitFor(async () => {
    expect(await services.store.settings.read()).toMatchObject(bo);
  });
});

test('a table that cannot be remembered is not joined, and the reason is kept', async () => {
  const { services } = await createAppHarness({ ...defaultSettings, ...bo });
  const broken = {
    ...services,
    store: {
      ...services.store,
      knownTables: {
        ...services.store.knownTables,
        put: () => Promise.resolve(err({ type: 'save-failed' as const, reason: 'disk-full' as const })),
      },
    },
  };
  const goToTable = vi.fn();
  const means = {
    services: broken,
    settings: { ...defaultSettings, ...bo },
    changeSettings: () => services.store.settings.change({}),
  };
  const join = new Join(means, { key: await makeKey(), address: '' }, goToTable);
  await join.look();
  expect(await join.join()).toBe(true);
  expect(join.failure).toEqual({ type: 'save-failed', reason: 'disk-full' });
  expect(join.step).toBe('introducing');
  expect(goToTable).not.toHaveBeenCalled();
});

test('who left the screen meanwhile is not taken to the table', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const goToTable = vi.fn();
  const join = new Join(harness.app, { key: known.key, address: '' }, goToTable);
  const looking = join.look();
  join.leave();
  await looking;
  expect(goToTable).not.toHaveBeenCalled();
});

test('TR16 the address of an invitation is kept with the table alone, and said only where it is another', async () => {
  const { app, services } = await createAppHarness();
  const key = await makeKey();
  const same = new Join(app, { key, address: services.ownSignallingAddress }, vi.fn());
  await same.look();
  expect([same.step, same.newAddress]).toEqual(['introducing', '']);
  const join = new Join(app, { key, address: 'wss://regio.example/s' }, vi.fn());
  await join.look();
  expect(join.newAddress).toBe('wss://regio.example/s');
  Object.assign(join.draft, bo);
  await join.join();
  const known = await services.store.knownTables.get(await tableIdOf(key));
  expect(known.ok && known.value?.signallingAddress).toBe('wss://regio.example/s');
  await vi.waitFor(async () => {
    expect(await services.store.settings.read()).toMatchObject({ ...bo, signallingAddress: '' });
  });
});

test.each([true, false])('TR16 who knows the table is asked about another address first (used: %s)', async (isUsed) => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const goToTable = vi.fn();
  const join = new Join(harness.app, { key: known.key, address: 'wss://regio.example/s' }, goToTable);
  await join.look();
  expect([join.step, goToTable.mock.calls.length]).toEqual(['choosing-address', 0]);
  await join.goBack(isUsed);
  expect(goToTable).toHaveBeenCalledExactlyOnceWith(known.id);
  const kept = await harness.services.store.knownTables.get(known.id);
  expect(kept.ok && (kept.value?.signallingAddress ?? '')).toBe(isUsed ? 'wss://regio.example/s' : '');
  const again = new Join(harness.app, { key: known.key, address: 'wss://regio.example/s' }, goToTable);
  await again.look();
  expect(again.step).toBe(isUsed ? 'joined' : 'choosing-address');
});

test('a newer invitation to a table that is still open is taken up after that has closed', async () => {
  const harness = await createAppHarness();
  const made = await makeKnownTable(harness);
  const known = { ...made, key: await lowerKey(made, 'editor') };
  await harness.services.store.knownTables.put(known);
  const session = openTablesOf(harness.services).hold(known.id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
  const newer = { ...known.key, epoch: 1 };
  const join = new Join(harness.app, { key: newer, address: '' }, vi.fn());
  await join.look();
  // What the session notes as it closes must not bring the older key back.
  const again = openTablesOf(harness.services).hold(known.id);
  expect(again).not.toBe(session);
  const kept = await harness.services.store.knownTables.get(known.id);
  expect(kept.ok && kept.value?.key.epoch).toBe(1);
  await openTablesOf(harness.services).closeNow(known.id);
});
