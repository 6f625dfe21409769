import { markParties, viewGroups } from '$domain';
import { expect, test } from 'vitest';
import {
  fieldName,
  groupName,
  groupPlace,
  namesOf,
  sayBasis,
  sayFigure,
  sayStanding,
  sayValue,
  sayWho,
} from '../../../../../src/features/table/settling/settling-words';
import { lying, lyingContent, thereIs } from '../../../../helpers/lying';
import { sampleSeat } from '../../../../helpers/samples';

const { participant, party } = sampleSeat('De Brug');
const parties = markParties([party]);
const entry = lying('a', party.id);
const viewOf = (change: Parameters<typeof lying>[2] = {}) =>
  thereIs(viewGroups(lyingContent({ arrangements: [lying('a', party.id, change)] }))[0]);

test('an arrangement has its name and its place, or says that it has no name', () => {
  expect([groupName(viewOf()), groupPlace(viewOf())]).toEqual(['Zorgklas', 'De Brug en Het Anker · Leiden']);
  const bare = viewOf({ name: ' ', schools: [], municipality: '' });
  expect([groupName(bare), groupPlace(bare)]).toEqual(['Zonder naam', '']);
});

test('a field has its name and its value in words, on one line', () => {
  expect(fieldName('youthCount')).toBe('Aantal jongeren');
  expect(sayValue(thereIs(entry.claims[0]), 'fundingShares')).toBe(
    'gemeente (Jeugdwet): 60 %, samenwerkingsverband (SWV): 40 %',
  );
  expect(sayValue({}, 'youthCount')).toBe('');
});

test('a claim says where it comes from and of which day it is, also when it does not know', () => {
  const claim = thereIs(entry.claims[0]);
  expect(sayBasis(claim, 'youthCount')).toBe('Bron: Telling school · peildatum 1 september 2026');
  expect(sayBasis(claim, 'schools')).toBe('Bron: Opgave school · peildatum 1 oktober 2026');
  const { referenceDate: _day, ...undated } = claim;
  expect(sayBasis({ ...undated, source: ' ' }, 'schools')).toBe('Zonder bron · zonder peildatum');
});

test('who said it, of which party and when; somebody who is gone is said to be gone', () => {
  const said = { participantId: participant.id, partyId: party.id, at: new Date(2026, 10, 26, 9, 5).getTime() };
  const seated = { participants: [participant], parties };
  expect(sayWho(said, seated)).toBe('Persoon De Brug (De Brug), 26 november 2026, 09:05');
  expect(sayWho({ ...said, participantId: 'x' }, seated)).toMatch(/^Iemand die niet meer aan tafel zit, 26 november/);
  expect(namesOf([party.id, 'x'], parties)).toEqual(['De Brug']);
});

test('how it stands is one sentence', () => {
  expect(sayStanding({ total: 0, open: 0, settled: 0, disputed: 0 })).toBe('Geen verschillen.');
  expect(sayStanding({ total: 9, open: 0, settled: 7, disputed: 2 })).toBe(
    '9 verschillen: 0 nog open, 7 vastgesteld, 2 betwist.',
  );
});

test('INV-2 a volume says beside what was given how many hours a year that is, by which factors', () => {
  const facts = { volume: { amount: 3, unit: 'half-days-per-week' as const }, youthCount: 6 };
  expect(sayFigure(facts, 'volume', 38)).toBe(
    '3 dagdelen per week = 456 uur per jaar (4 uur per stuk, 38 schoolweken)',
  );
  expect(sayFigure({ volume: { amount: 3, unit: 'places' } }, 'volume', 38)).toBe('3 plaatsen');
  expect(sayFigure(facts, 'youthCount', 38)).toBe('6');
});
