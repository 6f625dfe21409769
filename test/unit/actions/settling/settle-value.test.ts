import { makeTable, openTable, settleValue } from '$actions';
import type { Settling } from '$domain';
import { readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

const settling: Settling = { field: 'youthCount', seen: [], state: 'settled', facts: { youthCount: 9 } };

test('what was settled carries who of which party said it, and comes after all that was settled before', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  valueOf(await settleValue({ clock: { nowMs: () => 90_000 } }, opened, settling));
  valueOf(
    await settleValue({ clock: { nowMs: () => 10 } }, opened, {
      field: 'youthCount',
      seen: [],
      state: 'settled',
      facts: { youthCount: 6 },
    }),
  );
  const { settledValues } = readTableContent(opened.table);
  const { id: participantId, partyId } = made.me.participant;
  expect(settledValues.map(({ at }) => at).sort()).toEqual([90_000, 90_001]);
  expect(settledValues.find(({ at }) => at === 90_001)).toMatchObject({
    participantId,
    partyId,
    facts: { youthCount: 6 },
  });
  await opened.close();
});

test('AC72 who reads along settles nothing', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', { ...introduction, role: 'reader' }, []));
  const opened = valueOf(await openTable(services, made.id));
  expect(await settleValue(services, opened, settling)).toMatchObject({ ok: false, error: { type: 'not-allowed' } });
  expect(readTableContent(opened.table).settledValues).toEqual([]);
  await opened.close();
});
