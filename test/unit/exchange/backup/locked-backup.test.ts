import { noPrivateRows } from '$domain';
import { openBackup, packLockedBackup, unlockBackup, type Backup, type BackupFile } from '$exchange';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openContainer, packContainer, type Container } from '../../../../src/exchange/container/container';
import { anyBackup } from '../../../helpers/backups';
import { valueOf } from '../../../helpers/role-keys';

const PHRASE = 'zes woorden en nog een paar';
const texts = { readMe: 'Binnen', lockedReadMe: 'Buiten' };

const secret: Backup = {
  madeAtMs: 1_000,
  rows: { ...noPrivateRows, answers: [{ id: 'HERKENBAAR' }] },
  tables: [{ id: 'TAFEL', bytes: new Uint8Array([0, 0]) }],
};

async function openLocked(file: Uint8Array): Promise<Extract<BackupFile, { type: 'locked' }>> {
  const opened = valueOf(await openBackup(file));
  if (opened.type !== 'locked') throw new Error('It is open.');
  return opened;
}

const pretend = async (container: Container, change: Partial<Container>): Promise<unknown> =>
  openBackup(await packContainer({ ...container, ...change }));

const refused = (reason: string): unknown => ({ ok: false, error: { type: 'file-invalid', reason } });

describe('a locked backup', () => {
  test('EX11 gives back everything with its phrase, however it is spaced', async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, fc.string({ minLength: 12, unit: 'grapheme' }), async (backup, typed) => {
        const phrase = `woorden ${typed}`;
        const locked = await openLocked(await packLockedBackup(backup, texts, phrase));
        expect(valueOf(await unlockBackup(locked, `  ${phrase} `))).toEqual(backup);
      }),
      { numRuns: 3 },
    );
  });

  test('EX11 shows only that it is locked, how, and when it was made', async () => {
    const file = await packLockedBackup(secret, texts, PHRASE);
    const container = valueOf(await openContainer(file));
    expect([...container.bytesByName.keys()]).toEqual(['lees-mij.txt', 'vergrendeld.bin']);
    expect(container.madeAtMs).toBe(1_000);
    expect(Object.keys(container.facts).sort()).toEqual(['form', 'isLocked', 'lock']);
    expect(container.facts['lock']).toEqual({
      method: 'PBKDF2-HMAC-SHA256 AES-256-GCM',
      iterations: 600_000,
      salt: expect.stringMatching(/^[\w-]{22}$/) as string,
      iv: expect.stringMatching(/^[\w-]{16}$/) as string,
    });
    const bytes = new TextDecoder('latin1').decode(file);
    for (const word of ['HERKENBAAR', 'TAFEL', 'records', 'Binnen', PHRASE]) expect(bytes).not.toContain(word);
  });

  test('EX11 stays shut to another phrase, and to a container whose insides were changed', async () => {
    const locked = await openLocked(await packLockedBackup(secret, texts, PHRASE));
    for (const wrong of [PHRASE.toUpperCase(), `${PHRASE}.`])
      expect(await unlockBackup(locked, wrong)).toEqual(refused('wrong-phrase'));
    const changed = new Uint8Array(locked.locked);
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(await unlockBackup({ ...locked, locked: changed }, PHRASE)).toEqual(refused('wrong-phrase'));
  });

  test('EX12 without a lock that can be read, or with nothing in it, is refused', async () => {
    const honest = valueOf(await openContainer(await packLockedBackup(secret, texts, PHRASE)));
    const facts = { form: 1, isLocked: true };
    expect(await pretend(honest, { facts })).toEqual(refused('damaged'));
    expect(await pretend(honest, { facts: { ...facts, lock: { iterations: 1 } } })).toEqual(refused('damaged'));
    expect(await pretend(honest, { bytesByName: new Map() })).toEqual(refused('damaged'));
    expect(await pretend(honest, { facts: { ...honest.facts, form: 4 } })).toEqual(refused('newer'));
    expect(await pretend(honest, { kind: 'region' })).toEqual(refused('foreign'));
  });

  test('is never made with a phrase that is too short', async () => {
    await expect(packLockedBackup(secret, texts, 'te kort')).rejects.toThrow(RangeError);
  });
});
