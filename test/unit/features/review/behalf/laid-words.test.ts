// @vitest-environment happy-dom
import { prepareContribution } from '$domain';
import { bringIn, joinTable, readTableContent, type Table, type TableContent } from '$table';
import { expect, test } from 'vitest';
import { sayLaid, sayValue } from '../../../../../src/features/review/behalf/laid-words';
import { sampleAnswer, sampleSeat } from '../../../../helpers/samples';
import { startedTable } from '../../../../helpers/tables';

const school = sampleSeat('De Brug');
const anna = sampleSeat('Anna');
const place = { partyId: school.party.id, checklistId: 'clarifying-questions', partCode: '1.0a' };

function lay(table: Table, id: string, isTyped: boolean, at: number): void {
  const choice = {
    answers: [sampleAnswer('1.0a', { value: 'no' })],
    arrangements: [],
    agreementDrafts: [],
    registerRows: [],
  };
  const by = isTyped ? { id: anna.participant.id, partyId: school.party.id, typedFor: {} } : school.participant;
  bringIn(table, prepareContribution(id, table.id, choice), by, at);
}

test('TBL-12 says what lies on the table of a party on a part, its own words above what was typed', () => {
  const table = startedTable();
  joinTable(table, anna.participant, anna.party);
  expect(sayLaid(readTableContent(table), place)).toBeUndefined();
  lay(table, 'c1', true, 5);
  expect(sayLaid(readTableContent(table), place)).toBe('Ligt al op tafel: Nee, ingetypt door Persoon Anna.');
  lay(table, 'c2', false, 4);
  expect(sayLaid(readTableContent(table), place)).toBe('De partij bracht zelf al in: Nee. Dat blijft staan.');
  expect(sayLaid(readTableContent(table), { ...place, partCode: '1.0b' })).toBeUndefined();
});

test('TBL-12 of what is sealed it says whose it is, not what it says', () => {
  const content = readTableContent(startedTable());
  const sealed = { ...place, id: 's', participantId: 'x', broughtInAt: 1, roundId: 'r', commitment: '', box: '' };
  const withSealed = (change: object): TableContent => ({ ...content, sealedAnswers: [{ ...sealed, ...change }] });
  expect(sayLaid(withSealed({}), place)).toContain('zelf al een antwoord dicht');
  expect(sayLaid(withSealed({ typedFor: {} }), place)).toContain('ingetypt antwoord dicht');
});

test('an answer in words alone is called so', () => {
  expect(sayValue({ value: undefined })).toBe('in eigen woorden');
});
