import {
  ActionChangeSchema,
  compareFacts,
  layChanges,
  MadeActionSchema,
  parseRecord,
  type ActionChange,
  type MadeAction,
} from '$domain';
import { describe, expect, test } from 'vitest';

const made = (id: string, change: Partial<MadeAction> = {}): MadeAction => ({
  id,
  title: 'Wachttijd uitzoeken',
  lane: 'short',
  addedAt: 1,
  participantId: 'anna',
  ...change,
});
const mark = { actionId: 'a', changedAt: 5, participantId: 'bo' };

describe('DOC-12 an action', () => {
  test('has a title and a lane; the rest may come later', () => {
    expect(parseRecord(MadeActionSchema, made('a'))).toEqual(made('a'));
    expect(parseRecord(MadeActionSchema, made('a', { title: '' }))).toBeUndefined();
    expect(parseRecord(MadeActionSchema, { ...made('a'), lane: 'middle' })).toBeUndefined();
    expect(parseRecord(MadeActionSchema, made('a', { dueDate: 'morgen' }))).toBeUndefined();
  });

  test('is never dropped without a reason', () => {
    const dropped = (reason: string) => ({ ...mark, field: 'state', value: { type: 'dropped', reason } });
    expect(parseRecord(ActionChangeSchema, dropped('Geen geld'))).toEqual(dropped('Geen geld'));
    expect(parseRecord(ActionChangeSchema, dropped(''))).toBeUndefined();
    expect(parseRecord(ActionChangeSchema, { ...mark, field: 'state', value: { type: 'dropped' } })).toBeUndefined();
    expect(parseRecord(ActionChangeSchema, { ...mark, field: 'id', value: 'b' })).toBeUndefined();
  });

  test('says more where people want it to, and is parked with a reason alone', () => {
    const more = { explanation: 'Boven de regio', nextStep: 'Bellen', body: 'Inkooptafel' };
    expect(parseRecord(MadeActionSchema, made('a', more))).toEqual(made('a', more));
    const parked = (reason: string) => ({ ...mark, field: 'state', value: { type: 'parked', reason } });
    expect(parseRecord(ActionChangeSchema, parked('Nu geen voorrang'))).toEqual(parked('Nu geen voorrang'));
    expect(parseRecord(ActionChangeSchema, parked(''))).toBeUndefined();
    expect(compareFacts({ title: 't', lane: 'short', body: 'x' }, { title: 't', lane: 'short', ...more })).toEqual(
      Object.entries(more).map(([field, value]) => ({ field, value })),
    );
  });

  test('is open until somebody says otherwise, and reads as it was changed', () => {
    const startedFrom = { checklistId: 'vragen', partCode: '1.1a' };
    const changes: readonly ActionChange[] = [
      { ...mark, field: 'title', value: 'Anders' },
      { ...mark, field: 'dueDate' },
      { ...mark, field: 'careOwner', value: 'leiden' },
      { ...mark, changedAt: 9, field: 'state', value: { type: 'done' } },
      { ...mark, actionId: 'weg', field: 'title', value: 'Niemand' },
    ];
    const [first, second] = layChanges([made('a', { dueDate: '2026-12-01', startedFrom }), made('b')], changes);
    expect(first).toMatchObject({ title: 'Anders', careOwner: 'leiden', state: { type: 'done' }, settledAt: 9 });
    expect(first).toMatchObject({ startedFrom, lane: 'short', participantId: 'anna' });
    expect(first?.dueDate).toBeUndefined();
    expect(second).toEqual({ ...made('b'), state: { type: 'open' }, settledAt: undefined });
  });

  test('is changed in what differs alone', () => {
    const before = { title: 'A', lane: 'short', dueDate: '2026-12-01' } as const;
    expect(compareFacts(before, { ...before })).toEqual([]);
    expect(compareFacts(before, { title: 'A', lane: 'long', careOwner: 'leiden' })).toEqual([
      { field: 'lane', value: 'long' },
      { field: 'dueDate', value: undefined },
      { field: 'careOwner', value: 'leiden' },
    ]);
  });
});
