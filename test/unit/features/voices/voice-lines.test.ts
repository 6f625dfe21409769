import { loadChecklist } from '$content';
import { prepareContribution, type Answer, type Checklist } from '$domain';
import { bringIn, joinTable, readTableContent } from '$table';
import { beforeAll, expect, test } from 'vitest';
import {
  countSpeakers,
  countTalk,
  listSpoken,
  makeVoiceLines,
  standingOf,
} from '../../../../src/features/voices/voice-lines';
import { sampleAnswer, sampleSeat } from '../../../helpers/samples';
import { startedTable } from '../../../helpers/tables';

let checklist: Checklist;

beforeAll(async () => {
  checklist = await loadChecklist();
});

const withinParty = { id: 'school.Het bestuur' };

function linesOf(answersByName: Readonly<Record<string, readonly Answer[]>>) {
  const table = startedTable();
  Object.entries(answersByName).forEach(([name, answers], at) => {
    const { participant, party } = sampleSeat(name);
    joinTable(table, participant, party);
    const choice = { answers, arrangements: [], agreementDrafts: [], registerRows: [] };
    bringIn(table, prepareContribution(`c${at}`, table.id, choice), participant, at);
  });
  return makeVoiceLines(checklist, readTableContent(table), withinParty);
}

test('CHK-7 what the members do not say alike comes first; what nobody spoke on is left out', () => {
  const lines = linesOf({
    'De Brug': [sampleAnswer('1.1a', { value: 'yes' }), sampleAnswer('3.1b', { value: 'yes' })],
    'Het Anker': [sampleAnswer('1.1a', { value: 'yes' }), sampleAnswer('3.1b', { value: 'no' })],
  });
  expect(listSpoken(lines).map((line) => [line.id, standingOf(line)])).toEqual([
    ['3.1b', 'contradict'],
    ['1.1a', 'agree'],
  ]);
  expect(countTalk(lines)).toBe(1);
  expect(countSpeakers(lines)).toBe(2);
});

test('what the party itself brings in is no voice, and it is not missed', () => {
  const lines = linesOf({ 'Het bestuur': [sampleAnswer('1.1a')], 'De Brug': [] });
  expect(listSpoken(lines)).toEqual([]);
  expect(lines.find(({ id }) => id === '1.1a')?.silent.map(({ name }) => name)).not.toContain('Het bestuur');
});

test('from a member no answer is missed to a part that is meant for others', () => {
  const lines = linesOf({ 'De Brug': [] });
  const forOthers = lines.find(
    ({ placed: { part } }) => part.addressees.length > 0 && !part.addressees.includes('school'),
  );
  const forSchools = lines.find(({ placed: { part } }) => part.addressees.includes('school'));
  expect(forOthers?.silent).toEqual([]);
  expect(forSchools?.silent.map(({ name }) => name)).toEqual(['De Brug']);
});

test('answers in words alone stand for themselves', () => {
  const [line] = listSpoken(linesOf({ 'De Brug': [sampleAnswer('1.1a', { explanation: 'Zo.' })] }));
  if (line === undefined) throw new Error('no line');
  expect(standingOf(line)).toBe('words');
});
