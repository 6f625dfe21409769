import { AgendaItemSchema, parseRecord, type AgendaItem } from '$domain';
import { expect, test } from 'vitest';

const agendaItem: AgendaItem = {
  id: 'a',
  subject: { type: 'part', checklistId: 'vragen', partCode: '1.1a' },
  minutes: 5,
  orderKey: 'V',
  state: 'open',
  addedAt: 1,
  participantId: 'anna',
};

test.each([
  ['a part', agendaItem],
  ['something of one’s own', { ...agendaItem, subject: { type: 'own', title: 'Vakanties' } }],
  ['a talk', { ...agendaItem, state: 'talking', startedAt: 9 }],
])('%s on the agenda is read whole', (_, entry) => {
  expect(parseRecord(AgendaItemSchema, entry)).toEqual(entry);
});

test.each([
  ['a talk that never began', { state: 'talking' }],
  ['a beginning without a talk', { startedAt: 9 }],
  ['half a minute', { minutes: 0.5 }],
  ['a meeting of days', { minutes: 5_000 }],
  ['nothing to talk about', { subject: { type: 'own', title: '' } }],
  ['a place that is no key', { orderKey: 'a0' }],
])('%s is not read', (_, change) => {
  expect(parseRecord(AgendaItemSchema, { ...agendaItem, ...change })).toBeUndefined();
});
