import { loadChecklists, loadClauseLibrary } from '$content';
import { blankRegisterRow } from '$domain';
import { beforeAll, expect, test } from 'vitest';
import type { EntryMeanings } from '../../../../../src/features/shared/entries/entry-words';
import { groupAnswers, groupOthers } from '../../../../../src/features/table/bring-in/choice-groups';
import { sampleAnswer, sampleArrangement, sampleDraft, sampleSchool } from '../../../../helpers/samples';

let meanings: EntryMeanings;

beforeAll(async () => {
  meanings = { checklists: await loadChecklists(), clauses: await loadClauseLibrary() };
});

test('answers stand by theme in the order of the checklist, answers to unknown questions last', () => {
  const answers = [sampleAnswer('2.1a'), sampleAnswer('1.2a'), sampleAnswer('1.1a'), sampleAnswer('99.9')];
  const groups = groupAnswers(answers, new Map(), meanings);
  expect(groups.map(({ options }) => options.map(({ value }) => value.replace('clarifying-questions.', '')))).toEqual([
    ['1.1a', '1.2a'],
    ['2.1a'],
    ['99.9'],
  ]);
  expect(groups[0]?.title).toMatch(/^Thema 1 · /);
});

test('each says its answer, and what lies there already cannot be chosen', () => {
  const answer = sampleAnswer('1.1a', { value: 'partly', certainty: 'sure', explanation: 'Alleen po.' });
  const standings = new Map([[answer.id, 'unchanged' as const]]);
  const [option] = groupAnswers([answer], standings, meanings)[0]?.options ?? [];
  expect(option).toMatchObject({ disabled: true, description: 'al ingebracht · Deels · zeker · Alleen po.' });
});

test('arrangements and drafts stand in groups of their own, without name they say so', () => {
  const groups = groupOthers(
    {
      answers: [],
      arrangements: [sampleArrangement('r1', { name: '' })],
      agreementDrafts: [sampleDraft('d1')],
      registerRows: [],
    },
    new Map([['d1', 'changed']]),
  );
  expect(groups.map(({ options }) => options.map(({ label, disabled }) => [label, disabled]))).toEqual([
    [['Zonder naam', false]],
    [['Wachttijd melden', false]],
  ]);
  expect(groups[1]?.options[0]?.description).toMatch(/^gewijzigd sinds het inbrengen · /);
});

test('INV-1 the rows of each register stand in a group of their own, chosen together or one by one', () => {
  const registerRows = [sampleSchool('g1'), { ...blankRegisterRow('need', 'g2', 1), partnership: 'SWV Duin' }];
  const groups = groupOthers(
    { answers: [], arrangements: [], agreementDrafts: [], registerRows },
    new Map([['g1', 'unchanged']]),
  );
  expect(groups.map(({ title, chooseAll }) => [title, chooseAll])).toEqual([
    ['Scholen', 'Kies alle regels: Scholen'],
    ['Wat samenwerkingsverbanden nodig hebben', 'Kies alle regels: Wat samenwerkingsverbanden nodig hebben'],
  ]);
  expect(groups[0]?.options).toEqual([
    { value: 'g1', label: 'De Brug', description: 'al ingebracht · Leiden, SWV Rijnstreek en 00AA', disabled: true },
  ]);
});
