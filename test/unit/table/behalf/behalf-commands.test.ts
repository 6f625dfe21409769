import { nameToPartyId, prepareContribution, type Party } from '$domain';
import { bringIn, confirmTyped, joinTable, nameParty, readTableContent, type Table } from '$table';
import { describe, expect, test } from 'vitest';
import { sampleAnswer, sampleSeat } from '../../../helpers/samples';
import { bringTogether, startedTable } from '../../../helpers/tables';
import { createTable } from '$table';

const school = sampleSeat('De Brug');
const bo = school.participant;
const anna = sampleSeat('Gemeente Leiden').participant;

function layTyped(table: Table): void {
  const choice = {
    answers: [sampleAnswer('1.0a', { value: 'no', explanation: 'Nog niet' }), sampleAnswer('1.0b')],
    arrangements: [],
    agreementDrafts: [],
    registerRows: [],
  };
  const by = { id: anna.id, partyId: school.party.id, typedFor: {} };
  bringIn(table, prepareContribution('c1', table.id, choice), by, 5);
}

describe('typing for a party', () => {
  test('TBL-12 what was typed lies with its party, with who typed it, and unconfirmed', () => {
    const table = startedTable();
    layTyped(table);
    expect(readTableContent(table).answers).toMatchObject([
      { partyId: school.party.id, participantId: anna.id, typedFor: {}, value: 'no', explanation: 'Nog niet' },
      { typedFor: {} },
    ]);
  });

  test('TD67 is confirmed by its own party alone, once, and says the same after it', () => {
    const table = startedTable();
    layTyped(table);
    const before = readTableContent(table).answers[0];
    confirmTyped(table, ['c1.a0'], anna, 8);
    expect(readTableContent(table).answers[0]).toEqual(before);
    confirmTyped(table, ['c1.a0', 'none'], bo, 9);
    confirmTyped(table, ['c1.a0'], bo, 10);
    const confirmation = { participantId: bo.id, confirmedAt: 9 };
    expect(readTableContent(table).answers[0]).toEqual({ ...before, typedFor: { confirmation } });
    expect(readTableContent(table).answers[1]).toMatchObject({ typedFor: {} });
  });

  test('TD67 what a party brought in itself needs no confirming, and what was taken off is not brought back', () => {
    const table = startedTable();
    const choice = { answers: [sampleAnswer('1.0a')], arrangements: [], agreementDrafts: [], registerRows: [] };
    bringIn(table, prepareContribution('c2', table.id, choice), bo, 5);
    const before = readTableContent(table).answers;
    confirmTyped(table, ['c2.a0'], bo, 9);
    expect(readTableContent(table).answers).toEqual(before);
  });

  test('TBL-12 a party that is named is the one that sits down later, and one that is there stays as it is', () => {
    const [here, there] = [startedTable(), createTable('t1')];
    bringTogether(here, there);
    const id = nameToPartyId('school', 'De Brug');
    const party: Party = { ...school.party, id, addedAt: 3 };
    nameParty(here, party);
    joinTable(there, { ...bo, partyId: id }, { ...party, addedAt: 7 });
    bringTogether(here, there);
    expect(readTableContent(here).parties).toHaveLength(1);
    nameParty(there, { ...party, name: 'Anders' });
    expect(readTableContent(there).parties).toMatchObject([{ id, name: 'De Brug' }]);
  });
});
