import { describe, expect, test } from 'vitest';
import {
  ContributedAgreementSchema,
  ContributedAnswerSchema,
  ContributedArrangementSchema,
  parseRecord,
  prepareContribution,
} from '$domain';
import { sampleAnswer, sampleArrangement, sampleDraft, sampleSpread } from '../../helpers/samples';

const choice = {
  answers: [sampleAnswer('1.0a', { value: 'no', explanation: 'Staat er niet in', ownNote: 'navragen' })],
  arrangements: [sampleArrangement('r1')],
  agreementDrafts: [sampleDraft('d1')],
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
    expect(Object.keys(arrangement ?? {}).sort()).toEqual(Object.keys(ContributedArrangementSchema.entries).sort());
    expect(Object.keys(draft ?? {}).sort()).toEqual(Object.keys(ContributedAgreementSchema.entries).sort());
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
    const { entries } = prepareContribution('c1', 't1', { answers, arrangements: [], agreementDrafts: [] });
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

  test('changing the record afterwards does not change what was previewed', () => {
    const arrangement = sampleArrangement('r1');
    const contribution = prepareContribution('c1', 't1', {
      answers: [],
      arrangements: [arrangement],
      agreementDrafts: [],
    });
    const before = JSON.stringify(contribution);
    arrangement.schools.push('Andere school');
    arrangement.financialOwner.names.push('Iemand');
    expect(JSON.stringify(contribution)).toBe(before);
  });
});
