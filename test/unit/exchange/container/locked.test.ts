import { expect, test } from 'vitest';
import { openContainer, packContainer } from '../../../../src/exchange/container/container';
import { packLocked, readLocked, unlockContainer } from '../../../../src/exchange/container/locked';
import { valueOf } from '../../../helpers/role-keys';

const PHRASE = 'zes losse woorden op een rij';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test('EX11 a locked file gives back what is inside it, and shows what stands beside it', async () => {
  const facts = { form: 1, isLocked: false };
  const inside = await packContainer({
    kind: 'region',
    madeAtMs: 7,
    facts,
    bytesByName: new Map([['a', encode('A')]]),
  });
  const outside = { kind: 'region', madeAtMs: 8, form: 1, entries: [['lees-mij.txt', encode('Lees')]] } as const;
  const container = valueOf(await openContainer(await packLocked(inside, outside, PHRASE)));
  expect([...container.bytesByName.keys()]).toEqual(['lees-mij.txt', 'vergrendeld.bin']);
  const locked = readLocked(container);
  if (locked === undefined) throw new Error('It has no lock.');
  expect(locked.madeAtMs).toBe(8);
  const opened = valueOf(await unlockContainer(locked, PHRASE));
  expect(opened).toMatchObject({ kind: 'region', madeAtMs: 7, facts });
  expect(opened.bytesByName.get('a')).toEqual(encode('A'));
  expect(await unlockContainer(locked, `${PHRASE}.`)).toMatchObject({ error: { reason: 'wrong-phrase' } });
});

test('EX12 a file without a lock that this build knows has none', () => {
  const bytesByName = new Map([['vergrendeld.bin', encode('x')]]);
  expect(readLocked({ kind: 'backup', madeAtMs: 1, facts: {}, bytesByName })).toBeUndefined();
});
