import type { TableKey } from '$domain';
import { bytesToBase64Url } from '$domain';
import { addressOfInvitation, keyToInvitation, parseInvitation } from '$table';
import { describe, expect, test } from 'vitest';
import { renewKey } from '../../../src/table/keys';
import { createRoleKeys, valueOf } from '../../helpers/role-keys';

const seed = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmno_w';
const anchor = 'abcdefghijklmnopqrst_w';
const editor: TableKey = { role: 'editor', epoch: 37, seed, anchor };
const reasonOf = (text: string): unknown => {
  const parsed = parseInvitation(text);
  return parsed.ok ? parsed.value : parsed.error;
};

describe('an invitation', () => {
  test('comes back as the key of its role, alone or in a whole link, without the certificate', async () => {
    for (const key of Object.values(await createRoleKeys())) {
      const { certificate, ...invited } = key;
      const invitation = keyToInvitation(key);
      expect(certificate).toBeDefined();
      expect(invitation).toHaveLength('ot2.f0.'.length + 43 + 1 + 22 + (key.role === 'commenter' ? 1 + 128 : 0));
      expect(parseInvitation(invitation)).toEqual({ ok: true, value: invited });
      expect(parseInvitation(`  https://tafel.example/app/#/aansluiten/${invitation}\n`)).toEqual({
        ok: true,
        value: invited,
      });
    }
  });

  test('carries the epoch, up to the last there can be', async () => {
    const { facilitator } = await createRoleKeys();
    expect(parseInvitation(keyToInvitation(valueOf(await renewKey(facilitator))))).toMatchObject({
      value: { role: 'facilitator', epoch: 1 },
    });
    for (const epoch of [0, 35, 36, 0xffff])
      expect(parseInvitation(keyToInvitation({ ...editor, epoch }))).toEqual({ ok: true, value: { ...editor, epoch } });
  });

  test('TR16 takes the signalling address of its table along, and is refused with one that cannot be', async () => {
    for (const key of Object.values(await createRoleKeys())) {
      const { certificate: _, ...invited } = key;
      const invitation = keyToInvitation(key, 'wss://regio.example/s');
      const link = `https://tafel.example/app/#/aansluiten/${invitation}`;
      for (const text of [invitation, ` ${link}\n`]) {
        expect(parseInvitation(text)).toEqual({ ok: true, value: invited });
        expect(addressOfInvitation(text)).toBe('wss://regio.example/s');
      }
      expect(addressOfInvitation(keyToInvitation(key))).toBe('');
      for (const hostile of [
        'https://x.example',
        'wss://u:p@x.example',
        `wss://x.example/${'a'.repeat(300)}`,
        '\u0000',
      ]) {
        const coded = bytesToBase64Url(new TextEncoder().encode(hostile));
        const unfit = `${invitation.slice(0, invitation.lastIndexOf('.'))}.${coded}`;
        expect(reasonOf(unfit)).toEqual({ type: 'invitation-invalid', reason: 'address' });
        expect(addressOfInvitation(unfit)).toBe('');
      }
    }
  });

  test('of before there were roles is a facilitator’s, and stays as it was', () => {
    const key: TableKey = { role: 'facilitator', epoch: 0, seed };
    expect(keyToInvitation(key)).toBe(`ot1.${seed}`);
    expect(parseInvitation(`ot1.${seed}`)).toEqual({ ok: true, value: key });
  });

  const whole = keyToInvitation(editor);
  test.each([
    ['foreign', ''],
    ['foreign', 'https://www.voorbeeld.nl/'],
    ['foreign', `https://www.voorbeeld.nl/${whole}`],
    ['foreign', `x${whole}`],
    ['newer', `ot5.${seed}`],
    ['incomplete', `ot4.m0.${seed}`],
    ['incomplete', `ot4.d0.${seed}.${anchor}.d3NzOi8veA`],
    ['damaged', `ot4.m0.${seed}.${anchor}.d3NzOi8veA.d3NzOi8veA`],
    ['incomplete', `ot3.d0.${seed}.${anchor}`],
    ['incomplete', `ot3.d0.${seed}.${anchor}.${'A'.repeat(127)}`],
    ['damaged', `ot2.d0.${seed}.${anchor}.${'A'.repeat(128)}`],
    ['damaged', `ot3.m0.${seed}.${anchor}`],
    ['damaged', `ot3.d0.${seed}.${anchor}.${'!'.repeat(128)}`],
    ['newer', 'ot99.iets-anders'],
    ['incomplete', 'ot1.'],
    ['incomplete', `ot1.${seed.slice(0, 20)}`],
    ['incomplete', 'ot2.'],
    ['incomplete', 'ot2.m'],
    ['incomplete', `ot2.m0.${seed}`],
    ['incomplete', whole.slice(0, -1)],
    ['incomplete', `ot2.m0.${seed.slice(1)}.${anchor}`],
    ['damaged', `ot1.${seed}AAAA`],
    ['damaged', `ot1.${seed.slice(0, 42)}!`],
    ['damaged', `ot2.x0.${seed}.${anchor}`],
    ['damaged', `ot2.M0.${seed}.${anchor}`],
    ['damaged', `ot2.m-1.${seed}.${anchor}`],
    ['damaged', `ot2.m1ekg.${seed}.${anchor}`],
    ['damaged', `ot2.m00000.${seed}.${anchor}`],
    ['damaged', `ot2.m0.${seed}A.${anchor}`],
    ['damaged', `ot2.m0.${seed.slice(0, 42)}!.${anchor}`],
    ['damaged', `ot2.m0.${seed}.${anchor}A`],
    ['damaged', `ot2.m0.${seed}.${anchor.slice(0, 21)}!`],
    ['damaged', `${whole}.nog`],
  ] as const)('that is %s is told apart: %s', (reason, text) => {
    expect(reasonOf(text)).toEqual({ type: 'invitation-invalid', reason });
  });

  test('cut off anywhere is refused', () => {
    for (let length = 0; length < whole.length; length += 1)
      expect(reasonOf(whole.slice(0, length))).toMatchObject({ type: 'invitation-invalid' });
  });
});
