import { prepareContribution } from '$domain';
import {
  bringIn,
  createTable,
  joinTable,
  readEntryIds,
  readLanguage,
  readSeating,
  readTableContent,
  readTableState,
  startTable,
} from '$table';
import { describe, expect, test } from 'vitest';
import { sampleArrangement, sampleSeat } from '../../helpers/samples';
import { startedTable } from '../../helpers/tables';

describe('reading a table', () => {
  test('an empty replica waits for the others', () => {
    expect(readTableState(createTable('t1'))).toEqual({ type: 'waiting' });
  });

  test('TD6 a newer form is told apart from damage', () => {
    const table = startedTable();
    const meta = table.replica.doc.getMap('meta');
    meta.set('schemaVersion', 7);
    expect(readTableState(table)).toEqual({ type: 'newer', foundVersion: 7 });
    meta.set('schemaVersion', 'x');
    expect(readTableState(table)).toEqual({ type: 'waiting' });
  });

  test('a table says of which party it is the internal one; what is no party is not believed', () => {
    const table = createTable('t1');
    startTable(table, { name: 'Scholen', chapters: [], nowMs: 1, withinParty: { id: 'partnership.swv', name: 'SWV' } });
    expect(readTableState(table)).toMatchObject({ meta: { withinParty: { id: 'partnership.swv', name: 'SWV' } } });
    table.replica.doc.getMap('meta').set('withinParty', 'SWV');
    const state = readTableState(table);
    expect(state).toMatchObject({ type: 'ready', meta: { name: 'Scholen' } });
    expect(state.type === 'ready' && state.meta).not.toHaveProperty('withinParty');
  });

  test('TD110 a table says in which language its document was begun; else, and by another name, it is Dutch', () => {
    const table = createTable('t1');
    expect(readLanguage(table)).toBe('nl');
    startTable(table, { name: 'Schools', chapters: [], nowMs: 1, language: 'en' });
    expect([readLanguage(table), readTableState(table)]).toMatchObject(['en', { meta: { language: 'en' } }]);
    for (const odd of ['fy', 7, undefined]) {
      table.replica.doc.getMap('meta').set('language', odd);
      expect([readLanguage(table), readTableState(table).type]).toEqual(['nl', 'ready']);
    }
  });

  test('TD5 what does not have the form is left out and counted', () => {
    const table = startedTable();
    const { doc } = table.replica;
    doc.getMap('answers').set('a', { id: 'a', partCode: 5 });
    doc.getMap('answers').set('b', 'tekst');
    doc.getMap('parties').set('c', { id: 'c', kind: 'ministry', name: 'x', addedAt: 1 });
    const content = readTableContent(table);
    expect(content).toMatchObject({ answers: [], parties: [], unreadableCount: 3 });
  });

  test('TD5 an entry that stands under another name than its own is left out and counted', () => {
    const table = startedTable();
    const parties = table.replica.doc.getMap('parties');
    const party = { id: 'p1', kind: 'school', name: 'De Brug', addedAt: 1 };
    parties.set('p1', party);
    parties.set('p2', party);
    expect(readTableContent(table)).toMatchObject({ parties: [party], unreadableCount: 1 });
  });

  test('an entry is read once, and what takes its place is read anew', () => {
    const table = startedTable();
    const parties = table.replica.doc.getMap('parties');
    parties.set('p1', { id: 'p1', kind: 'school', name: 'De Brug', addedAt: 1 });
    const [before] = readTableContent(table).parties;
    expect(readTableContent(table).parties[0]).toBe(before);
    parties.set('p1', { id: 'p1', kind: 'school', name: 'Het Anker', addedAt: 1 });
    expect(readTableContent(table).parties).toMatchObject([{ name: 'Het Anker' }]);
    parties.set('p1', { id: 'p1', kind: 'ministry', name: 'Het Anker', addedAt: 1 });
    expect(readTableContent(table)).toMatchObject({ parties: [], unreadableCount: 1 });
    expect(readTableContent(table)).toMatchObject({ parties: [], unreadableCount: 1 });
  });

  test('a list of which nothing changed is the very same as before, whatever else did', () => {
    const table = startedTable();
    const seat = sampleSeat('De Brug');
    joinTable(table, seat.participant, seat.party);
    const lay = (id: string): void => {
      const choice = { answers: [], arrangements: [sampleArrangement('r1')], agreementDrafts: [], registerRows: [] };
      bringIn(table, prepareContribution(id, table.id, choice), seat.participant, 5);
    };
    lay('c1');
    const before = readTableContent(table);
    table.replica.doc.getMap('parties').set('p2', { id: 'p2', kind: 'school', name: 'Het Anker', addedAt: 1 });
    const after = readTableContent(table);
    expect([before.parties.length, after.parties.length]).toEqual([1, 2]);
    expect(after.arrangements).toBe(before.arrangements);
    expect(after.settledValues).toBe(before.settledValues);
    lay('c2');
    expect(readTableContent(table).arrangements).toHaveLength(2);
    expect(readTableContent(table).parties).toBe(after.parties);
  });

  test('TD10 the names of all roots are as the README has them', () => {
    const names = [...startedTable().replica.doc.share.keys()].sort();
    expect(names).toEqual(
      [
        'actionChanges',
        'actions',
        'agendaItems',
        'ownQuestions',
        'entryMatches',
        'settledValues',
        'settledRegisterFields',
        'claimChanges',
        'ownerConfirmations',
        'comments',
        'commentReplies',
        'commentStates',
        'suggestions',
        'suggestionStates',
        'chapterLocks',
        'stretches',
        'stretchWords',
        'apartChoices',
        'agreements',
        'registerRows',
        'answers',
        'arrangements',
        'claims',
        'definitions',
        'desk',
        'document',
        'hands',
        'meta',
        'participants',
        'parties',
        'reveals',
        'rounds',
        'sealedAnswers',
        'writers',
        'writtenNotes',
        'writtenRounds',
        'versions',
        'versionRestores',
        'versionWriters',
      ].sort(),
    );
  });

  test('who sits at the table is read as the whole table has it', () => {
    const table = startedTable();
    const { participant, party } = sampleSeat('Bo');
    joinTable(table, participant, party);
    const { parties, participants } = readTableContent(table);
    expect(participants).toHaveLength(1);
    expect(readSeating(table)).toEqual({ parties, participants });
  });

  test('entry ids are those of everything brought in', () => {
    const table = startedTable();
    table.replica.doc.getMap('answers').set('a', { id: 'a' });
    table.replica.doc.getMap('agreements').set('d', { id: 'd' });
    expect(readEntryIds(table)).toEqual(new Set(['a', 'd']));
  });
});
