import type { ClaimChange, OwnerConfirmation, SettlingEvent } from '$domain';
import { expect, test } from 'vitest';
import { sayEvent } from '../../../../../../src/features/table/settling/arrangement/event-words';
import { match, settledCount } from '../../../../../helpers/lying';

const said = { id: 'x', participantId: 'p', partyId: 'school', at: 5 };
const change: ClaimChange = {
  ...said,
  entryId: 'a',
  contributionId: 'c2',
  fields: ['youthCount'],
  before: { youthCount: 6 },
  after: {},
};
const confirmation: OwnerConfirmation = {
  ...said,
  side: 'content',
  owner: { state: 'named', names: ['De Brug'] },
  seen: [],
  isConfirmed: true,
};

test('INV-13 each thing that happened is one sentence: from what, to what', () => {
  const settled = settledCount('s', 9, 6, ['a']);
  const events: readonly SettlingEvent[] = [
    { ...said, type: 'brought-in', entryId: 'a' },
    { ...said, type: 'changed', change, field: 'youthCount' },
    { ...said, type: 'said', settled },
    { ...said, type: 'said', settled, before: settledCount('t', 6, 5, ['a']) },
    { ...said, type: 'said', settled: { ...settled, state: 'disputed', reason: 'Andere dag' } },
    { ...said, type: 'said', settled: { ...settled, state: 'open' } },
    { ...said, type: 'matched', match: match('m', ['a', 'b'], 5) },
    { ...said, type: 'matched', match: match('m', ['a', 'b'], 5, 'apart') },
    { ...said, type: 'confirmed', confirmation },
    { ...said, type: 'confirmed', confirmation: { ...confirmation, isConfirmed: false } },
  ];
  expect(events.map(sayEvent)).toEqual([
    'Ingebracht.',
    'Aantal jongeren: van 6 naar leeg.',
    'Aantal jongeren vastgesteld: 9.',
    'Aantal jongeren vastgesteld: van 6 naar 9.',
    'Aantal jongeren blijft betwist: Andere dag',
    'Aantal jongeren weer open.',
    'Samengevoegd.',
    'Apart gezet.',
    'Inhoudelijke eigenaar bevestigd: Bekend: De Brug.',
    'Bevestiging teruggetrokken: Inhoudelijke eigenaar.',
  ]);
});
