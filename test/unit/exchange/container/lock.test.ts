import { lockBytes, unlockBytes } from '../../../../src/exchange/container/lock';
import { expect, test } from 'vitest';

const bytes = new TextEncoder().encode('Alleen voor ons');

test('opens with the same phrase, also with spaces around it or its accents written otherwise', async () => {
  const { lock, locked } = await lockBytes(bytes, 'Groene café-stoel 12');
  expect(await unlockBytes(locked, lock, '  Groene cafe\u0301-stoel 12 ')).toEqual({ ok: true, value: bytes });
});

test('another phrase, or a changed byte, opens nothing', async () => {
  const { lock, locked } = await lockBytes(bytes, 'goed');
  const wrong = { ok: false, error: { type: 'file-invalid', reason: 'wrong-phrase' } };
  expect(await unlockBytes(locked, lock, 'fout')).toEqual(wrong);
  const changed = locked.slice();
  changed[0] = (changed[0] ?? 0) ^ 1;
  expect(await unlockBytes(changed, lock, 'goed')).toEqual(wrong);
});

test('the same words are locked otherwise each time', async () => {
  const [one, other] = await Promise.all([lockBytes(bytes, 'goed'), lockBytes(bytes, 'goed')]);
  expect(one.locked).not.toEqual(other.locked);
});

test('a file that asks for endless work is not tried', async () => {
  const { lock, locked } = await lockBytes(bytes, 'goed');
  expect(await unlockBytes(locked, { ...lock, iterations: 2_000_000_000 }, 'goed')).toMatchObject({ ok: false });
});
