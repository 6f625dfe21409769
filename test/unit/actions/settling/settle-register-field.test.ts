import { makeTable, openTable, settleRegisterField } from '$actions';
import { readSettledFields } from '$table';
import { expect, test } from 'vitest';
import { settledField } from '../../../helpers/lying-registers';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

const settling = (value: string) => {
  const {
    id: _id,
    at: _at,
    participantId: _who,
    partyId: _party,
    ...said
  } = settledField('s', 1, value, {
    name: 'de brug',
    field: 'brin',
  });
  return said;
};

test('what was settled of a register carries who of which party said it, and comes after all that was settled before', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  valueOf(await settleRegisterField({ clock: { nowMs: () => 90_000 } }, opened, settling('00AA')));
  valueOf(await settleRegisterField({ clock: { nowMs: () => 10 } }, opened, settling('00AB')));
  const { settled } = readSettledFields(opened.table);
  const { id: participantId, partyId } = made.me.participant;
  expect(settled.map(({ at }) => at).sort()).toEqual([90_000, 90_001]);
  expect(settled.find(({ at }) => at === 90_001)).toMatchObject({ participantId, partyId, value: '00AB' });
  await opened.close();
});

test('AC72 who reads along settles nothing of a register', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', { ...introduction, role: 'reader' }, []));
  const opened = valueOf(await openTable(services, made.id));
  expect(await settleRegisterField(services, opened, settling('00AA'))).toMatchObject({
    ok: false,
    error: { type: 'not-allowed' },
  });
  expect(readSettledFields(opened.table).settled).toEqual([]);
  await opened.close();
});
