import { type ActionChange, type MadeAction, type TableAction } from '$domain';
import { addAction, changeAction, readTableContent, removeAction, type Table } from '$table';
import { describe, expect, test } from 'vitest';
import { bringTogether, startedTable } from '../../../helpers/tables';

const made = (id: string): MadeAction => ({
  id,
  title: 'Wachttijd uitzoeken',
  lane: 'short',
  startedFrom: { checklistId: 'vragen', partCode: '1.1a' },
  addedAt: 1,
  participantId: 'anna',
});
const mark = (actionId: string) => ({ actionId, changedAt: 5, participantId: 'bo' });
const done = (id: string): ActionChange => ({ ...mark(id), field: 'state', value: { type: 'done' } });

const find = (table: Table, id: string): TableAction | undefined =>
  readTableContent(table).actions.find((action) => action.id === id);

/** Two devices that know the same action. */
function bothKnow(): readonly [Table, Table] {
  const tables = [startedTable(), startedTable()] as const;
  addAction(tables[0], made('a'));
  bringTogether(...tables);
  return tables;
}

describe('the actions of a table', () => {
  test('TD4 several fields change in one transaction', () => {
    const [table] = bothKnow();
    let count = 0;
    table.replica.doc.on('update', () => (count += 1));
    changeAction(table, [
      { ...mark('a'), field: 'title', value: 'Anders' },
      { ...mark('a'), field: 'lane', value: 'long' },
    ]);
    expect(count).toBe(1);
    expect(find(table, 'a')).toMatchObject({ title: 'Anders', lane: 'long', state: { type: 'open' } });
    expect(find(table, 'a')?.startedFrom).toEqual(made('a').startedFrom);
  });

  test('what two devices change at once both counts: a new date does not undo that it is done', () => {
    for (const isFirst of [true, false]) {
      const [here, there] = bothKnow();
      const [one, other] = isFirst ? [here, there] : [there, here];
      changeAction(one, [{ ...mark('a'), field: 'dueDate', value: '2027-01-01' }]);
      changeAction(other, [done('a'), { ...mark('a'), field: 'careOwner', value: 'leiden' }]);
      bringTogether(here, there);
      for (const table of [here, there])
        expect(find(table, 'a')).toMatchObject({
          dueDate: '2027-01-01',
          careOwner: 'leiden',
          state: { type: 'done' },
          settledAt: 5,
        });
    }
  });

  test('the same field that two devices change at once reads alike on both', () => {
    const [here, there] = bothKnow();
    changeAction(here, [{ ...mark('a'), field: 'title', value: 'Hier' }]);
    changeAction(there, [{ ...mark('a'), field: 'title', value: 'Daar' }]);
    bringTogether(here, there);
    expect(find(here, 'a')).toEqual(find(there, 'a'));
    expect(['Hier', 'Daar']).toContain(find(here, 'a')?.title);
  });

  test('what was just added can be taken back, with its changes, and no other goes', () => {
    const [table] = bothKnow();
    addAction(table, made('ab'));
    changeAction(table, [done('a'), done('ab')]);
    removeAction(table, 'a');
    expect(readTableContent(table)).toMatchObject({ actions: [{ id: 'ab', state: { type: 'done' } }] });
    expect([...table.replica.doc.getMap('actionChanges').keys()]).toEqual(['ab/state']);
  });

  test('TD5 what does not have the form is left out and counted', () => {
    const [table] = bothKnow();
    const { doc } = table.replica;
    doc.getMap('actions').set('b', { ...made('b'), title: '' });
    doc.getMap('actions').set('c', made('a'));
    doc.getMap('actionChanges').set('a/state', { ...mark('a'), field: 'state', value: { type: 'dropped' } });
    doc.getMap('actionChanges').set('a/lane', { ...mark('a'), field: 'title', value: 'Anders' });
    const content = readTableContent(table);
    expect(content.actions).toMatchObject([{ id: 'a', title: made('a').title, state: { type: 'open' } }]);
    expect(content.unreadableCount).toBe(4);
  });

  test('TD6 nothing is written into a table of a newer form', () => {
    const [table] = bothKnow();
    table.replica.doc.getMap('meta').set('schemaVersion', 99);
    expect(addAction(table, made('n'))).toMatchObject({ ok: false, error: { type: 'table-newer' } });
    expect(changeAction(table, [done('a')]).ok).toBe(false);
    expect(removeAction(table, 'a').ok).toBe(false);
    expect(readTableContent(table).actions).toMatchObject([{ id: 'a', state: { type: 'open' } }]);
  });
});
