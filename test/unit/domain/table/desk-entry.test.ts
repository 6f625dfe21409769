import { expect, test } from 'vitest';
import { parseRecord, ShownSchema, WrittenNoteSchema } from '$domain';

test('only places of the table can be shown', () => {
  const shown = { place: 'agenda', participantId: 'anna', shownAt: 1 };
  expect(parseRecord(ShownSchema, shown)).toEqual(shown);
  expect(parseRecord(ShownSchema, { ...shown, place: '//elders.example' })).toBeUndefined();
});

test('a note has words or says only that someone is ready', () => {
  const note = { roundId: 'a', participantId: 'bo', partyId: 'school.b', laidAt: 1 };
  expect(parseRecord(WrittenNoteSchema, note)).toEqual(note);
  expect(parseRecord(WrittenNoteSchema, { ...note, text: '' })).toBeUndefined();
});
