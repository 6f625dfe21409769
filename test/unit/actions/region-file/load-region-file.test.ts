import { makeRegionFile, planRegionFile, takeInRegionFile } from '$actions';
import { expect, test } from 'vitest';
import { REGION_PHRASE } from '../../../helpers/region-files';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices } from '../../../helpers/services';

test('what is fetched late does what is asked', async () => {
  const services = createTestServices();
  const choice = { tableIds: [], role: 'reader', phrase: REGION_PHRASE } as const;
  expect(valueOf(await makeRegionFile(services, choice)).name).toContain('1970-01-01');
  const file = { madeAtMs: 7, tables: [] };
  expect(valueOf(await planRegionFile(services, file))).toEqual(file);
  expect(valueOf(await takeInRegionFile(services, file))).toEqual({ ...file, failedTableIds: [] });
});
