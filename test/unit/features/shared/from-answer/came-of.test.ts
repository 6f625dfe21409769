import { expect, test } from 'vitest';
import { listCameOf, sayCameOf, type AtTable } from '../../../../../src/features/shared/from-answer/came-of';
import { sampleArrangement, sampleDraft } from '../../../../helpers/samples';

const from = { checklistId: 'vragen', partCode: '1.1a' };
const other = { ...from, partCode: '2.1a' };
const own = {
  drafts: [sampleDraft('d1', { startedFrom: from, title: ' ' }), sampleDraft('d2', { startedFrom: other })],
  arrangements: [sampleArrangement('r1', { startedFrom: from })],
};
const action = {
  title: 'Uitzoeken',
  lane: 'short',
  addedAt: 1,
  participantId: 'anna',
  state: { type: 'done' },
  settledAt: 5,
} as const;
const at: AtTable = {
  tableId: 't1',
  parties: [],
  agreements: [],
  arrangements: [],
  sentences: ['Zo doen wij het. (vraag 1.1a)', 'En zo.'],
  actions: [
    { ...action, id: 'a', startedFrom: from },
    { ...action, id: 'b', startedFrom: other },
    { ...action, id: 'c' },
  ],
};

test('CHK-9 in one’s own preparation what came of a part is named, with the way to it', () => {
  const list = listCameOf(from, own);
  expect(list.map(({ text, href }) => [text, href])).toEqual([
    ['Conceptafspraak: zonder naam', '#/voorbereiden/conceptafspraken/d1'],
    ['Inventarisatie: Zorgklas', '#/voorbereiden/arrangementen/r1'],
  ]);
  expect(sayCameOf(list)).toBe('Hieruit kwam: 1 conceptafspraak en 1 rij in de inventarisatie.');
});

test('CHK-9 beside a table what is there comes first, and of one’s own work is said only that it is there', () => {
  const list = listCameOf(from, own, at);
  expect(list.map(({ text }) => text)).toEqual([
    'Actie: Uitzoeken (klaar)',
    'In het document: Zo doen wij het. (vraag 1.1a)',
    'In het document: En zo.',
    'Een conceptafspraak in uw voorbereiding',
    'Een rij in uw voorbereiding',
  ]);
  expect(sayCameOf(list)).toBe('Hieruit kwam: 1 actie, 2 zinnen, 1 conceptafspraak en 1 rij in de inventarisatie.');
  expect(listCameOf({ ...from, partCode: '9' }, own, { ...at, sentences: [] })).toEqual([]);
});
