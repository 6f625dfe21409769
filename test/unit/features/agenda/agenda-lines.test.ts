import { loadChecklist } from '$content';
import { listParts, type AgendaItem, type AgendaSubject, type AnswerValue, type TableAnswer } from '$domain';
import { describe, expect, test } from 'vitest';
import { listNotOnAgenda, readMirror, toAgendaLine } from '../../../../src/features/agenda/agenda-lines';
import { sampleSeat } from '../../../helpers/samples';

const checklist = await loadChecklist();
const codes = listParts(checklist).map(({ part }) => part.code);
const [first = '', second = '', third = ''] = codes;

const answer = (partyId: string, partCode: string, value: AnswerValue, checklistId = checklist.id): TableAnswer => ({
  id: `${partyId}.${partCode}`,
  partyId,
  participantId: 'anna',
  broughtInAt: 1,
  checklistId,
  checklistVersion: 1,
  partCode,
  value,
  explanation: '',
  evidenceLink: '',
});

const rows = readMirror(checklist, [
  answer('leiden', first, 'yes'),
  answer('school', first, 'no'),
  answer('leiden', second, 'yes'),
  answer('school', second, 'yes'),
  answer('leiden', third, 'not-our-role'),
  answer('school', third, 'not-our-role'),
  answer('ander', second, 'no', 'andere-lijst'),
]);

const anna = sampleSeat('Anna').participant;
const source = { checklist, rows, participants: [anna] };

const itemOf = (subject: AgendaSubject): AgendaItem => ({
  id: 'a',
  subject,
  minutes: 5,
  orderKey: 'V',
  state: 'open',
  addedAt: 1,
  participantId: anna.id,
});
const partItem = (partCode: string, checklistId = checklist.id): AgendaItem =>
  itemOf({ type: 'part', checklistId, partCode });

describe('CHK-8 what stands on the agenda', () => {
  test('has its question and how the parties stand now', () => {
    const line = toAgendaLine(source, partItem(first));
    expect(line).toMatchObject({ id: 'a', name: `vraag ${first}`, difference: 'contradict', addedBy: undefined });
    expect(line.title).toMatch(new RegExp(`^${first.replace('.', '\\.')} .{10,}`));
  });

  test('has the words of who put it in', () => {
    const line = toAgendaLine(source, itemOf({ type: 'own', title: 'Vakanties' }));
    expect(line).toMatchObject({ name: 'Vakanties', title: 'Vakanties', difference: undefined, addedBy: anna.name });
  });

  test.each([
    ['a question', partItem('99.z')],
    ['a checklist', partItem(first, 'andere-lijst')],
  ])('keeps its code where this build does not know %s', (_, agendaItem) => {
    const { title, difference } = toAgendaLine(source, agendaItem);
    expect(title).toContain('die deze versie van de app niet kent');
    expect(difference).toBeUndefined();
  });

  test('leaves out of the rest what is there already, and what nobody has to talk about', () => {
    const left = (agendaItems: readonly AgendaItem[]): readonly string[] =>
      listNotOnAgenda(rows, agendaItems, checklist.id).map(({ partCode }) => partCode);
    expect(left([])).toEqual([first, third]);
    expect(left([partItem(first), partItem(third, 'andere-lijst')])).toEqual([third]);
  });
});
