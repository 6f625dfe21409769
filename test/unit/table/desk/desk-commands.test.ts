import type { WrittenRound } from '$domain';
import {
  layWrittenNote,
  lowerHand,
  raiseHand,
  readTableContent,
  showPlace,
  showWrittenRound,
  startWrittenRound,
  takeBackWrittenNote,
} from '$table';
import { describe, expect, test } from 'vitest';
import { bringTogether, startedTable } from '../../../helpers/tables';

const round = (id: string, startedAt: number): WrittenRound => ({
  id,
  subject: 'Wat hebben wij nodig?',
  minutes: 5,
  startedAt,
  participantId: 'anna',
});

describe('leading a meeting at a table', () => {
  test('what is shown last counts, and it stops', () => {
    const [here, there] = [startedTable(), startedTable()];
    const shown = { place: 'mirror', partCode: '1.1a', participantId: 'anna', shownAt: 5 } as const;
    showPlace(here, shown);
    bringTogether(here, there);
    expect(readTableContent(there)).toMatchObject({ shown, unreadableCount: 0 });
    showPlace(here, { place: 'agenda', participantId: 'anna', shownAt: 6 });
    showPlace(there, undefined);
    bringTogether(here, there);
    expect(readTableContent(here).shown).toEqual(readTableContent(there).shown);
    showPlace(here, undefined);
    expect(readTableContent(here).shown).toBeUndefined();
  });

  test('TBL-8 a raised hand keeps its place in the row, on every device, until it is lowered', () => {
    const [here, there] = [startedTable(), startedTable()];
    raiseHand(here, { participantId: 'anna', raisedAt: 20 });
    raiseHand(there, { participantId: 'bo', raisedAt: 10 });
    raiseHand(here, { participantId: 'anna', raisedAt: 30 });
    bringTogether(here, there);
    for (const table of [here, there])
      expect(readTableContent(table).hands).toEqual([
        { participantId: 'bo', raisedAt: 10 },
        { participantId: 'anna', raisedAt: 20 },
      ]);
    lowerHand(there, 'anna');
    bringTogether(here, there);
    expect(readTableContent(here).hands.map(({ participantId }) => participantId)).toEqual(['bo']);
  });

  test('a written round is shown once; the one that was started last comes first', () => {
    const table = startedTable();
    startWrittenRound(table, round('a', 1));
    startWrittenRound(table, round('b', 2));
    showWrittenRound(table, 'a', 50);
    showWrittenRound(table, 'a', 60);
    showWrittenRound(table, 'nobody-started-it', 60);
    expect(readTableContent(table).writtenRounds.map(({ id, shownAt }) => [id, shownAt])).toEqual([
      ['b', undefined],
      ['a', 50],
    ]);
  });

  test('a note says who is ready, then what they wrote, and can be taken back', () => {
    const table = startedTable();
    const note = { roundId: 'a', participantId: 'bo', partyId: 'school.de-brug', laidAt: 3 };
    layWrittenNote(table, note);
    layWrittenNote(table, { ...note, roundId: 'b' });
    takeBackWrittenNote(table, 'b', 'bo');
    layWrittenNote(table, { ...note, laidAt: 9, text: 'Een vast gezicht op school.' });
    expect(readTableContent(table).writtenNotes).toEqual([{ ...note, laidAt: 9, text: 'Een vast gezicht op school.' }]);
  });

  test('TD5 what does not have the form is left out and counted; a place that this build does not know is not shown', () => {
    const table = startedTable();
    table.replica.doc.getMap('hands').set('anna', { participantId: 'bo', raisedAt: 1 });
    table.replica.doc.getMap('writtenRounds').set('a', { id: 'a' });
    table.replica.doc.getMap('desk').set('shown', { place: 'https://elders.example' });
    expect(readTableContent(table)).toMatchObject({
      hands: [],
      writtenRounds: [],
      shown: undefined,
      unreadableCount: 2,
    });
  });
});
