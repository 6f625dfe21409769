// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../../../src/features/shared/at-table/open-tables';
import { createAppHarness, type AppHarness } from '../../../../helpers/app-harness';
import type { LiveState, LiveTable } from '$table';
import { device, liveWith } from '../../../../helpers/live-states';
import { makeKnownTable } from '../../../../helpers/table-harness';

let harness: AppHarness;
let tableId: string;

beforeEach(async () => {
  harness = await createAppHarness();
  tableId = (await makeKnownTable(harness)).id;
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await openTablesOf(harness.services).closeNow(tableId);
});

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

/** A table that was left, with how it stands between devices told by the test, and its time. */
async function leaveWith(state: LiveState): Promise<{ isLeft: () => boolean; tell: (next: LiveState) => void }> {
  const tables = openTablesOf(harness.services);
  const session = tables.hold(tableId);
  await session.whenOpened();
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  let told = state;
  const prototype = Object.getPrototypeOf(session.opening.opened.live) as LiveTable;
  vi.spyOn(prototype, 'state', 'get').mockImplementation(() => told);
  session.liveView.hasMetOthers = true;
  const close = vi.spyOn(session, 'close');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  tables.release(session);
  return {
    isLeft: () => close.mock.calls.length > 0,
    tell: (next) => {
      told = next;
    },
  };
}

const asksToClose = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('a table that is left stays linked while who is there lacks what is on this device only', async () => {
  const { isLeft, tell } = await leaveWith(liveWith([device('Bo', { holdsMine: false })], { isOnlyHere: true }));
  vi.advanceTimersByTime(60_000);
  expect([isLeft(), asksToClose()]).toEqual([false, true]);
  tell(liveWith([device('Bo')]));
  expect(asksToClose()).toBe(false);
  vi.advanceTimersByTime(1_500);
  expect(isLeft()).toBe(true);
  tell(liveWith([device('Bo', { holdsMine: false })], { isOnlyHere: true }));
  expect(asksToClose()).toBe(false);
});

test('who never takes the words does not keep a table that is left linked for good', async () => {
  const { isLeft } = await leaveWith(liveWith([device('Bo', { holdsMine: false })], { isOnlyHere: true }));
  vi.advanceTimersByTime(179_000);
  expect(isLeft()).toBe(false);
  vi.advanceTimersByTime(5_000);
  expect(isLeft()).toBe(true);
});

test('a table that is left closes soon when nobody is there to take the words', async () => {
  const { isLeft } = await leaveWith(
    liveWith([device('Bo', { holdsMine: false, isHere: false })], { isOnlyHere: true }),
  );
  vi.advanceTimersByTime(1_500);
  expect(isLeft()).toBe(true);
});

test('closing at once settles when everything is released', async () => {
  const tables = openTablesOf(harness.services);
  tables.hold(tableId);
  await isOpen();
  await tables.closeNow(tableId);
  expect(harness.connector.openCount).toBe(0);
  await tables.closeNow(tableId);
});
