import { makeBackup, planRestore, restoreBackup, saveBackup } from '$actions';
import { noPrivateRows } from '$domain';
import { expect, test, vi } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices } from '../../../helpers/services';

test('what is fetched late does what is asked', async () => {
  const services = createTestServices();
  expect(valueOf(await makeBackup(services, {})).name).toContain('1970-01-01');
  vi.stubGlobal('navigator', { canShare: () => true, share: () => Promise.resolve() });
  expect(valueOf(await saveBackup(services)).how).toBe('shared');
  vi.unstubAllGlobals();
  const backup = { madeAtMs: 7, rows: noPrivateRows, tables: [] };
  expect(valueOf(await planRestore(services, backup))).toMatchObject({ madeAtMs: 7, tables: [] });
  expect(valueOf(await restoreBackup(services, backup))).toMatchObject({ madeAtMs: 7, failedTableIds: [] });
});
