import {
  jsonToBytes,
  openContainer,
  packContainer,
  parseJson,
  type Container,
} from '../../../../src/exchange/container/container';
import { addChecksum } from '../../../../src/exchange/container/checksum';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

const sample = (): Container => ({
  kind: 'backup',
  madeAtMs: 1_700_000_000_000,
  facts: { note: 'Zorg & onderwijs' },
  bytesByName: new Map([
    ['records/answers.json', jsonToBytes([{ id: 'a' }])],
    ['tables/x.update', Uint8Array.from([0, 1, 2, 255])],
  ]),
});

describe('a container', () => {
  test('comes back as it was written', async () => {
    const opened = await openContainer(await packContainer(sample()));
    expect(opened).toEqual({ ok: true, value: sample() });
  });

  test('is the same file each time, and a ZIP that says first what it is', async () => {
    const [one, other] = await Promise.all([packContainer(sample()), packContainer(sample())]);
    expect(one).toEqual(other);
    expect(new TextDecoder().decode(one.subarray(30, 80))).toContain(
      'mimetypeapplication/vnd.ontwikkeltafel.backup+zip',
    );
  });

  test('EX2 any changed, missing or added byte is refused', async () => {
    const file = await packContainer(sample());
    for (let position = 0; position < file.length; position += 1) {
      const changed = file.slice();
      changed[position] = (changed[position] ?? 0) ^ 0x20;
      const opened = await openContainer(changed);
      expect(opened.ok, `byte ${position}`).toBe(false);
    }
    for (const length of [0, 1, 21, 100, file.length - 1])
      expect(await openContainer(file.slice(0, length))).toMatchObject({ ok: false });
    expect(await openContainer(Uint8Array.from([...file, 0]))).toMatchObject({ ok: false });
  });

  test('says why: foreign, damaged, newer', async () => {
    const file = await packContainer(sample());
    const fail = (reason: string) => ({ ok: false, error: { type: 'file-invalid', reason } });
    expect(await openContainer(new TextEncoder().encode('PK een brief'))).toEqual(fail('foreign'));
    expect(await openContainer(file.slice(0, -5))).toEqual(fail('damaged'));
    const changed = file.slice();
    changed[200] = (changed[200] ?? 0) ^ 1;
    expect(await openContainer(changed)).toEqual(fail('damaged'));
    expect(await openContainer(await addChecksum(zipSync({ 'brief.txt': new Uint8Array(3) })))).toEqual(
      fail('foreign'),
    );
    const manifest = { format: 'ontwikkeltafel', version: 2, kind: 'backup', madeAtMs: 1, facts: {} };
    const newer = await addChecksum(zipSync({ 'manifest.json': jsonToBytes(manifest) }));
    expect(await openContainer(newer)).toEqual(fail('newer'));
  });

  test('JSON that is none is nothing', () => {
    expect(parseJson(undefined)).toBeUndefined();
    expect(parseJson(new TextEncoder().encode('{'))).toBeUndefined();
    expect(parseJson(jsonToBytes({ a: 1 }))).toEqual({ a: 1 });
  });
});
