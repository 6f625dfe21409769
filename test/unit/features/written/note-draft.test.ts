import { findOwnNote, makeTable, openTable, type OpenedTable, type Services } from '$actions';
import type { AppError, Result, WrittenRound } from '$domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NoteDraft } from '../../../../src/features/written/note-draft.svelte';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

const round: WrittenRound = { id: 'r', subject: 'Vervoer', minutes: 5, startedAt: 1, participantId: 'bo' };
let services: Services;
let opened: OpenedTable;
/** What the app was told: `typed` at the first letter, `written` when that is settled. */
let told: string[];

const means = () => ({
  services,
  save: <T>(write: () => Promise<Result<T, AppError>>) => write(),
  expectSave: () => {
    told.push('typed');
    return () => told.push('written');
  },
  holdUpdates: () => () => undefined,
});

beforeEach(async () => {
  told = [];
  services = createTestServices();
  opened = valueOf(await openTable(services, valueOf(await makeTable(services, 'Tafel', introduction, [])).id));
});

afterEach(async () => {
  await opened.close();
});

const kept = (): string | undefined => findOwnNote(opened.known, round.id)?.text;

test('what is typed is shown at once, and is on disk when it is settled', async () => {
  const draft = new NoteDraft(means(), opened, round);
  draft.type('Een');
  draft.type('Een taxi');
  expect([draft.text, told]).toEqual(['Een taxi', ['typed']]);
  await draft.settle();
  expect([kept(), told]).toEqual(['Een taxi', ['typed', 'written']]);
  expect(new NoteDraft(means(), opened, round).text).toBe('Een taxi');
});

test('what is too long stays in the field; the disk keeps the last that fitted', async () => {
  const draft = new NoteDraft(means(), opened, round);
  draft.type('Kort');
  await draft.settle();
  draft.type('w'.repeat(20_001));
  await draft.settle();
  expect([draft.isTooLong, draft.text.length, kept()]).toEqual([true, 20_001, 'Kort']);
});

test('settling without anything typed writes nothing', async () => {
  await new NoteDraft(means(), opened, round).settle();
  expect([kept(), told]).toEqual([undefined, []]);
});
