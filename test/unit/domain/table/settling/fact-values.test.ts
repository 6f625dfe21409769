import {
  basisOf,
  completeFacts,
  factToPlain,
  fieldsOf,
  isFilled,
  listChangedFields,
  OWN_WORD_FIELDS,
  pickFact,
  pickFacts,
  saysSame,
  SETTLED_FIELDS,
} from '$domain';
import { describe, expect, test } from 'vitest';
import { sampleArrangement } from '../../../../helpers/samples';

const facts = sampleArrangement('r1');

describe('what a field says', () => {
  test('INV-3 empty, not known, unclear and an owner without a name say nothing', () => {
    const empty = completeFacts({});
    expect(SETTLED_FIELDS.filter((field) => isFilled(empty, field))).toEqual([]);
    for (const field of ['name', 'schools', 'youthCount', 'volume', 'fundingShares', 'continuity'] as const)
      expect([field, isFilled(facts, field)]).toEqual([field, true]);
    expect(isFilled({ schools: ['', ' '] }, 'schools')).toBe(false);
    expect(isFilled({ youthCount: 0 }, 'youthCount')).toBe(true);
    expect(isFilled({ contentOwner: { state: 'named', names: [''] } }, 'contentOwner')).toBe(false);
    expect(isFilled({ contentOwner: { state: 'shared', names: ['De Brug'] } }, 'contentOwner')).toBe(true);
    expect(isFilled({ contentOwner: { state: 'disputed', names: [] } }, 'contentOwner')).toBe(true);
  });

  test('capitals, spaces and the order of a list make no difference; another value does', () => {
    expect(
      saysSame({ schools: ['De Brug', 'Het Anker'] }, { schools: ['het  anker', 'de brug ', ''] }, 'schools'),
    ).toBe(true);
    expect(saysSame({ municipality: 'Leiden' }, { municipality: ' LEIDEN' }, 'municipality')).toBe(true);
    expect(saysSame({ youthCount: 6 }, { youthCount: 9 }, 'youthCount')).toBe(false);
    expect(
      saysSame({ volume: { amount: 1, unit: 'places' } }, { volume: { unit: 'places', amount: 1 } }, 'volume'),
    ).toBe(true);
    expect(factToPlain({}, 'youthCount')).toBe('');
  });

  test('what goes with a claim is not settled, and what only refers is not shown', () => {
    for (const field of ['source', 'referenceDate', 'remarks', 'startedFrom'] as const)
      expect(SETTLED_FIELDS).not.toContain(field);
    expect(OWN_WORD_FIELDS).toContain('source');
    expect(OWN_WORD_FIELDS).not.toContain('startedFrom');
    expect(fieldsOf('youthCount')).toContain('youthCount');
    expect(fieldsOf('name')).toEqual(['name']);
  });

  test('a figure that says where it comes from says so itself, and else the claim does', () => {
    const { youthCountSource: _from, youthCountDate: _of, volumeSource: _where, volumeDate: _when, ...plain } = facts;
    expect(basisOf(plain, 'youthCount')).toEqual({ source: 'Opgave school', day: '2026-10-01' });
    expect(basisOf(plain, 'schools')).toEqual({ source: 'Opgave school', day: '2026-10-01' });
    const { referenceDate: _day, ...undated } = plain;
    const own = { ...undated, youthCountSource: ' Telling ', youthCountDate: '2026-09-01' };
    expect(basisOf(own, 'youthCount')).toEqual({ source: 'Telling', day: '2026-09-01' });
    expect(basisOf(own, 'volume')).toEqual({ source: 'Opgave school' });
  });

  test('one field is taken out by its name, and a private note never is', () => {
    expect(pickFact(facts, 'youthCount')).toEqual({ youthCount: 14 });
    expect(pickFact({}, 'youthCount')).toEqual({});
    expect(pickFacts(facts, ['name', 'municipality'])).toEqual({ name: 'Zorgklas', municipality: 'Leiden' });
    expect(completeFacts(facts)).not.toHaveProperty('ownNote');
  });

  test('a field that is emptied has changed too', () => {
    const { youthCount: _count, ...emptied } = facts;
    expect(listChangedFields(facts, { ...emptied, name: 'Anders' })).toEqual(['name', 'youthCount']);
    expect(listChangedFields(facts, { ...facts })).toEqual([]);
  });
});
