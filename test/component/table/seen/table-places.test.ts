// @vitest-environment happy-dom
import type { DocumentBlock } from '$editor';
import { expect, test } from 'vitest';
import { listTablePlaces } from '../../../../src/features/table/seen/table-places';
import { said } from '../../../helpers/said-terms';

const run = (text: string) => ({ text, isStrong: false, isEmphasised: false, link: undefined });
const blocks: readonly DocumentBlock[] = [
  { kind: 'paragraph', runs: [run('Bel 06-'), run('12345678')] },
  { kind: 'list', firstNumber: undefined, entries: [[{ kind: 'paragraph', runs: [run('leerling Sem (9)')] }]] },
];
const nothing = {
  answers: [],
  arrangements: [],
  agreements: [],
  registerRows: [],
  actions: [],
  agendaItems: [],
  writtenNotes: [],
  ownQuestions: [],
  comments: [],
  commentReplies: [],
  suggestions: [],
  ownChanges: [],
  settledValues: [],
  settledRegisterFields: [],
};

test('what is on a table is listed with its place and the way there, the document first', () => {
  const answer = { id: 'a1', partCode: '3.1b', explanation: 'Het bsn is 123456782.' };
  const agendaItems = [{ id: 'i1', subject: 'Overleg over geb. 3-4-2009' }];
  const settledValues = [{ id: 's1', field: 'youthCount', state: 'disputed', reason: 'mail sem@mailpost.nl' }];
  const registerRows = [{ id: 'g1', row: { kind: 'school', name: 'De Brug', remarks: 'leerling Jip (8)' } }];
  const settledRegisterFields = [
    { id: 's2', kind: 'school', field: 'brin', state: 'disputed', reason: 'Bel 06-87654321' },
  ];
  const content = {
    ...nothing,
    answers: [answer],
    registerRows,
    settledRegisterFields,
    settledValues,
    agendaItems,
  };
  const places = listTablePlaces('t1', content as never, blocks, [
    said({ kind: 'reading', term: 'thuiszitter', text: 'leerling Noor (12)' }, 1),
  ]);
  expect(places.map(({ words, href }) => [words, href])).toEqual([
    ['06-12345678', '#/aan-tafel/t1'],
    ['Sem (9)', '#/aan-tafel/t1'],
    ['123456782', '#/aan-tafel/t1/spiegel'],
    ['sem@mailpost.nl', '#/aan-tafel/t1/arrangementen/verschillen'],
    ['Jip (8)', '#/aan-tafel/t1/inbrengen'],
    ['06-87654321', '#/aan-tafel/t1/registers'],
    ['3-4-2009', '#/aan-tafel/t1/agenda'],
    ['Noor (12)', '#/aan-tafel/t1/begrippen'],
  ]);
  expect(places[7]?.place).toBe('Begrip · thuiszitter');
  expect(places[2]?.place).toContain('3.1b');
});

test('what is said in the margin is listed too, with the document as the way there', () => {
  const by = { participantId: 'p', partyId: 'school.x', at: 1 };
  const passage = { start: '123456782.2<', end: '123456782.4>', quote: 'woord', before: '', after: '' };
  const comments = [{ ...by, id: 'c', passage, text: 'Bel 06-12345678', mentions: [] }];
  const suggestions = [{ ...by, id: 's', passage, words: 'zin', reason: 'Het bsn is 123456782.' }];
  const places = listTablePlaces('t1', { ...nothing, comments, suggestions }, [], []);
  expect(places.map(({ words, place, href }) => [words, place, href])).toEqual([
    ['06-12345678', 'Opmerking', '#/aan-tafel/t1'],
    ['123456782', 'Voorstel', '#/aan-tafel/t1'],
  ]);
});

test('what somebody changed of their own words is listed until it lies in their place; the keys of people are nobody’s', () => {
  const by = { participantId: 'p', partyId: 'school.x', at: 1, ownKey: 'a-123456782-a' };
  const passage = { start: '1.2<', end: '1.4>', quote: 'woord', before: '', after: '' };
  const comment = { ...by, id: 'c', passage, text: 'Bel', mentions: [] };
  const own = { ...comment, text: 'Bel 06-12345678' };
  const ownChanges = [{ id: 'w', participantId: 'p', partyId: 'school.x', at: 2, own, signature: '' }];
  const listed = (lying: typeof comment): readonly string[] =>
    listTablePlaces('t1', { ...nothing, comments: [lying], ownChanges }, [], []).map(
      ({ id, words }) => `${id} ${words}`,
    );
  expect(listed(comment)).toEqual(['w 06-12345678']);
  expect(listed(own)).toEqual(['c 06-12345678']);
});
