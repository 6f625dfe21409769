import { changeAgenda, joinByKey, layAgenda, makeTable, openTable } from '$actions';
import { deriveKey, readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';
import { bringTogether } from '../../../helpers/tables';

const subject = { type: 'own', title: 'Wachttijden' } as const;

test('AC50 CHK-8 only a facilitator leads the agenda; what was changed is on disk', async () => {
  const [here, there] = [createTestServices({}, 1_000), createTestServices({}, 5_000)];
  const made = valueOf(await makeTable(here, 'Tafel', introduction, []));
  const invited = valueOf(await deriveKey(made.key, 'editor'));
  const bo = { personName: 'Bo', partyName: 'Leiden', partyKind: 'municipality', role: 'facilitator' } as const;
  const joined = valueOf(await joinByKey(there, invited, bo));
  const facilitator = valueOf(await openTable(here, made.id));
  const editor = valueOf(await openTable(there, joined.id));
  expect((await layAgenda(here, facilitator, [{ subject, minutes: 5 }])).ok).toBe(true);
  expect(facilitator.stored.saveState.type).toBe('saved');
  bringTogether(facilitator.table, editor.table);
  const [laid] = readTableContent(editor.table).agendaItems;
  const refused = { ok: false, error: { type: 'not-allowed' } };
  expect(await layAgenda(there, editor, [{ subject, minutes: 5 }])).toEqual(refused);
  expect(await changeAgenda(there, editor, { type: 'remove', id: laid?.id ?? '' })).toEqual(refused);
  expect(readTableContent(editor.table).agendaItems).toHaveLength(1);
  await facilitator.close();
  await editor.close();
});
