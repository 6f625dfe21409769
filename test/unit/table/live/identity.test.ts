import type { TableKey } from '$domain';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { renewKey } from '../../../../src/table/keys';
import { openIdentity } from '../../../../src/table/live/identity';
import { createRealIdentity, createRoleKeys, valueOf } from '../../../helpers/role-keys';

const bytes = Uint8Array.of(1, 2, 3);
const withoutCertificate = ({ role, seed, epoch, anchor }: TableKey): TableKey => ({
  role,
  seed,
  epoch,
  ...(anchor === undefined ? {} : { anchor }),
});
const certificateOf = async (key: TableKey): Promise<Uint8Array> =>
  (await createRealIdentity(key)).certificate ?? new Uint8Array(0);

describe('who a device is in the room', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('TD21 its pass says so, to every role at the same table', async () => {
    const keys = Object.values(await createRoleKeys());
    for (const key of keys) {
      const shown = valueOf(await openIdentity(key, 4_294_967_295));
      const { sessionId, role, epoch } = shown;
      expect([role, epoch, sessionId.length]).toEqual([key.role, 0, 43]);
      for (const other of keys)
        expect(await (await createRealIdentity(other)).readPass(shown.pass)).toEqual({
          sessionId,
          clientId: 4_294_967_295,
          role: key.role,
          epoch: 0,
        });
    }
  });

  test('is another each time a table is opened, and its signing key cannot leave the page', async () => {
    const exported = vi.spyOn(crypto.subtle, 'generateKey');
    const { editor } = await createRoleKeys();
    const [one, other] = [await createRealIdentity(editor), await createRealIdentity(editor)];
    expect(one.sessionId).not.toBe(other.sessionId);
    expect(exported.mock.calls.map(([, isExtractable]) => isExtractable)).toEqual([false, false]);
    exported.mockRestore();
  });

  test('TD21 a pass that was changed at any byte is unfit: key, client id, role, epoch and proof', async () => {
    const roles = await createRoleKeys();
    const victim = await createRealIdentity(roles.editor);
    for (const key of [roles.facilitator, roles.editor, roles.reader]) {
      const { pass } = await createRealIdentity(key);
      for (let index = 0; index < pass.length; index += 1) {
        const changed = pass.slice();
        changed[index] = (changed[index] ?? 0) ^ 1;
        expect(await victim.readPass(changed)).toBe('unfit');
      }
      for (const length of [0, 1, 39, 40, pass.length - 1])
        expect(await victim.readPass(pass.slice(0, length))).toBe('unfit');
      expect(await victim.readPass(Uint8Array.of(...pass, 0))).toBe('unfit');
    }
  });

  test('TD21 a pass of another table, or of keys that were renewed, is unfit', async () => {
    const roles = await createRoleKeys();
    const victims = [await createRealIdentity(roles.editor), await createRealIdentity(roles.reader)];
    const strangers = Object.values(await createRoleKeys());
    const renewed = valueOf(await renewKey(roles.facilitator));
    for (const key of [...strangers, renewed])
      for (const victim of victims) expect(await victim.readPass((await createRealIdentity(key)).pass)).toBe('unfit');
    // Whoever was left out may well call the epoch by its new number.
    const after = await createRealIdentity(renewed);
    for (const key of [roles.editor, roles.reader])
      for (const epoch of [0, 1])
        expect(await after.readPass((await createRealIdentity({ ...key, epoch })).pass)).toBe('unfit');
  });

  test('TD14 whoever calls a lower key a higher one gets a pass that nobody takes', async () => {
    const roles = await createRoleKeys();
    const victim = await createRealIdentity(roles.facilitator);
    for (const [key, role] of [
      [roles.editor, 'facilitator'],
      [roles.reader, 'facilitator'],
      [roles.reader, 'editor'],
    ] as const) {
      const claimed = valueOf(await openIdentity({ ...withoutCertificate(key), role }, 1));
      expect(await victim.readPass(claimed.pass)).toBe('unfit');
    }
  });

  test('without the certificate a pass of a writer cannot be judged yet; a reader’s can', async () => {
    const roles = await createRoleKeys();
    const invited = await createRealIdentity(withoutCertificate(roles.editor));
    const writers = [await createRealIdentity(roles.facilitator), await createRealIdentity(roles.editor)];
    const reader = await createRealIdentity(roles.reader);
    expect(invited.certificate).toBeUndefined();
    for (const { pass } of writers) expect(await invited.readPass(pass)).toBe('unknown');
    expect(await invited.readPass(reader.pass)).toMatchObject({ role: 'reader' });
    expect(await invited.takeCertificate(await certificateOf(roles.editor))).toBe(true);
    expect(invited.certificate).toEqual(await certificateOf(roles.facilitator));
    for (const { pass, role } of writers) expect(await invited.readPass(pass)).toMatchObject({ role });
  });

  test('TD14 a certificate of somebody else, of another epoch or changed is not taken, and none takes the place of the one there is', async () => {
    const roles = await createRoleKeys();
    const right = await certificateOf(roles.facilitator);
    const invited = await createRealIdentity(withoutCertificate(roles.editor));
    const { facilitator: foreign } = await createRoleKeys();
    const later = await certificateOf(valueOf(await renewKey(roles.facilitator)));
    for (const unfit of [await certificateOf(foreign), later, right.slice(1), new Uint8Array(0)])
      expect(await invited.takeCertificate(unfit)).toBe(false);
    expect(invited.certificate).toBeUndefined();
    expect(await invited.takeCertificate(right)).toBe(true);
    expect(await invited.takeCertificate(await certificateOf(foreign))).toBe(false);
    expect(invited.certificate).toEqual(right);
    // A damaged certificate that was kept on disk is none.
    const damaged = await createRealIdentity({ ...roles.editor, certificate: 'AAAA' });
    expect(damaged.certificate).toBeUndefined();
  });

  test('TD23 what one session signs is nobody else’s word', async () => {
    const { editor } = await createRoleKeys();
    const [one, other] = [await createRealIdentity(editor), await createRealIdentity(editor)];
    const signature = await one.sign(bytes);
    expect(await other.verify(one.sessionId, bytes, signature)).toBe(true);
    expect(await other.verify(other.sessionId, bytes, signature)).toBe(false);
    expect(await other.verify(one.sessionId, bytes.slice(1), signature)).toBe(false);
    for (const stranger of ['', 'kort', '!'.repeat(43), 'A'.repeat(43)])
      expect(await other.verify(stranger, bytes, signature)).toBe(false);
  });

  test('TD29 of made-up sessions only so many keys are kept, and the real ones are read again', async () => {
    const { editor } = await createRoleKeys();
    const [one, other] = [await createRealIdentity(editor), await createRealIdentity(editor)];
    const signature = await one.sign(bytes);
    for (let index = 0; index < 600; index += 1) await other.verify(`made-up-${index}`, bytes, signature);
    expect(await other.verify(one.sessionId, bytes, signature)).toBe(true);
  });

  test('says so where the browser cannot do this', async () => {
    const { editor } = await createRoleKeys();
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(await openIdentity(editor, 1)).toEqual({ ok: false, error: { type: 'secure-context-required' } });
  });
});
