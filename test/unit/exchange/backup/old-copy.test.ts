import { AnswerSchema, AgreementDraftSchema, ArrangementSchema, parseRecord, SettingsSchema } from '$domain';
import { openBackup } from '$exchange';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOldCopy } from '../../../../src/exchange/backup/old-copy';
import { valueOf } from '../../../helpers/role-keys';

const read = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/fixtures/${name}`));
const write = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const refused = (reason: string): unknown => ({ ok: false, error: { type: 'file-invalid', reason } });

const empty = { answers: [], arrangements: [], agreementDrafts: [], regions: [], settings: {} };
const copy = { kind: 'ontwikkeltafel-kopie', version: 1, madeAt: '2026-10-20T09:30:00.000Z', ...empty };

describe('a file of every earlier form', () => {
  test('EX13 the readable copy of release 0.1.0 opens whole', async () => {
    const opened = valueOf(await openBackup(read('private-copy-v1.json')));
    if (opened.type !== 'open') throw new Error('It is locked.');
    const { rows, madeAtMs, tables } = opened.backup;
    expect(madeAtMs).toBe(Date.UTC(2026, 9, 20, 9, 30));
    expect(parseRecord(AnswerSchema, rows.answers[0])).toMatchObject({ ownNote: 'Bellen met de brug' });
    expect(parseRecord(ArrangementSchema, rows.arrangements[0])).toMatchObject({ name: 'Zorgklas' });
    expect(parseRecord(AgreementDraftSchema, rows.agreementDrafts[0])).toBeDefined();
    expect(rows.settings).toMatchObject([{ id: 'settings', partyKind: 'school' }]);
    expect(parseRecord(SettingsSchema, rows.settings[0])).toBeDefined();
    expect(tables).toEqual([]);
  });

  test('EX13 the first form of the backup opens whole', async () => {
    const opened = valueOf(await openBackup(read('backup-v1.ontwikkeltafel')));
    if (opened.type !== 'open') throw new Error('It is locked.');
    const { rows, tables } = opened.backup;
    expect(parseRecord(AnswerSchema, rows.answers[0])).toMatchObject({ ownNote: 'Bellen met de brug' });
    expect(rows.setAside).toMatchObject([{ kind: 'arrangements' }]);
    expect(tables).toMatchObject([{ id: rows.knownTables[0]?.id }]);
    expect(tables[0]?.bytes.length).toBeGreaterThan(100);
  });

  test('EX12 a copy of another form is refused', () => {
    expect(readOldCopy(write(copy)).ok).toBe(true);
    expect(readOldCopy(write({ ...copy, version: 2 }))).toEqual(refused('newer'));
    expect(readOldCopy(write({ ...copy, version: 'een' }))).toEqual(refused('damaged'));
    expect(readOldCopy(write({ ...copy, madeAt: 'gisteren' }))).toEqual(refused('damaged'));
    expect(readOldCopy(write({ ...copy, answers: [1] }))).toEqual(refused('damaged'));
    expect(readOldCopy(write({ ...copy, kind: 'iets' }))).toEqual(refused('foreign'));
    expect(readOldCopy(new TextEncoder().encode('{ "kind":'))).toEqual(refused('foreign'));
    expect(readOldCopy(new Uint8Array([0x50, 0x4b]))).toEqual(refused('foreign'));
  });
});
