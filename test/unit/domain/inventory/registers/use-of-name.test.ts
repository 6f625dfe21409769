import { blankRegisterRow, countRows, findMissingNames, findUses, renameInRows } from '$domain';
import { describe, expect, test } from 'vitest';
import { sampleArrangement, sampleSchool } from '../../../../helpers/samples';

const agreement = { ...blankRegisterRow('cooperation-agreement', 'g2', 1), parties: ['de brug', 'Leiden'] };
const support = { ...blankRegisterRow('basic-support', 'g3', 1), school: 'De Brug' };
const contract = { ...blankRegisterRow('contract', 'g4', 1), provider: 'Aanbieder X' };
const rows = {
  arrangements: [
    sampleArrangement('r1'),
    sampleArrangement('r2', { schools: ['De Kade'], contentOwner: { state: 'unclear', names: [] } }),
  ],
  registerRows: [sampleSchool('g1'), agreement, support, contract],
};

describe('INV-1 another name for a school or provider', () => {
  test('stands wherever the old one stood, and nowhere else', () => {
    const renamed = renameInRows(rows, { kind: 'school', from: 'De Brug', to: 'De Nieuwe Brug', nowMs: 9 });
    expect(renamed.arrangements).toMatchObject([
      {
        id: 'r1',
        updatedAt: 9,
        schools: ['De Nieuwe Brug', 'Het Anker'],
        contentOwner: { names: ['De Nieuwe Brug', 'Aanbieder X'] },
      },
    ]);
    expect(renamed.registerRows).toMatchObject([
      { id: 'g2', parties: ['De Nieuwe Brug', 'Leiden'] },
      { id: 'g3', school: 'De Nieuwe Brug' },
    ]);
    expect(renameInRows(rows, { kind: 'provider', from: 'aanbieder x', to: 'Y', nowMs: 9 }).registerRows).toMatchObject(
      [{ id: 'g4', provider: 'Y' }],
    );
  });

  test('is counted before it is given', () => {
    expect(countRows(findUses(rows, 'school', 'De Brug'))).toBe(3);
    expect(countRows(findUses(rows, 'school', 'Onbekend'))).toBe(0);
  });
});

test('INV-1 names that are used and not in the register are found, each once', () => {
  expect(findMissingNames(rows, 'school')).toEqual(['De Kade', 'Het Anker']);
  expect(findMissingNames(rows, 'provider')).toEqual(['Aanbieder X']);
  expect(findMissingNames({ arrangements: [], registerRows: [sampleSchool('g1')] }, 'school')).toEqual([]);
});
