import { openRegionFile, packRegionFile, unlockRegionFile, type LockedFile, type RegionFile } from '$exchange';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  jsonToBytes,
  openContainer,
  packContainer,
  type Container,
} from '../../../../src/exchange/container/container';
import { packLocked } from '../../../../src/exchange/container/locked';
import { openRegion, REGION_PHRASE, sampleRegion } from '../../../helpers/region-files';
import { valueOf } from '../../../helpers/role-keys';

const refused = (reason: string): unknown => ({ ok: false, error: { type: 'file-invalid', reason } });
const texts = { readMe: 'Lees mij' };
const key = { role: 'reader', seed: 'A'.repeat(43), epoch: 0 } as const;
const id = 'B'.repeat(22);
const small: RegionFile = { madeAtMs: 1, tables: [{ id, name: 'HERKENBAAR', key, bytes: new Uint8Array([0, 0]) }] };

const base64Url = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{${String(length)}}$`));

const anyTable = fc.record(
  {
    id: base64Url(22),
    name: fc.string({ maxLength: 60, unit: 'grapheme' }),
    key: fc.record({
      role: fc.constantFrom('facilitator', 'editor', 'reader'),
      seed: base64Url(43),
      anchor: base64Url(22),
      epoch: fc.nat(0xffff),
    }),
    bytes: fc.uint8Array(),
    signallingAddress: fc.constantFrom('wss://regio.example/s', 'ws://localhost:4000/signalling'),
  },
  { requiredKeys: ['id', 'name', 'key'] },
);

const anyRegionFile: fc.Arbitrary<RegionFile> = fc.record(
  {
    madeAtMs: fc.nat(),
    tables: fc.uniqueArray(anyTable, { maxLength: 4, selector: (table) => table.id }),
    region: fc.constant(sampleRegion()),
    questions: fc.uint8Array(),
  },
  { requiredKeys: ['madeAtMs', 'tables'] },
);

/** A locked file of kind region with something else inside. */
async function pretend(inside: Partial<Container>): Promise<LockedFile> {
  const facts = { form: 1, isLocked: false };
  const bytesByName = new Map([['tafels.json', jsonToBytes([])]]);
  const bytes = await packContainer({ kind: 'region', madeAtMs: 1, facts, bytesByName, ...inside });
  const outside = { kind: 'region', madeAtMs: 1, form: 1, entries: [] } as const;
  return valueOf(await openRegionFile(await packLocked(bytes, outside, REGION_PHRASE)));
}

const unlock = (locked: LockedFile): Promise<unknown> => unlockRegionFile(locked, REGION_PHRASE);

describe('a region file', () => {
  test('EX40 gives back what was put in', async () => {
    await fc.assert(
      fc.asyncProperty(anyRegionFile, fc.string(), async (file, readMe) => {
        expect(await openRegion(await packRegionFile(file, { readMe }, REGION_PHRASE))).toEqual(file);
      }),
      { numRuns: 5 },
    );
  });

  test('EX41 shows without its phrase only that it is locked, how, and when it was made', async () => {
    const file = await packRegionFile(small, texts, REGION_PHRASE);
    const container = valueOf(await openContainer(file));
    expect([...container.bytesByName.keys()]).toEqual(['lees-mij.txt', 'vergrendeld.bin']);
    expect(Object.keys(container.facts).sort()).toEqual(['form', 'isLocked', 'lock']);
    const bytes = new TextDecoder('latin1').decode(file);
    for (const word of ['HERKENBAAR', key.seed, id, 'tafels', REGION_PHRASE]) expect(bytes).not.toContain(word);
    const locked = valueOf(await openRegionFile(file));
    expect(await unlockRegionFile(locked, REGION_PHRASE.toUpperCase())).toEqual(refused('wrong-phrase'));
    await expect(packRegionFile(small, texts, 'te kort')).rejects.toThrow(RangeError);
  });

  test('EX41 has a readable page beside the lock only where it was asked for', async () => {
    const file = await packRegionFile(small, { ...texts, html: '<p>Leesbaar</p>' }, REGION_PHRASE);
    const { bytesByName } = valueOf(await openContainer(file));
    expect([...bytesByName.keys()]).toEqual(['lees-mij.txt', 'leesbaar.html', 'vergrendeld.bin']);
    expect(await openRegion(file)).toEqual(small);
  });

  test('EX42 with any single byte changed, or one missing, is refused', async () => {
    const file = await packRegionFile(small, { ...texts, html: '<p>Leesbaar</p>' }, REGION_PHRASE);
    for (let index = 0; index < file.length; index += 1) {
      const changed = new Uint8Array(file);
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
      expect((await openRegionFile(changed)).ok, `byte ${index}`).toBe(false);
      expect((await openRegionFile(file.subarray(0, index))).ok, `${index} bytes`).toBe(false);
    }
  });

  test('EX42 of another kind, of a later form, or without a lock is refused', async () => {
    const honest = valueOf(await openContainer(await packRegionFile(small, texts, REGION_PHRASE)));
    const open = async (change: Partial<Container>): Promise<unknown> =>
      openRegionFile(await packContainer({ ...honest, ...change }));
    expect(await open({ kind: 'parcel' })).toEqual(refused('foreign'));
    expect(await open({ facts: {} })).toEqual(refused('foreign'));
    expect(await open({ facts: { ...honest.facts, form: 2 } })).toEqual(refused('newer'));
    expect(await open({ facts: { form: 1, isLocked: false } })).toEqual(refused('damaged'));
    expect(await open({ bytesByName: new Map() })).toEqual(refused('damaged'));
    expect(await openRegionFile(new Uint8Array([1, 2, 3]))).toEqual(refused('foreign'));
  });

  test('EX42 that does not hold inside what it says it holds is refused whole', async () => {
    const tables = (value: unknown, more: readonly (readonly [string, Uint8Array])[] = []): Partial<Container> => ({
      bytesByName: new Map([['tafels.json', jsonToBytes(value)], ...more]),
    });
    expect(await unlock(await pretend({}))).toEqual({ ok: true, value: { madeAtMs: 1, tables: [] } });
    expect(await unlock(await pretend({ kind: 'backup' }))).toEqual(refused('foreign'));
    expect(await unlock(await pretend({ facts: { form: 2, isLocked: false } }))).toEqual(refused('newer'));
    const table = { id, name: 'Tafel', key };
    for (const wrong of [7, [7], [table, table], [{ ...table, id: '../../etc' }], [{ ...table, key: { role: 'all' } }]])
      expect(await unlock(await pretend(tables(wrong))), JSON.stringify(wrong)).toEqual(refused('damaged'));
    const strange = tables([table], [['regio.json', jsonToBytes({ name: 'Zonder meer' })]]);
    expect(await unlock(await pretend(strange))).toEqual(refused('damaged'));
    expect(await unlock(await pretend({ bytesByName: new Map() }))).toEqual(refused('damaged'));
  }, 30_000);

  test('EX43 the first form of the region file opens whole', async () => {
    const path = fileURLToPath(new URL('../../../fixtures/region-v1.ontwikkeltafel', import.meta.url));
    const { region, tables } = await openRegion(new Uint8Array(readFileSync(path)));
    expect(region).toEqual(sampleRegion());
    expect(tables).toMatchObject([{ name: 'Tafel Leiden', key: { role: 'facilitator' } }, { name: 'Tafel Noord' }]);
    for (const { bytes } of tables) expect(bytes?.length).toBeGreaterThan(100);
  });
});
