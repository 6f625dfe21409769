import { noPrivateRows } from '$domain';
import { openBackup, packBackup } from '$exchange';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { addChecksum } from '../../../../src/exchange/container/checksum';
import { jsonToBytes, packContainer, type Container } from '../../../../src/exchange/container/container';
import { anyBackup } from '../../../helpers/backups';
import { valueOf } from '../../../helpers/role-keys';

const refused = (reason: string): unknown => ({ ok: false, error: { type: 'file-invalid', reason } });

const small = {
  madeAtMs: 1,
  rows: { ...noPrivateRows, answers: [{ id: 'a1' }] },
  tables: [{ id: 't', bytes: new Uint8Array([0, 0]) }],
};

const recordNames = Object.keys(noPrivateRows).map((kind) => `records/${kind}.json`);

/** A container that calls itself a backup. */
const pretend = (
  change: Partial<Container>,
  entries: readonly (readonly [string, Uint8Array])[] = [],
): Promise<Uint8Array> =>
  packContainer({
    kind: 'backup',
    madeAtMs: 1,
    facts: { form: 1, isLocked: false },
    bytesByName: new Map([...recordNames.map((name) => [name, jsonToBytes([])] as const), ...entries]),
    ...change,
  });

/** Lets the list at the end of a ZIP say another size of its only entry. Source: APPNOTE 4.3.12. */
function claimSize(zip: Uint8Array, sizeBytes: number): Uint8Array {
  const changed = new Uint8Array(zip);
  const view = new DataView(changed.buffer);
  const listStart = view.getUint32(changed.length - 6, true);
  view.setUint32(listStart + 24, sizeBytes, true);
  return changed;
}

describe('the file of a backup', () => {
  test('EX10 gives back everything as it was, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, fc.string(), async (backup, readMe) => {
        expect(valueOf(await openBackup(await packBackup(backup, readMe)))).toEqual({ type: 'open', backup });
      }),
      { numRuns: 40 },
    );
  });

  test('EX2 with any single byte changed is refused', async () => {
    const file = await packBackup(small, 'Lees mij');
    for (let index = 0; index < file.length; index += 1) {
      const changed = new Uint8Array(file);
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
      const opened = await openBackup(changed);
      if (opened.ok) throw new Error(`The byte at ${index} makes no difference.`);
      expect(opened.error).toMatchObject({ type: 'file-invalid' });
    }
  });

  test('EX2 that ends too early is refused at every length', async () => {
    const file = await packBackup(small, 'Lees mij');
    for (let length = 0; length < file.length; length += 1)
      expect((await openBackup(file.subarray(0, length))).ok, `${length} bytes`).toBe(false);
  });

  test('EX12 that does not hold what a backup holds is refused whole', async () => {
    expect((await openBackup(await pretend({}))).ok).toBe(true);
    expect(await openBackup(await pretend({ kind: 'parcel' }))).toEqual(refused('foreign'));
    expect(await openBackup(await pretend({ facts: {} }))).toEqual(refused('foreign'));
    expect(await openBackup(await pretend({ facts: { form: 4, isLocked: false } }))).toEqual(refused('newer'));
    expect(await openBackup(await pretend({ bytesByName: new Map() }))).toEqual(refused('damaged'));
    for (const wrong of [7, {}, [1], [null], [{}], [{ id: 3 }], [{ id: '' }], [{ id: 'x'.repeat(401) }]]) {
      const file = await pretend({}, [['records/answers.json', jsonToBytes(wrong)]]);
      expect(await openBackup(file), JSON.stringify(wrong)).toEqual(refused('damaged'));
    }
    const torn = await pretend({}, [['records/answers.json', new TextEncoder().encode('[{"id":')]]);
    expect(await openBackup(torn)).toEqual(refused('damaged'));
    expect(await openBackup(await pretend({}, [['tables/%E0%A4%A.update', new Uint8Array()]]))).toEqual(
      refused('damaged'),
    );
  });

  test('EX13 of the first form has no own questions; of this form it has', async () => {
    const bytesByName = new Map(
      recordNames.filter((name) => !name.includes('ownQuestions')).map((name) => [name, jsonToBytes([])] as const),
    );
    const first = valueOf(await openBackup(await pretend({ bytesByName })));
    expect(first).toMatchObject({ type: 'open', backup: { rows: { ownQuestions: [] } } });
    const second = await pretend({ bytesByName, facts: { form: 2, isLocked: false } });
    expect(await openBackup(second)).toEqual(refused('damaged'));
  });

  test('EX13 of the second form has no registers; of this form it has', async () => {
    const bytesByName = new Map(
      recordNames.filter((name) => !name.includes('registerRows')).map((name) => [name, jsonToBytes([])] as const),
    );
    const second = await pretend({ bytesByName, facts: { form: 2, isLocked: false } });
    expect(valueOf(await openBackup(second))).toMatchObject({ type: 'open', backup: { rows: { registerRows: [] } } });
    const third = await pretend({ bytesByName, facts: { form: 3, isLocked: false } });
    expect(await openBackup(third)).toEqual(refused('damaged'));
  });

  test('EX12 that would unpack to more than any region, or to more than it says, is refused', async () => {
    const zip = zipSync({ 'records/answers.json': new Uint8Array(4_000_000) }, { level: 9 });
    expect(zip.length).toBeLessThan(10_000);
    for (const claimedBytes of [600 * 1_048_576, 100])
      expect(await openBackup(await addChecksum(claimSize(zip, claimedBytes)))).toMatchObject({
        ok: false,
        error: { type: 'file-invalid' },
      });
  });

  test('EX12 of another program is refused', async () => {
    expect(await openBackup(new TextEncoder().encode('{"kind":"iets anders"}'))).toEqual(refused('foreign'));
    expect(await openBackup(zipSync({ 'a.txt': new Uint8Array(3) }))).toEqual(refused('foreign'));
    expect(await openBackup(new Uint8Array())).toEqual(refused('foreign'));
  });
});
