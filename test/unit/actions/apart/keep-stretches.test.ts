import { makeTable } from '$actions';
import { deriveKey } from '$table';
import { expect, test } from 'vitest';
import { keepStretches } from '../../../../src/actions/apart/keep-stretches';
import { readApart } from '../../../../src/table/apart';
import { paragraph } from '../../../helpers/apart';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';
import { startedTable } from '../../../helpers/tables';

async function makeKnown() {
  const services = createTestServices();
  return { services, known: valueOf(await makeTable(services, 'Tafel', introduction, [])), table: startedTable() };
}

test('AC80 what is written at a table is told there, by whom, at the latest when it closes', async () => {
  const { services, known, table } = await makeKnown();
  const kept = keepStretches(services, table, known);
  await kept.ready;
  table.document.insert(2, [paragraph('Elk kind telt.')]);
  kept.stop();
  const { stretches, words } = readApart(table);
  const { id: participantId, partyId } = known.me.participant;
  expect(stretches).toMatchObject([{ participantId, partyId, along: [] }]);
  expect(words).toMatchObject([{ state: 'added', text: 'Elk kind telt.', heading: 'Visie' }]);
});

test('TD22 of a reader nothing is told, nor of a table that was left before it could be', async () => {
  const { services, known, table } = await makeKnown();
  const key = valueOf(await deriveKey(known.key, 'reader'));
  for (const one of [keepStretches(services, table, { ...known, key }), keepStretches(services, table, known)]) {
    one.stop();
    await one.ready;
  }
  table.document.insert(0, [paragraph('Elk kind telt.')]);
  expect(readApart(table).stretches).toEqual([]);
});
