import { makeBackup, makeTable, openTable, planRestore, restoreBackup, type Services } from '$actions';
import { noPrivateRows, type PrivateRows } from '$domain';
import { openBackup, type Backup } from '$exchange';
import { describe, expect, test } from 'vitest';
import { sampleAnswer } from '../../helpers/samples';
import { createTestServices, introduction } from '../../helpers/services';
import { valueOf } from '../../helpers/role-keys';

async function backUp(services: Services): Promise<Backup> {
  const made = valueOf(await makeBackup(services, {}));
  const opened = valueOf(await openBackup(made.bytes));
  if (opened.type !== 'open') throw new Error('It is locked.');
  return opened.backup;
}

const rowsOf = async ({ store }: Services): Promise<PrivateRows> => valueOf(await store.rows.readAll());

describe('putting back a backup', () => {
  test('AC7 on an empty device gives equal content', async () => {
    const one = createTestServices();
    await one.store.answers.put(sampleAnswer('1.0a'));
    const known = valueOf(await makeTable(one, 'Tafel Leiden', introduction, []));
    const opened = valueOf(await openTable(one, known.id));
    await opened.close();
    const backup = await backUp(one);
    const other = createTestServices();
    const plan = valueOf(await planRestore(other, backup));
    expect(plan).toMatchObject({
      countsByKind: { answers: { new: 1 } },
      tables: [{ name: 'Tafel Leiden', outcome: 'new' }],
    });
    expect(await rowsOf(other)).toEqual(noPrivateRows);
    valueOf(await restoreBackup(other, backup));
    expect(await rowsOf(other)).toEqual(await rowsOf(one));
  });
});
