// @vitest-environment happy-dom
import { saveBackup, makeBackup } from '../../../../src/actions/backup/back-up';
import * as joining from '../../../../src/actions/join-table';
import { makeTable } from '$actions';
import { openBackup, unlockBackup } from '$exchange';
import { unzipSync, strFromU8 } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { sampleArrangement } from '../../../helpers/samples';
import { createTestServices, introduction } from '../../../helpers/services';

const NOON_MS = Date.UTC(2026, 10, 25, 12);

describe('a backup of this device', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  test('EX1 holds every word under the names of the fields, and says in words what it is', async () => {
    const services = createTestServices({}, NOON_MS);
    await services.store.arrangements.put(sampleArrangement('r1', { ownNote: 'Laatste letter ë' }));
    const { name, bytes } = valueOf(await makeBackup(services, {}));
    expect(name).toBe('ontwikkeltafel-reservekopie-2026-11-25.ontwikkeltafel');
    const entries = unzipSync(bytes);
    const arrangements: unknown = JSON.parse(strFromU8(entries['records/arrangements.json'] ?? new Uint8Array()));
    expect(arrangements).toEqual([sampleArrangement('r1', { ownNote: 'Laatste letter ë' })]);
    expect(strFromU8(entries['lees-mij.txt'] ?? new Uint8Array())).toContain('gemaakt op 25 november 2026');
  });

  test('EX11 with a phrase is locked, and opens with it', async () => {
    const services = createTestServices({}, NOON_MS);
    await services.store.arrangements.put(sampleArrangement('r1'));
    const { bytes } = valueOf(await makeBackup(services, { phrase: 'zes woorden en nog wat' }));
    const opened = valueOf(await openBackup(bytes));
    if (opened.type !== 'locked') throw new Error('It is open.');
    const backup = valueOf(await unlockBackup(opened, 'zes woorden en nog wat'));
    expect(backup.rows.arrangements).toEqual([sampleArrangement('r1')]);
  });

  test('is noted when it was handed over, not when the person turned it away', async () => {
    const services = createTestServices({}, NOON_MS);
    const share = vi.fn().mockRejectedValueOnce(new DOMException('no', 'AbortError')).mockResolvedValueOnce(undefined);
    vi.stubGlobal('navigator', { canShare: () => true, share });
    expect(valueOf(await saveBackup(services)).how).toBe('cancelled');
    expect((await services.store.settings.read()).lastBackupAt).toBeUndefined();
    expect(valueOf(await saveBackup(services)).how).toBe('shared');
    expect((await services.store.settings.read()).lastBackupAt).toBeGreaterThan(NOON_MS);
  });

  test('is noted as of when the work was read, so that what is written while it is shared counts as newer', async () => {
    const services = createTestServices({}, NOON_MS);
    await services.store.settings.change({ theme: 'dark' });
    let sharedAt = 0;
    const share = () => {
      sharedAt = services.clock.nowMs();
      return Promise.resolve();
    };
    vi.stubGlobal('navigator', { canShare: () => true, share });
    await saveBackup(services);
    const { theme, lastBackupAt } = await services.store.settings.read();
    expect(theme).toBe('dark');
    expect(lastBackupAt).toBeGreaterThan(NOON_MS);
    expect(lastBackupAt).toBeLessThan(sharedAt);
  });

  test('tells how many damaged pieces of tables could not go along', async () => {
    const services = createTestServices({}, NOON_MS);
    await makeTable(services, 'Tafel Leiden', introduction, []);
    vi.spyOn(joining, 'readHere').mockResolvedValue({ ok: true, value: { bytes: undefined, damagedCount: 2 } });
    expect(valueOf(await makeBackup(services, {})).damagedCount).toBe(2);
    vi.stubGlobal('navigator', { canShare: () => true, share: () => Promise.resolve() });
    expect(valueOf(await saveBackup(services))).toMatchObject({ how: 'shared', damagedCount: 2 });
  });

  test('says so where the work cannot be read', async () => {
    const services = createTestServices();
    const error = { type: 'storage-unavailable' } as const;
    vi.spyOn(services.store.rows, 'readAll').mockResolvedValue({ ok: false, error });
    expect(await saveBackup(services)).toEqual({ ok: false, error });
  });

  test('never takes a phrase that is too short', async () => {
    await expect(makeBackup(createTestServices(), { phrase: 'kort' })).rejects.toThrow(RangeError);
  });
});
