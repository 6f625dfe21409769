// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sayTyped, typistOf } from '../../../../../src/features/shared/mirror/typed-words';
import { sampleSeat } from '../../../../helpers/samples';

const [anna, bo] = [sampleSeat('Gemeente Leiden'), sampleSeat('De Brug')];
const seated = { participants: [anna.participant, bo.participant], parties: [anna.party, bo.party] };
const answer = { participantId: anna.participant.id };

test('TBL-12 says who typed an answer, and who confirmed it', () => {
  expect(sayTyped(answer, seated)).toBeUndefined();
  expect(sayTyped({ ...answer, typedFor: {} }, seated)).toBe(
    'ingetypt door Persoon Gemeente Leiden (Gemeente Leiden), nog niet bevestigd',
  );
  const confirmation = { participantId: bo.participant.id, confirmedAt: Date.UTC(2026, 9, 1, 12) };
  expect(sayTyped({ ...answer, typedFor: { confirmation } }, seated)).toBe(
    'ingetypt door Persoon Gemeente Leiden (Gemeente Leiden), bevestigd door Persoon De Brug (De Brug) op 1 oktober 2026',
  );
  expect(typistOf({ participantId: 'gone' }, seated)).toBe('iemand');
  expect(typistOf(answer, { ...seated, parties: [] })).toBe('Persoon Gemeente Leiden');
});
