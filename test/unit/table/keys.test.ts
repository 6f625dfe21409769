import { bytesToBase64Url, TABLE_ROLES, type TableKey } from '$domain';
import { createTableKey, deriveKey, deriveTableKeys } from '$table';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openRoleKeys, renewKey, verifyCertificate } from '../../../src/table/keys';
import { importPublicKey, verifyBytes } from '../../../src/table/signatures';
import { createRoleKeys, valueOf } from '../../helpers/role-keys';

const bytes = Uint8Array.of(1, 2, 3);
const certificateOf = async (key: TableKey): Promise<Uint8Array> => {
  const { certificate } = valueOf(await openRoleKeys(key));
  if (certificate === undefined) throw new Error('There is no certificate.');
  return certificate;
};

describe('the keys of a table', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('TD12 what outsiders see follows from the key one way, each under its own label', async () => {
    const { facilitator, editor } = await createRoleKeys();
    const keys = valueOf(await deriveTableKeys(editor));
    expect(valueOf(await deriveTableKeys(editor))).toEqual(keys);
    const values = [keys.tableId, keys.topic, keys.password];
    expect(new Set(values).size).toBe(3);
    for (const value of values)
      for (const { seed } of [facilitator, editor]) expect(value).not.toContain(seed.slice(0, 12));
    const { editor: foreign } = await createRoleKeys();
    const others = Object.values(valueOf(await deriveTableKeys(foreign)));
    for (const value of values) expect(others).not.toContain(value);
  });

  test('TD12 all roles of one epoch find each other; those of the epoch before only know the table by name', async () => {
    const roles = await createRoleKeys();
    const all = await Promise.all(TABLE_ROLES.map(async (role) => valueOf(await deriveTableKeys(roles[role]))));
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    expect(all[3]).toEqual(all[0]);
    const renewed = valueOf(await deriveTableKeys(valueOf(await renewKey(roles.facilitator))));
    expect([renewed.tableId, renewed.anchor]).toEqual([all[0]?.tableId, all[0]?.anchor]);
    expect(renewed.topic).not.toBe(all[0]?.topic);
    expect(renewed.password).not.toBe(all[0]?.password);
  });

  test('TD14 a key makes those of its own role and of lower ones, the same by whichever way, and never a higher one', async () => {
    const { facilitator, editor, commenter, reader } = await createRoleKeys();
    expect(new Set([facilitator, editor, reader].map(({ seed }) => seed)).size).toBe(3);
    expect(new Set([facilitator, editor, commenter, reader].map(({ anchor }) => anchor)).size).toBe(1);
    for (const key of [editor, commenter]) expect(valueOf(await deriveKey(key, 'reader'))).toEqual(reader);
    expect(valueOf(await deriveKey(editor, 'commenter'))).toEqual(commenter);
    for (const key of [facilitator, editor, commenter, reader])
      expect(valueOf(await deriveKey(key, key.role))).toEqual(key);
    for (const [key, higher] of [
      [editor, 'facilitator'],
      [reader, 'facilitator'],
      [reader, 'editor'],
      [commenter, 'editor'],
      [reader, 'commenter'],
    ] as const)
      expect(await deriveKey(key, higher)).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  test('TD14 whoever calls a lower key a higher one can prove nothing with it', async () => {
    const { facilitator, editor, reader } = await createRoleKeys();
    const stated = await verifyCertificate(facilitator.anchor ?? '', await certificateOf(facilitator));
    const editorKey = await importPublicKey(stated?.editorKey);
    const facilitatorKey = await importPublicKey(stated?.facilitatorKey);
    const proofBy = async (key: TableKey): Promise<Uint8Array> => valueOf(await openRoleKeys(key)).prove(bytes);
    expect(await verifyBytes(facilitatorKey, bytes, await proofBy(facilitator))).toBe(true);
    expect(await verifyBytes(editorKey, bytes, await proofBy(editor))).toBe(true);
    expect(await verifyBytes(editorKey, bytes, await proofBy({ ...reader, role: 'editor' }))).toBe(false);
    for (const key of [editor, reader])
      expect(await verifyBytes(facilitatorKey, bytes, await proofBy({ ...key, role: 'facilitator' }))).toBe(false);
    // What a claimed facilitator would make is of another table.
    const claimed = valueOf(await deriveKey({ ...editor, role: 'facilitator' }, 'editor'));
    expect(claimed.anchor).not.toBe(editor.anchor);
  });

  test('a reader’s proof is checked by all who have a key of the epoch, and by nobody else', async () => {
    const roles = await createRoleKeys();
    const proof = await valueOf(await openRoleKeys(roles.reader)).prove(bytes);
    for (const role of TABLE_ROLES) {
      const { checkReader } = valueOf(await openRoleKeys(roles[role]));
      expect(await checkReader(bytes, proof)).toBe(true);
      expect(await checkReader(bytes.slice(1), proof)).toBe(false);
      expect(await checkReader(bytes, proof.slice(1))).toBe(false);
    }
    const renewed = valueOf(await openRoleKeys(valueOf(await renewKey(roles.facilitator))));
    expect(await renewed.checkReader(bytes, proof)).toBe(false);
    const { reader: foreign } = await createRoleKeys();
    expect(await valueOf(await openRoleKeys(foreign)).checkReader(bytes, proof)).toBe(false);
  });

  test('TD14 the certificate states the editor key of one epoch, and counts only as the facilitator signed it', async () => {
    const { facilitator, editor } = await createRoleKeys();
    const anchor = facilitator.anchor ?? '';
    const certificate = await certificateOf(facilitator);
    expect(await certificateOf(editor)).toEqual(certificate);
    expect(await verifyCertificate(anchor, certificate)).toMatchObject({ bytes: certificate, epoch: 0 });
    for (let index = 0; index < certificate.length; index += 1) {
      const changed = certificate.slice();
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(await verifyCertificate(anchor, changed)).toBeUndefined();
    }
    for (const unfit of [new Uint8Array(0), certificate.slice(1), Uint8Array.of(...certificate, 0)])
      expect(await verifyCertificate(anchor, unfit)).toBeUndefined();
    const { facilitator: foreign } = await createRoleKeys();
    expect(await verifyCertificate(anchor, await certificateOf(foreign))).toBeUndefined();
  });

  test('renewed keys are of the next epoch, with a certificate and an editor key of their own; only a facilitator renews', async () => {
    const { facilitator, editor, reader } = await createRoleKeys();
    const renewed = valueOf(await renewKey(facilitator));
    expect(renewed).toMatchObject({
      role: 'facilitator',
      seed: facilitator.seed,
      anchor: facilitator.anchor,
      epoch: 1,
    });
    const anchor = facilitator.anchor ?? '';
    const [before, after] = [
      await verifyCertificate(anchor, await certificateOf(facilitator)),
      await verifyCertificate(anchor, await certificateOf(renewed)),
    ];
    expect([before?.epoch, after?.epoch]).toEqual([0, 1]);
    expect(after?.facilitatorKey).toEqual(before?.facilitatorKey);
    expect(after?.editorKey).not.toEqual(before?.editorKey);
    const newEditor = valueOf(await deriveKey(renewed, 'editor'));
    expect(newEditor.epoch).toBe(1);
    expect([editor.seed, reader.seed]).not.toContain(newEditor.seed);
    // An editor of before proves nothing under the new certificate.
    const proof = await valueOf(await openRoleKeys({ ...editor, epoch: 1 })).prove(bytes);
    expect(await verifyBytes(await importPublicKey(after?.editorKey), bytes, proof)).toBe(false);
    for (const key of [editor, reader])
      expect(await renewKey(key)).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  test('a key of before there were roles names its table as it did then, and invites like any facilitator’s', async () => {
    const early: TableKey = { role: 'facilitator', seed: bytesToBase64Url(new Uint8Array(32).fill(5)), epoch: 0 };
    const keys = valueOf(await deriveTableKeys(early));
    // HKDF-SHA-256 under the label of then: the table is on devices under this name.
    expect(keys.tableId).toBe('YQlw978Jb32asxRymnHVJA');
    const editor = valueOf(await deriveKey(early, 'editor'));
    expect(editor.anchor).toBe(keys.anchor);
    expect(valueOf(await deriveTableKeys(editor)).topic).toBe(keys.topic);
    expect(await verifyCertificate(keys.anchor, await certificateOf(editor))).toMatchObject({ epoch: 0 });
  });

  test('says so where the browser cannot keep the keys of a table', async () => {
    const { facilitator } = await createRoleKeys();
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    for (const made of [createTableKey(), deriveTableKeys(facilitator), openRoleKeys(facilitator)])
      expect(await made).toEqual({ ok: false, error: { type: 'secure-context-required' } });
  });

  test('says so where the browser has no Ed25519', async () => {
    const { subtle } = crypto;
    vi.spyOn(subtle, 'importKey').mockRejectedValue(new DOMException('', 'NotSupportedError'));
    expect(await createTableKey()).toEqual({ ok: false, error: { type: 'browser-too-old' } });
    vi.restoreAllMocks();
  });
});
