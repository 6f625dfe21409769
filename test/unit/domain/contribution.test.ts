import { describe, expect, test } from 'vitest';
import {
  blankRegisterRow,
  ContributedAgreementSchema,
  ContributedAnswerSchema,
  ContributedArrangementSchema,
  ContributedRegisterRowSchema,
  NOTHING_IS_SMALL,
  parseRecord,
  prepareContribution,
  REGISTER_KINDS,
} from '$domain';
import { sampleAnswer, sampleArrangement, sampleDraft, sampleSpread } from '../../helpers/samples';

const choice = {
  answers: [sampleAnswer('1.0a', { value: 'no', explanation: 'Staat er niet in', ownNote: 'navragen' })],
  arrangements: [sampleArrangement('r1')],
  agreementDrafts: [sampleDraft('d1')],
  registerRows: [],
};

describe('the door from private to shared', () => {
  test('DM1 copies the named fields and nothing else', () => {
    const { entries } = prepareContribution('c1', 't1', choice);
    const text = JSON.stringify(entries);
    expect(text).not.toContain('navragen');
    expect(text).not.toContain('Alleen voor mijzelf');
    expect(text).not.toContain('Bodem');
    expect(text).not.toContain('"r1"');
    expect(text).not.toContain('createdAt');
  });

  test('DM1 every field that may leave is there, in the form the table reads', () => {
    const [answer, arrangement, draft] = prepareContribution('c1', 't1', choice).entries;
    expect(parseRecord(ContributedAnswerSchema, answer)).toEqual(answer);
    expect(parseRecord(ContributedArrangementSchema, arrangement)).toEqual(arrangement);
    expect(parseRecord(ContributedAgreementSchema, draft)).toEqual(draft);
    const allFields = Object.keys(ContributedArrangementSchema.entries).filter((field) => field !== 'youthCountBelow');
    expect(Object.keys(arrangement ?? {}).sort()).toEqual(allFields.sort());
    expect(Object.keys(draft ?? {}).sort()).toEqual(Object.keys(ContributedAgreementSchema.entries).sort());
  });

  test.each(REGISTER_KINDS)('DM1 every field of a row of %s goes along, and nothing else', (kind) => {
    const row = { ...blankRegisterRow(kind, 'g1', 7), source: 'Opgave', laterField: 'MARKER-LATER' };
    const [entry] = prepareContribution('c1', 't1', {
      ...choice,
      answers: [],
      arrangements: [],
      agreementDrafts: [],
      registerRows: [row],
    }).entries;
    if (entry?.kind !== 'register-row') throw new Error('no row');
    expect(parseRecord(ContributedRegisterRowSchema, entry)).toEqual(entry);
    const { v: _v, id: _id, createdAt: _createdAt, updatedAt: _updatedAt, laterField: _later, ...facts } = row;
    expect(entry).toEqual({ kind: 'register-row', id: 'c1.g0', row: facts });
  });

  test('DM1 INV-10 a small number of a register stays, and goes along within the own party', () => {
    const estimate = { ...blankRegisterRow('estimate', 'g1', 1), unit: 'youths' as const, from: 3, to: 12 };
    const volume = { amount: 2, unit: 'places' as const };
    const contract = { ...blankRegisterRow('contract', 'g2', 1), offers: [{ municipality: 'Leiden', volume }] };
    const rows = { answers: [], arrangements: [], agreementDrafts: [], registerRows: [estimate, contract] };
    expect(prepareContribution('c1', 't1', rows).entries).toMatchObject([
      { row: { from: 1, to: 12 } },
      { row: { offers: [{ municipality: 'Leiden' }] } },
    ]);
    expect(JSON.stringify(prepareContribution('c1', 't1', rows))).not.toContain('"amount":2');
    expect(prepareContribution('c1', 't1', rows, { smallBelow: NOTHING_IS_SMALL }).entries).toMatchObject([
      { row: { from: 3, to: 12 } },
      { row: { offers: [{ municipality: 'Leiden', volume }] } },
    ]);
  });

  test('DM1 CHK-7 how the members stood goes along, and not at which table they did', () => {
    const spread = sampleSpread({ tableId: 'MARKER-TABLE' });
    const laterField = { laterField: 'MARKER-LATER' };
    const told = [{ value: 'no' as const, explanation: 'Bij ons niet.', memberName: 'De Brug', ...laterField }];
    const answers = [sampleAnswer('1.0a', { value: 'yes', spread: { ...spread, told, ...laterField } })];
    const [answer] = prepareContribution('c1', 't1', { ...choice, answers }).entries;
    expect(JSON.stringify(answer)).not.toContain('MARKER');
    const { tableId: _tableId, ...shared } = spread;
    expect(answer).toMatchObject({
      spread: { ...shared, told: [{ value: 'no', explanation: 'Bij ons niet.', memberName: 'De Brug' }] },
    });
    expect(parseRecord(ContributedAnswerSchema, answer)).toEqual(answer);
  });

  test('DM1 CHK-10 a reason for a change goes along, what was said in earlier rounds does not', () => {
    const earlier = [{ saidAt: 1, explanation: 'Vroeger gezegd', evidenceLink: '' }];
    const rounds = { roundStartedAt: 2, confirmedAt: 3, earlier };
    const answers = ['Besluit', '  '].map((changeReason) => ({ ...sampleAnswer('1.0a'), ...rounds, changeReason }));
    const { entries } = prepareContribution('c1', 't1', {
      answers,
      arrangements: [],
      agreementDrafts: [],
      registerRows: [],
    });
    expect(entries[0]).toMatchObject({ changeReason: 'Besluit' });
    expect(entries[1]).not.toHaveProperty('changeReason');
    expect(JSON.stringify(entries)).not.toMatch(/Vroeger|roundStartedAt|confirmedAt/);
  });

  test('DM2 the same choice gives the same ids at the table, so twice is once', () => {
    expect(prepareContribution('c1', 't1', choice)).toEqual(prepareContribution('c1', 't1', choice));
  });

  test('DM1 CHK-9 a trace goes along by name, and what has none needs none', () => {
    const from = { checklistId: 'vragen', partCode: '1.1a' };
    const { startedFrom: _draftTrace, ...older } = sampleDraft('d2');
    const { startedFrom: _rowTrace, ...olderRow } = sampleArrangement('r2');
    const { entries } = prepareContribution('c1', 't1', {
      answers: [],
      arrangements: [sampleArrangement('r1', { startedFrom: { ...from, ...{ laterField: 'navragen' } } }), olderRow],
      agreementDrafts: [sampleDraft('d1', { startedFrom: { ...from, ...{ laterField: 'navragen' } } }), older],
      registerRows: [],
    });
    expect(entries.map((entry) => ('startedFrom' in entry ? entry.startedFrom : undefined))).toEqual([
      from,
      undefined,
      from,
      undefined,
    ]);
    const [row, olderRowEntry, draft, olderDraft] = entries;
    for (const entry of [row, olderRowEntry]) expect(parseRecord(ContributedArrangementSchema, entry)).toEqual(entry);
    for (const entry of [draft, olderDraft]) expect(parseRecord(ContributedAgreementSchema, entry)).toEqual(entry);
  });

  test('DM40 INV-10 a small number of youths does not go along, only that it is small; none and many do', () => {
    const facts = (youthCount: number, smallBelow?: number) => {
      const arrangements = [sampleArrangement('r1', { youthCount })];
      const only = { answers: [], arrangements, agreementDrafts: [], registerRows: [] };
      const [entry] = prepareContribution('c1', 't1', only, { smallBelow }).entries;
      if (entry?.kind !== 'arrangement') throw new Error('no arrangement');
      expect(parseRecord(ContributedArrangementSchema, entry)).toEqual(entry);
      const { youthCount: told, youthCountBelow: below } = entry;
      return { told, below };
    };
    expect([0, 1, 3, 4, 5, 14].map((count) => facts(count))).toEqual([
      { told: 0, below: undefined },
      ...[1, 3, 4].map(() => ({ told: undefined, below: 5 })),
      { told: 5, below: undefined },
      { told: 14, below: undefined },
    ]);
    expect(facts(7, 8)).toEqual({ told: undefined, below: 8 });
    expect(facts(3, NOTHING_IS_SMALL)).toEqual({ told: 3, below: undefined });
  });

  test('changing the record afterwards does not change what was previewed', () => {
    const arrangement = sampleArrangement('r1');
    const contribution = prepareContribution('c1', 't1', {
      answers: [],
      arrangements: [arrangement],
      agreementDrafts: [],
      registerRows: [],
    });
    const before = JSON.stringify(contribution);
    arrangement.schools.push('Andere school');
    arrangement.financialOwner.names.push('Iemand');
    expect(JSON.stringify(contribution)).toBe(before);
  });
});
