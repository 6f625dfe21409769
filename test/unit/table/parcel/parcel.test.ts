import type { TableKey } from '$domain';

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { renewKey } from '../../../../src/table/keys';
import { openParcel, readParcelFacts, sealParcel } from '../../../../src/table/parcel/parcel';
import { createRoleKeys, valueOf, type RoleKeySet } from '../../../helpers/role-keys';

const WORDS = new TextEncoder().encode('Wat op tafel ligt. '.repeat(40));
const MADE_AT_MS = 1_764_000_000_000;

let keys: RoleKeySet;
let renewed: TableKey;

beforeAll(async () => {
  keys = await createRoleKeys();
  renewed = valueOf(await renewKey(keys.facilitator));
});

const seal = async (key: TableKey, bytes: Uint8Array = WORDS): Promise<Uint8Array> =>
  valueOf(await sealParcel(key, bytes, MADE_AT_MS));

/** Why a parcel stays closed, or that it opens. */
async function outcomeOf(key: TableKey, sealed: Uint8Array): Promise<string> {
  const opened = await openParcel(key, sealed);
  return opened.ok ? 'open' : opened.error;
}

describe('TD40 a parcel opens for whoever has a key of its table and epoch', () => {
  test('sealed by an editor or a facilitator, opened by every role, with the same bytes', async () => {
    for (const maker of [keys.facilitator, keys.editor]) {
      const sealed = await seal(maker);
      for (const key of Object.values(keys)) {
        const opened = await openParcel(key, sealed);
        expect(opened).toMatchObject({ ok: true, value: { update: WORDS } });
        expect(opened.ok && opened.value.facts).toEqual({
          anchor: keys.facilitator.anchor,
          epoch: 0,
          madeAtMs: MADE_AT_MS,
          role: maker.role,
        });
      }
    }
  });

  test('TD73 one by a commenter holds its comments alone, and is signed as that', async () => {
    const doc = new Y.Doc();
    doc.getMap('comments').set('k1', { id: 'k1' });
    doc.clientID += 1;
    doc.getMap('meta').set('name', 'Tafel');
    const sealed = await seal(keys.commenter, Y.encodeStateAsUpdate(doc));
    for (const key of Object.values(keys)) {
      const opened = await openParcel({ ...key, certificate: keys.facilitator.certificate ?? '' }, sealed);
      if (!opened.ok) throw new Error(opened.error);
      expect(opened.value.facts.role).toBe('commenter');
      const inside = new Y.Doc();
      Y.applyUpdate(inside, opened.value.update);
      expect([inside.getMap('comments').size, inside.getMap('meta').size]).toEqual([1, 0]);
    }
    const claimed = sealed.slice();
    claimed[4] = 1;
    expect(await outcomeOf(keys.editor, claimed)).toBe('unsigned');
    expect(await sealParcel(keys.reader, WORDS, MADE_AT_MS)).toMatchObject({ ok: false });
  });

  test('whatever bytes go in come out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 9_000 }), async (bytes) => {
        const opened = await openParcel(keys.reader, await seal(keys.editor, bytes));
        expect(opened.ok && [...opened.value.update]).toEqual([...bytes]);
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  test('what is inside cannot be read from outside, and two parcels of the same share nothing of it', async () => {
    const [one, other] = [await seal(keys.editor), await seal(keys.editor)];
    const text = new TextDecoder('latin1').decode(one);
    expect(text).not.toContain('tafel');
    for (const { seed } of Object.values(keys)) expect(text).not.toContain(seed.slice(0, 12));
    const lockedFrom = one.length - 64 - 40;
    expect(one.slice(lockedFrom)).not.toEqual(other.slice(lockedFrom));
  });

  test('a key of another table does not open it', async () => {
    const foreign = await createRoleKeys();
    for (const key of Object.values(foreign)) expect(await outcomeOf(key, await seal(keys.editor))).toBe('no-key');
  });
});

describe('TD41 only what someone signed who may write is taken in', () => {
  test('a reader makes none', async () => {
    expect(await sealParcel(keys.reader, WORDS, MADE_AT_MS)).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  test('a reader that calls itself editor or facilitator is found out', async () => {
    const { certificate = '' } = keys.editor;
    for (const role of ['editor', 'facilitator'] as const) {
      const sealed = await sealParcel({ ...keys.reader, certificate, role }, WORDS, MADE_AT_MS);
      if (sealed.ok) expect(['unsigned', 'no-key']).toContain(await outcomeOf(keys.editor, sealed.value));
      else expect(sealed.error.type).toBe('not-allowed');
    }
  });

  test('any single changed byte is refused', async () => {
    const sealed = await seal(keys.editor, WORDS.slice(0, 40));
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = sealed.slice();
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
      expect(await outcomeOf(keys.facilitator, changed), `byte ${index}`).not.toBe('open');
      expect(await outcomeOf(keys.reader, changed), `byte ${index}`).not.toBe('open');
    }
  });

  test('one that was cut off, is empty, or has bytes added is refused', async () => {
    const sealed = await seal(keys.editor);
    for (const length of [0, 1, 4, 44, 108, 180, sealed.length - 1])
      expect(await outcomeOf(keys.editor, sealed.slice(0, length))).not.toBe('open');
    expect(await outcomeOf(keys.editor, Uint8Array.of(...sealed, 0))).toBe('unsigned');
  });

  test('a later form is said to be newer', async () => {
    const sealed = await seal(keys.editor);
    sealed[3] = 2;
    expect(await outcomeOf(keys.editor, sealed)).toBe('newer');
    expect(readParcelFacts(sealed)).toEqual({ ok: false, error: 'newer' });
  });

  test('an editor who has no certificate yet makes one that counts for who has it', async () => {
    const { certificate: _left, ...bare } = keys.editor;
    const sealed = await seal(bare);
    for (const key of [keys.facilitator, keys.editor, keys.reader]) expect(await outcomeOf(key, sealed)).toBe('open');
    expect(await outcomeOf(bare, sealed)).toBe('unsigned');
  });

  test('after opening one the certificate of its epoch is known', async () => {
    const opened = await openParcel(keys.reader, await seal(keys.facilitator));
    expect(opened.ok && opened.value.certificate.length).toBe(130);
  });
});

describe('TD42 keys that count no more open nothing', () => {
  test('who has the earlier keys hears that there are new ones', async () => {
    const sealed = await seal(renewed);
    for (const key of [keys.editor, keys.reader]) expect(await outcomeOf(key, sealed)).toBe('new-keys');
    expect(await outcomeOf(keys.facilitator, sealed)).toBe('open');
  });

  test('one of before the renewal is refused, unless the facilitator made it and opens it', async () => {
    const newEditor: TableKey = { ...keys.editor, epoch: 1 };
    expect(await outcomeOf(renewed, await seal(keys.editor))).toBe('old-keys');
    expect(await outcomeOf(newEditor, await seal(keys.editor))).toBe('old-keys');
    expect(await outcomeOf(renewed, await seal(keys.facilitator))).toBe('open');
  });

  test('an editor of before cannot pass for one of now', async () => {
    const claimed = await sealParcel({ ...keys.editor, epoch: 1 }, WORDS, MADE_AT_MS);
    expect(await outcomeOf(renewed, valueOf(claimed))).toBe('unsigned');
  });
});
