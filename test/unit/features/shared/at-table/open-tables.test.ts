// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../../../src/features/shared/at-table/open-tables';
import { createAppHarness, type AppHarness } from '../../../../helpers/app-harness';
import { makeKnownTable } from '../../../../helpers/table-harness';

let harness: AppHarness;
let tableId: string;

beforeEach(async () => {
  harness = await createAppHarness();
  tableId = (await makeKnownTable(harness)).id;
});

afterEach(() => openTablesOf(harness.services).closeNow(tableId));

const isOpen = (): Promise<void> =>
  vi.waitFor(() => {
    expect(harness.connector.openCount).toBe(1);
  });
const isClosed = (): Promise<void> =>
  vi.waitFor(
    () => {
      expect(harness.connector.openCount).toBe(0);
    },
    { timeout: 5_000 },
  );

test('two pages of one table share one session', async () => {
  const tables = openTablesOf(harness.services);
  const one = tables.hold(tableId);
  const other = tables.hold(tableId);
  expect(other).toBe(one);
  await isOpen();
  tables.release(one);
  tables.release(other);
  await isClosed();
});

test('going from one page to the next keeps the link', async () => {
  const tables = openTablesOf(harness.services);
  const one = tables.hold(tableId);
  await isOpen();
  tables.release(one);
  const next = tables.hold(tableId);
  expect(next).toBe(one);
  await new Promise((resolve) => setTimeout(resolve, 1_700));
  expect(harness.connector.openCount).toBe(1);
  tables.release(next);
  await isClosed();
});

test('a table that is opened while it closes opens anew after that', async () => {
  const tables = openTablesOf(harness.services);
  const one = tables.hold(tableId);
  await isOpen();
  void tables.closeNow(tableId);
  const next = tables.hold(tableId);
  expect(next).not.toBe(one);
  // The page of the session that was closed goes away later; it must not close the new one.
  tables.release(one);
  await vi.waitFor(() => {
    expect(next.opening.type).toBe('open');
    expect(harness.connector.openCount).toBe(1);
  });
  tables.release(next);
  await isClosed();
});

test('closing at once settles when everything is released', async () => {
  const tables = openTablesOf(harness.services);
  tables.hold(tableId);
  await isOpen();
  await tables.closeNow(tableId);
  expect(harness.connector.openCount).toBe(0);
  await tables.closeNow(tableId);
});
