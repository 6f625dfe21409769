import { openParcelFile, packLockedParcel, packParcel, unlockParcelFile } from '$exchange';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packContainer } from '../../../../src/exchange/container/container';

const PHRASE = 'zes losse woorden op een rij';
const sealed = Uint8Array.from({ length: 300 }, (_, index) => index % 251);
const parcel = { madeAtMs: 1_764_000_000_000, sealed };
const entriesOf = (file: Uint8Array): readonly string[] => Object.keys(unzipSync(file)).sort();

async function lockedFile(): Promise<Uint8Array> {
  return packLockedParcel({ ...parcel, invitation: 'ot2.m0.seed.anchor' }, 'Lees dit.', PHRASE);
}

describe('EX20 a parcel file gives back what was put in', () => {
  test('of any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 5_000 }), async (bytes) => {
        const opened = await openParcelFile(await packParcel({ ...parcel, sealed: bytes }, { readMe: 'Lees dit.' }));
        expect(opened).toEqual({ ok: true, value: { type: 'open', parcel: { ...parcel, sealed: bytes } } });
      }),
      { numRuns: 20, seed: 4 },
    );
  });

  test('a readable page is in it only where it was asked for', async () => {
    const without = await packParcel(parcel, { readMe: 'Lees dit.' });
    const withPage = await packParcel(parcel, { readMe: 'Lees dit.', html: '<p>Visie</p>' });
    expect(entriesOf(without)).toEqual(['lees-mij.txt', 'manifest.json', 'mimetype', 'pakket.bin']);
    expect(entriesOf(withPage)).toContain('leesbaar.html');
    expect(strFromU8(unzipSync(withPage)['leesbaar.html'] ?? new Uint8Array(0))).toBe('<p>Visie</p>');
    expect(await openParcelFile(withPage)).toEqual(await openParcelFile(without));
  });
});

describe('EX21 an invitation travels only behind a pass phrase', () => {
  test('outside the lock nothing of it can be seen', async () => {
    const file = await lockedFile();
    expect(entriesOf(file)).toEqual(['lees-mij.txt', 'manifest.json', 'mimetype', 'vergrendeld.bin']);
    const outside = Object.values(unzipSync(file)).map((bytes) => strFromU8(bytes, true));
    expect(outside.join('')).not.toContain('ot2.');
  });

  test('with the phrase it comes out with the parcel, and with another nothing does', async () => {
    const opened = await openParcelFile(await lockedFile());
    if (!opened.ok || opened.value.type !== 'locked') throw new Error('not locked');
    expect(opened.value.madeAtMs).toBe(parcel.madeAtMs);
    expect(await unlockParcelFile(opened.value, ` ${PHRASE} `)).toEqual({
      ok: true,
      value: { ...parcel, invitation: 'ot2.m0.seed.anchor' },
    });
    expect(await unlockParcelFile(opened.value, 'andere woorden')).toEqual({
      ok: false,
      error: { type: 'file-invalid', reason: 'wrong-phrase' },
    });
  });

  test.each([
    ['is kept as it is', 'wss://regio.example/s', { signallingAddress: 'wss://regio.example/s' }],
    ['with a password is as if it were not there', 'wss://naam:geheim@regio.example', {}],
    ['that is too long is as if it were not there', `wss://${'a'.repeat(5_000)}`, {}],
    ['that is none is as if it were not there', 'geen adres', {}],
  ])('TR17 an address beside it %s', async (_, signallingAddress, rest) => {
    const invited = { ...parcel, invitation: 'ot2.m0.seed.anchor' };
    const opened = await openParcelFile(await packLockedParcel({ ...invited, signallingAddress }, 'Lees dit.', PHRASE));
    if (!opened.ok || opened.value.type !== 'locked') throw new Error('not locked');
    expect(await unlockParcelFile(opened.value, PHRASE)).toEqual({ ok: true, value: { ...invited, ...rest } });
  });

  test('one that is not behind a lock is not taken from a file', async () => {
    const bytesByName = new Map([
      ['pakket.bin', sealed],
      ['uitnodiging.txt', new TextEncoder().encode('ot2.f0.seed.anchor')],
    ]);
    const file = await packContainer({ kind: 'parcel', madeAtMs: 1, facts: { form: 1, isLocked: false }, bytesByName });
    const opened = await openParcelFile(file);
    expect(opened.ok && opened.value.type === 'open' && opened.value.parcel.invitation).toBeUndefined();
  });
});

describe('EX22 a parcel file in which a byte is different, or that is none, is refused', () => {
  test('any changed byte', async () => {
    const file = await packParcel(parcel, { readMe: 'Lees dit.' });
    for (let index = 0; index < file.length; index += 7) {
      const changed = file.slice();
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
      expect((await openParcelFile(changed)).ok, `byte ${index}`).toBe(false);
    }
  });

  test.each([
    ['of another kind', 'backup', { form: 1, isLocked: false }, 'foreign'],
    ['of no form', 'parcel', {}, 'foreign'],
    ['of a later form', 'parcel', { form: 2 }, 'newer'],
    ['without a parcel', 'parcel', { form: 1, isLocked: false }, 'damaged'],
    ['with a lock that is none', 'parcel', { form: 1, isLocked: true, lock: { iterations: 1 } }, 'damaged'],
  ] as const)('a file %s', async (_what, kind, facts, reason) => {
    const file = await packContainer({ kind, madeAtMs: 1, facts, bytesByName: new Map() });
    expect(await openParcelFile(file)).toEqual({ ok: false, error: { type: 'file-invalid', reason } });
  });
});
