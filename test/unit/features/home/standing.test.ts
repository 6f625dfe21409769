import {
  blankAgreementDraft,
  blankArrangement,
  changeAnswer,
  type Answer,
  type AnswerChange,
  type KnownTable,
  type QuestionPart,
  type Receipt,
} from '$domain';
import { describe, expect, test } from 'vitest';
import { readStanding, type Kept } from '../../../../src/features/home/standing';

const text = { nl: 'Vraag?', en: 'Question?' };
const partOf = (code: string): QuestionPart => ({ code, kind: 'part', question: text, why: text, addressees: [] });
const parts = ['1', '2', '3'].map(partOf);
const checklist = { id: 'questions', version: 1 };

const answersOf = (changes: Readonly<Record<string, AnswerChange>>, nowMs = 10): ReadonlyMap<string, Answer> =>
  new Map(
    Object.entries(changes).map(([code, change]) => [code, changeAnswer(undefined, checklist, code, change, nowMs)]),
  );

const tableOf = (id: string, openedAt: number): KnownTable => ({
  v: 1,
  id,
  createdAt: 1,
  updatedAt: 1,
  openedAt,
  name: `Tafel ${id}`,
  key: { role: 'editor', seed: 'a'.repeat(43), epoch: 0 },
  me: {
    participant: { id: 'me', name: 'Anna', partyId: 'school.x', role: 'care-coordinator', joinedAt: 1 },
    party: { id: 'school.x', kind: 'school', name: 'X', addedAt: 1 },
  },
});

const receiptOf = (tableId: string, recordId: string, state: Receipt['state'], createdAt: number): Receipt => ({
  v: 1,
  id: `receipt-${recordId}-${String(createdAt)}`,
  createdAt,
  updatedAt: createdAt,
  tableId,
  state,
  entries: [{ kind: 'answer', recordId, tableEntryId: 'entry' }],
});

const nothing: Kept = {
  answersByPartCode: new Map(),
  arrangements: [],
  agreementDrafts: [],
  knownTables: [],
  receipts: [],
};

describe('OVV-1 how it stands', () => {
  test('a fresh device has everything open and no table', () => {
    expect(readStanding(nothing, parts)).toEqual({
      progress: { done: 0, total: 3 },
      nextPartCode: '1',
      arrangementCount: 0,
      withoutOwnerCount: 0,
      draftCount: 0,
      tableCount: 0,
      lastTable: undefined,
      readyCount: 0,
    });
  });

  test('the next part is the first open one from where the person was', () => {
    const kept = { ...nothing, answersByPartCode: answersOf({ '2': { value: 'yes' } }) };
    expect(readStanding(kept, parts, '2').nextPartCode).toBe('3');
    expect(readStanding(kept, parts).progress).toEqual({ done: 1, total: 3 });
  });

  test('counts arrangements without owner, drafts and tables; the last table is the one opened last', () => {
    const owned = { state: 'named' as const, names: ['Leiden'] };
    const kept = {
      ...nothing,
      arrangements: [
        blankArrangement('a', 1),
        { ...blankArrangement('b', 1), financialOwner: owned, contentOwner: owned },
      ],
      agreementDrafts: [blankAgreementDraft('d', '1', 1)],
      knownTables: [tableOf('one', 5), tableOf('two', 9)],
    };
    const standing = readStanding(kept, parts);
    expect(standing).toMatchObject({ arrangementCount: 2, withoutOwnerCount: 1, draftCount: 1, tableCount: 2 });
    expect(standing.lastTable?.id).toBe('two');
  });
});

describe('what is ready to bring in', () => {
  const answered = {
    ...nothing,
    answersByPartCode: answersOf({ '1': { value: 'no' }, '2': { explanation: 'only words' } }, 10),
    knownTables: [tableOf('t', 1)],
  };

  test('answers, named arrangements and drafts with a text count; blank ones do not', () => {
    const kept = {
      ...answered,
      arrangements: [{ ...blankArrangement('a', 1), name: 'Klas op de boerderij' }, blankArrangement('b', 1)],
      agreementDrafts: [
        { ...blankAgreementDraft('d', '1', 1), text: 'Wij spreken af' },
        blankAgreementDraft('e', '1', 1),
      ],
    };
    expect(readStanding(kept, parts).readyCount).toBe(3);
  });

  test('nothing is ready where there is no table', () => {
    expect(readStanding({ ...answered, knownTables: [] }, parts).readyCount).toBe(0);
  });

  test('what was brought in is no longer ready, until it changes', () => {
    const id = 'questions.1';
    const after = { ...answered, receipts: [receiptOf('t', id, 'brought-in', 20)] };
    expect(readStanding(after, parts).readyCount).toBe(0);
    const changed = { ...after, answersByPartCode: answersOf({ '1': { value: 'yes' } }, 30) };
    expect(readStanding(changed, parts).readyCount).toBe(1);
  });

  test('what was withdrawn on purpose is not asked for again; what never arrived is', () => {
    const id = 'questions.1';
    expect(readStanding({ ...answered, receipts: [receiptOf('t', id, 'withdrawn', 20)] }, parts).readyCount).toBe(0);
    expect(readStanding({ ...answered, receipts: [receiptOf('t', id, 'lapsed', 20)] }, parts).readyCount).toBe(1);
    expect(readStanding({ ...answered, receipts: [receiptOf('other', id, 'brought-in', 20)] }, parts).readyCount).toBe(
      1,
    );
  });
});
