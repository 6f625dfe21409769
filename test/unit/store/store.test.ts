import { blankOwnQuestion, defaultSettings, emptyRegion, noPrivateRows, type OwnQuestion } from '$domain';
import { createStore } from '$store';
import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sampleArrangement, sampleDraft } from '../../helpers/samples';

const checklist = { id: 'clarifying-questions', version: 1 };
let databaseNumber = 0;
const freshName = (): string => `store-test-${(databaseNumber += 1)}`;
const clock = { nowMs: () => 1_000 };

describe('the private store', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('OFF-4 what was put is there after reopening, to the last letter', async () => {
    const name = freshName();
    const first = createStore(clock, name);
    const arrangement = sampleArrangement('r1', { remarks: 'ë “aanhaling” \u{1F600}' });
    expect(await first.arrangements.put(arrangement)).toEqual({ ok: true, value: undefined });
    await first.agreementDrafts.put(sampleDraft('d1'));
    await first.regions.put(emptyRegion('region', 'Eigen regio'));
    first.close();
    const second = createStore(clock, name);
    expect(await second.arrangements.get('r1')).toEqual({ ok: true, value: arrangement });
    expect((await second.agreementDrafts.list()).records).toEqual([sampleDraft('d1')]);
    expect((await second.regions.list()).records[0]?.name).toBe('Eigen regio');
    second.close();
  });

  test('ST5 two quick changes of one answer both count', async () => {
    const store = createStore(clock, freshName());
    await Promise.all([
      store.answers.change(checklist, '1.0a', { value: 'yes' }),
      store.answers.change(checklist, '1.0a', { explanation: 'Staat op bladzijde 4' }),
      store.answers.change(checklist, '1.0a', { certainty: 'sure' }),
    ]);
    expect((await store.answers.list()).records).toMatchObject([
      { value: 'yes', explanation: 'Staat op bladzijde 4', certainty: 'sure' },
    ]);
    store.close();
  });

  test('ST5 many answers are changed at once, all or none, and come back as they were', async () => {
    const store = createStore(clock, freshName());
    for (const code of ['1.0a', '1.0b']) await store.answers.change(checklist, code, { value: 'yes' });
    const before = (await store.answers.list()).records;
    const changed = await store.answers.changeAll((answer) =>
      answer.partCode === '1.0b' ? undefined : { ...answer, roundStartedAt: 2_000 },
    );
    expect(changed).toEqual({ ok: true, value: [before[0]] });
    expect((await store.answers.list()).records).toEqual([{ ...before[0], roundStartedAt: 2_000 }, before[1]]);
    const failed = await store.answers.changeAll((answer) => {
      if (answer.partCode === '1.0b') throw new Error('stop');
      return { ...answer, explanation: 'half' };
    });
    expect(failed.ok).toBe(false);
    expect(JSON.stringify((await store.answers.list()).records)).not.toContain('half');
    store.close();
  });

  test('settings change one by one and leave the rest', async () => {
    const store = createStore(clock, freshName());
    expect(await store.settings.read()).toEqual(defaultSettings);
    await Promise.all([store.settings.change({ language: 'en' }), store.settings.change({ personName: 'Anna' })]);
    expect(await store.settings.read()).toMatchObject({ language: 'en', personName: 'Anna', theme: 'system' });
    store.close();
  });

  test('ST2 a damaged record is left out, counted, and stays on disk', async () => {
    const name = freshName();
    const store = createStore(clock, name);
    await store.arrangements.put(sampleArrangement('r1'));
    await store.arrangements.put(sampleArrangement('r2'));
    store.close();
    const raw = await new Dexie(name).open();
    await raw.table('arrangements').update('r1', { fundingShares: 'stuk' });
    const again = createStore(clock, name);
    expect(await again.arrangements.list()).toMatchObject({ records: [{ id: 'r2' }], unreadableCount: 1 });
    expect(await again.arrangements.get('r1')).toEqual({ ok: true, value: undefined });
    expect(await raw.table('arrangements').count()).toBe(2);
    raw.close();
    again.close();
  });

  test('ST2 a damaged answer is set aside when a new one is given, never overwritten', async () => {
    const name = freshName();
    const store = createStore(clock, name);
    await store.answers.change(checklist, '1.0a', { explanation: 'Oud' });
    store.close();
    const raw = await new Dexie(name).open();
    await raw.table('answers').update('clarifying-questions.1.0a', { certainty: 'heel erg' });
    const again = createStore(clock, name);
    await again.answers.change(checklist, '1.0a', { explanation: 'Nieuw' });
    expect(await again.answers.list()).toMatchObject({ records: [{ explanation: 'Nieuw' }], unreadableCount: 1 });
    const rows: unknown[] = await raw.table('answers').toArray();
    expect(JSON.stringify(rows)).toContain('Oud');
    raw.close();
    again.close();
  });

  test('removing is for real', async () => {
    const store = createStore(clock, freshName());
    await store.arrangements.put(sampleArrangement('r1'));
    await store.arrangements.remove('r1');
    expect(await store.arrangements.list()).toEqual({ records: [], unreadableCount: 0 });
    store.close();
  });

  test('ST7 questions are written by what follows from all of them, all or none', async () => {
    const store = createStore(clock, freshName());
    const question = (partCode: string): OwnQuestion => ({
      ...blankOwnQuestion({ id: 'clarifying-questions' }, partCode, 1_000),
      isHidden: true,
    });
    const [one, other] = [question('1.1a'), question('1.1b')];
    expect(await store.ownQuestions.write(() => ({ put: [one] }))).toMatchObject({ ok: true });
    const second = store.ownQuestions.write((present) => ({ put: [other], removeIds: present.map(({ id }) => id) }));
    expect(await second).toMatchObject({ ok: true });
    expect((await store.ownQuestions.list()).records).toEqual([other]);
    const failed = await store.ownQuestions.write(() => {
      throw new Error('no');
    });
    expect(failed).toMatchObject({ ok: false, error: { type: 'save-failed' } });
    expect((await store.ownQuestions.list()).records).toEqual([other]);
    store.close();
  });

  test('ST1 a full disk comes back as an error, and what was there stays', async () => {
    const store = createStore(clock, freshName());
    await store.arrangements.put(sampleArrangement('r1'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await store.arrangements.put(sampleArrangement('r1', { name: 'Anders' }))).toEqual({
      ok: false,
      error: { type: 'save-failed', reason: 'disk-full' },
    });
    vi.restoreAllMocks();
    expect((await store.arrangements.list()).records[0]?.name).toBe('Zorgklas');
    store.close();
  });

  test('ST4 the database of every release opens, and reads back whole', async () => {
    const fixtures = [
      (await import('../../fixtures/private-database-v1.json')).default,
      (await import('../../fixtures/private-database-v2.json')).default,
      (await import('../../fixtures/private-database-v3.json')).default,
      (await import('../../fixtures/private-database-v4.json')).default,
    ];
    for (const fixture of fixtures) {
      const name = freshName();
      const raw = new Dexie(name);
      raw.version(fixture.version).stores(fixture.stores);
      await raw.open();
      for (const [table, rows] of Object.entries(fixture.rows)) await raw.table(table).bulkAdd(rows);
      raw.close();
      const store = createStore(clock, name);
      expect(await store.open()).toEqual({ ok: true, value: undefined });
      const lists = [store.answers, store.arrangements, store.agreementDrafts, store.knownTables, store.receipts];
      for (const list of lists) expect(await list.list()).toMatchObject({ unreadableCount: 0, records: [{ v: 1 }] });
      expect(await store.settings.read()).toMatchObject({ partyKind: 'school', reviewPlace: { partCode: '3.1b' } });
      expect(await store.rows.readAll()).toEqual({
        ok: true,
        value: { ...noPrivateRows, ...fixture.rows },
      });
      const later = [
        store.ownQuestions,
        store.registerRows,
        store.inventoryViews,
        store.rowChanges,
        store.inventoryImports,
      ];
      for (const list of later) expect((await list.list()).unreadableCount).toBe(0);
      store.close();
    }
  });
});
