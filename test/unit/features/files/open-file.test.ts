import { loadChecklist } from '$content';
import { writeQuestions } from '$exchange';
import { expect, test } from 'vitest';
import { packContainer } from '../../../../src/exchange/container/container';
import { lookInside } from '../../../../src/features/files/open-file';

const container = (kind: 'backup' | 'parcel' | 'region'): Promise<Uint8Array<ArrayBuffer>> =>
  packContainer({ kind, madeAtMs: 1, facts: {}, bytesByName: new Map() });

test.each(['backup', 'parcel', 'region'] as const)(
  'a file of kind %s is known by what it says inside',
  async (kind) => {
    const looked = await lookInside(new File([await container(kind)], 'renamed.bin'));
    expect(looked).toMatchObject({ ok: true, value: { kind, name: 'renamed.bin' } });
  },
);

test('a readable copy of earlier builds is a backup', async () => {
  const copy = JSON.stringify({ kind: 'ontwikkeltafel-kopie', version: 1, answers: [] }, undefined, 2);
  expect(await lookInside(new File([copy], 'kopie.json'))).toMatchObject({ ok: true, value: { kind: 'backup' } });
});

test('CHK-1 the questions of a region are known by what the file says, also with white space before it', async () => {
  const { bytes } = await writeQuestions('json', await loadChecklist(), []);
  for (const parts of [[bytes], ['\n ', bytes]])
    expect(await lookInside(new File(parts, 'vragen.json'))).toMatchObject({ ok: true, value: { kind: 'questions' } });
});

test('what is no file of this app, is damaged, or cannot be read is refused for that reason', async () => {
  const bytes = await container('parcel');
  bytes.set([1 + (bytes[60] ?? 0)], 60);
  const gone = new File(['x'], 'gone');
  Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) });
  const refusals = [new File(['{"kind":"other"}'], 'a.json'), new File([], 'empty'), new File([bytes], 'b'), gone];
  const reasons = await Promise.all(refusals.map(async (file) => lookInside(file)));
  expect(reasons.map((looked) => (looked.ok ? '' : looked.error))).toEqual(
    ['foreign', 'foreign', 'damaged', 'damaged'].map((reason) => ({ type: 'file-invalid', reason })),
  );
});
