import { addAction, changeAction, makeTable, openTable, removeAction } from '$actions';
import { readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

test('an action is changed, settled and opened again, and one that was just added is taken back', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  const id = valueOf(await addAction(services, opened, { title: 'Uitzoeken', lane: 'short' }));
  const read = () => readTableContent(opened.table).actions[0];
  const state = { type: 'dropped', reason: 'Geen geld' } as const;
  valueOf(
    await changeAction(services, opened, id, [
      { field: 'lane', value: 'long' },
      { field: 'state', value: state },
    ]),
  );
  expect(read()).toMatchObject({ title: 'Uitzoeken', lane: 'long', state });
  valueOf(await changeAction(services, opened, id, [{ field: 'state', value: { type: 'open' } }]));
  expect(read()?.state).toEqual({ type: 'open' });
  valueOf(await removeAction(opened, id));
  expect(readTableContent(opened.table)).toMatchObject({ actions: [], unreadableCount: 0 });
  await opened.close();
});
