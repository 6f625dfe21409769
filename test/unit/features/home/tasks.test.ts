import { PARTICIPANT_ROLES } from '$domain';
import { describe, expect, test } from 'vitest';
import type { Standing } from '../../../../src/features/home/standing';
import { chooseTasks } from '../../../../src/features/home/tasks';

const fresh: Standing = {
  progress: { done: 0, total: 31 },
  nextPartCode: '0.1',
  arrangementCount: 0,
  withoutOwnerCount: 0,
  draftCount: 0,
  tableCount: 0,
  lastTable: undefined,
  readyCount: 0,
};
const idsOf = (standing: Standing, role?: (typeof PARTICIPANT_ROLES)[number]): readonly string[] =>
  chooseTasks(standing, role, 'uw school').map(({ id }) => id);

describe('HLP-1 three tasks by role', () => {
  test('every role gets three tasks on a fresh device, never more', () => {
    for (const role of PARTICIPANT_ROLES) expect(idsOf(fresh, role)).toHaveLength(3);
  });

  test('who prepares starts with the questions, who leads with the table, who manages contracts with the inventory', () => {
    expect(idsOf(fresh, 'care-coordinator')).toEqual(['questions', 'inventory', 'meet']);
    expect(idsOf(fresh, 'facilitator')[0]).toBe('meet');
    expect(idsOf(fresh, 'account-manager')[0]).toBe('inventory');
  });

  test('without a role the order is that of preparing', () => {
    expect(idsOf(fresh)).toEqual(['questions', 'inventory', 'meet']);
  });
});

describe('tasks follow what is there', () => {
  test('the questions go on at the next open part, with how many are left', () => {
    const [task] = chooseTasks(
      { ...fresh, progress: { done: 27, total: 31 }, nextPartCode: '3.1b' },
      undefined,
      'De Vlinder',
    );
    expect(task).toMatchObject({
      text: 'home.taskQuestionsGoOn',
      params: { count: 4, party: 'De Vlinder', code: '3.1b' },
      href: '#/voorbereiden/vragen/3.1b',
    });
  });

  test('a finished checklist and an inventory with owners make room for a draft', () => {
    const done: Standing = {
      ...fresh,
      progress: { done: 31, total: 31 },
      nextPartCode: undefined,
      arrangementCount: 2,
    };
    expect(idsOf(done)).toEqual(['meet', 'draft']);
    expect(idsOf({ ...done, draftCount: 1 })).toEqual(['meet']);
  });

  test('rows without owner are named', () => {
    const [, task] = chooseTasks({ ...fresh, arrangementCount: 5, withoutOwnerCount: 2 }, undefined, 'uw school');
    expect(task).toMatchObject({
      id: 'owners',
      params: { count: 2 },
      href: '#/voorbereiden/arrangementen?eigenaar=zonder',
    });
  });

  test('what is ready leads to the preview of the last table; else the table opens', () => {
    const seated: Standing = { ...fresh, tableCount: 1, lastTable: { id: 't1', name: 'Ontwikkeldocument 2027' } };
    const [first] = chooseTasks({ ...seated, readyCount: 3 }, 'facilitator', 'uw school');
    expect(first).toMatchObject({
      id: 'bring-in',
      href: '#/aan-tafel/t1/inbrengen',
      params: { count: 3, table: 'Ontwikkeldocument 2027' },
    });
    const [again] = chooseTasks(seated, 'facilitator', 'uw school');
    expect(again).toMatchObject({ id: 'open-table', href: '#/aan-tafel/t1', text: 'home.taskOpenTableText' });
  });

  test('a table whose name has not arrived yet is not named', () => {
    const seated: Standing = { ...fresh, tableCount: 1, lastTable: { id: 't1', name: '' } };
    expect(chooseTasks(seated, 'reader', '')[0]?.text).toBe('home.taskOpenTableTextUnnamed');
    expect(chooseTasks({ ...seated, readyCount: 1 }, 'reader', '')[0]?.text).toBe('home.taskBringInTextUnnamed');
  });
});
