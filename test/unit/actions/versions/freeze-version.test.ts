import { freezeVersion, makeTable, openTable } from '$actions';
import { isUnchanged, readVersions } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

test('DOC-5 a version has the text of that moment, a name, a state and who froze it', async () => {
  const services = createTestServices({}, 7_000);
  const made = valueOf(await makeTable(services, 'Tafel', introduction, [{ heading: 'Visie' }]));
  const opened = valueOf(await openTable(services, made.id));
  const version = valueOf(await freezeVersion(services, opened, { name: 'Voor december', state: 'discussed' }));
  expect(readVersions(opened.table).versions).toEqual([version]);
  expect(version).toMatchObject({
    name: 'Voor december',
    state: 'discussed',
    participantId: made.me.participant.id,
    partyId: made.me.party.id,
  });
  expect(version.content).toContain('Visie');
  expect(await isUnchanged(version)).toBe(true);
  await opened.close();
});

test('AC84 a reader freezes nothing', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', { ...introduction, role: 'reader' }, []));
  const opened = valueOf(await openTable(services, made.id));
  expect(await freezeVersion(services, opened, { name: 'x', state: 'concept' })).toEqual({
    ok: false,
    error: { type: 'not-allowed' },
  });
  expect(readVersions(opened.table).versions).toEqual([]);
  await opened.close();
});
