import { createTableSecret, deriveTableKeys, parseInvitation, secretToInvitation } from '$table';
import { afterEach, describe, expect, test, vi } from 'vitest';

const secret = createTableSecret();

describe('the keys of a table', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('TD12 what outsiders see follows from the secret one way, each under its own label', async () => {
    const keys = await deriveTableKeys(secret);
    const again = await deriveTableKeys(secret);
    expect(keys).toEqual(again);
    if (!keys.ok) throw new Error('no keys');
    const values = Object.values(keys.value);
    expect(new Set(values).size).toBe(3);
    for (const value of values) expect(value).not.toContain(secret.slice(0, 12));
    const other = await deriveTableKeys(createTableSecret());
    expect(other).not.toEqual(keys);
  });

  test('says so where the browser cannot derive keys', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(await deriveTableKeys(secret)).toEqual({ ok: false, error: { type: 'secure-context-required' } });
  });

  test('an invitation comes back as the secret, alone or in a whole link', () => {
    const invitation = secretToInvitation(secret);
    expect(parseInvitation(invitation)).toEqual({ ok: true, value: secret });
    expect(parseInvitation(`  https://tafel.example/app/#/aansluiten/${invitation}\n`)).toEqual({
      ok: true,
      value: secret,
    });
  });

  test.each([
    ['foreign', 'https://www.voorbeeld.nl/'],
    ['foreign', ''],
    ['newer', `ot2.${secret}`],
    ['incomplete', `ot1.${secret.slice(0, 20)}`],
    ['incomplete', 'ot1.'],
    ['damaged', `ot1.${secret}AAAA`],
    ['damaged', `ot1.${secret.slice(0, 42)}!`],
  ] as const)('an invitation that is %s is told apart', (reason, text) => {
    expect(parseInvitation(text)).toEqual({ ok: false, error: { type: 'invitation-invalid', reason } });
  });
});
