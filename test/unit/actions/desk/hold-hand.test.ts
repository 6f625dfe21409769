import { holdHand, joinByKey, makeTable, openTable } from '$actions';
import { deriveKey, readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

test('TBL-8 a hand goes up and down; that of a reader is not heard by anybody, and that is said', async () => {
  const [services, there] = [createTestServices(), createTestServices()];
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  valueOf(await holdHand(services, opened, true));
  const participantId = opened.known.me.participant.id;
  expect(readTableContent(opened.table).hands).toMatchObject([{ participantId }]);
  valueOf(await holdHand(services, opened, false));
  expect(readTableContent(opened.table).hands).toEqual([]);
  const key = valueOf(await deriveKey(made.key, 'reader'));
  const joined = valueOf(await joinByKey(there, key, { ...introduction, role: 'reader' }));
  const reader = valueOf(await openTable(there, joined.id));
  expect(await holdHand(there, reader, true)).toEqual({ ok: false, error: { type: 'not-allowed' } });
  await opened.close();
  await reader.close();
});
