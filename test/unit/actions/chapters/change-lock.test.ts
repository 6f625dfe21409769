import { changeLock, makeTable, openTable, type OpenedTable, type Services } from '$actions';
import { locksInForce } from '$domain';
import { readChapterLocks } from '$table';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

let services: Services;
let opened: OpenedTable;

beforeEach(async () => {
  services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  opened = valueOf(await openTable(services, made.id));
});

afterEach(async () => {
  await opened.close();
});

const locks = () => locksInForce(readChapterLocks(opened.table));

test('AC77 a facilitator locks a chapter and unlocks it', async () => {
  valueOf(await changeLock(services, opened, { type: 'lock', mark: '1-2', says: '4-abc' }));
  expect(locks().get('1-2')).toMatchObject({ says: '4-abc', participantId: opened.known.me.participant.id });
  valueOf(await changeLock(services, opened, { type: 'lock', mark: '1-2', says: '9-xyz' }));
  expect(locks().get('1-2')?.says).toBe('9-xyz');
  valueOf(await changeLock(services, opened, { type: 'unlock', mark: '1-2' }));
  expect(locks().size).toBe(0);
});

test('AC77 nobody else does', async () => {
  const { known } = opened;
  const editor = { ...opened, known: { ...known, key: { ...known.key, role: 'editor' as const } } };
  const refused = await changeLock(services, editor, { type: 'lock', mark: '1-2', says: '4-abc' });
  expect(refused).toMatchObject({ ok: false, error: { type: 'not-allowed' } });
  expect(locks().size).toBe(0);
});
