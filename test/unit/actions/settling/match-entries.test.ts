import { makeTable, matchEntries, openTable } from '$actions';
import { readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

test('each two get a word of their own, all at one moment; AC72 who reads along says nothing', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  const pairs = [
    { entryIds: ['a', 'b'], verdict: 'same' },
    { entryIds: ['a', 'c'], verdict: 'apart' },
  ] as const;
  const toPairs = () =>
    pairs.map(({ entryIds: [one, other], verdict }) => ({ entryIds: [one, other] as [string, string], verdict }));
  valueOf(await matchEntries(services, opened, toPairs()));
  const { entryMatches } = readTableContent(opened.table);
  expect(new Set(entryMatches.map(({ id }) => id)).size).toBe(2);
  expect(new Set(entryMatches.map(({ at }) => at)).size).toBe(1);
  const me = opened.known.me;
  const reader = {
    ...opened,
    known: { ...opened.known, me: { ...me, participant: { ...me.participant, role: 'reader' as const } } },
  };
  expect(await matchEntries(services, reader, toPairs())).toMatchObject({ ok: false, error: { type: 'not-allowed' } });
  await opened.close();
});
