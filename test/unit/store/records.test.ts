import { ArrangementSchema } from '$domain';
import { describe, expect, test } from 'vitest';
import { PrivateDatabase } from '../../../src/store/database';
import { createRecords } from '../../../src/store/records';
import { sampleArrangement } from '../../helpers/samples';

describe('records of one kind', () => {
  test('are written whole, read through their schema, and removed', async () => {
    const database = new PrivateDatabase('records-test');
    const records = createRecords(database.arrangements, ArrangementSchema);
    await records.put(sampleArrangement('r1', { remarks: 'eerst' }));
    await records.put(sampleArrangement('r1', { remarks: 'later' }));
    expect((await records.list()).records.map(({ remarks }) => remarks)).toEqual(['later']);
    await records.remove('r1');
    expect(await records.get('r1')).toEqual({ ok: true, value: undefined });
    database.close();
  });

  test('ST6 a write is committed by the time it settles', async () => {
    const database = new PrivateDatabase('records-commit-test');
    const records = createRecords(database.arrangements, ArrangementSchema);
    const written = await records.put(sampleArrangement('r1'));
    database.close();
    expect(written.ok).toBe(true);
    const again = new PrivateDatabase('records-commit-test');
    expect(await again.arrangements.count()).toBe(1);
    again.close();
  });
});
