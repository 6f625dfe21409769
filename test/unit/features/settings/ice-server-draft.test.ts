// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { IceServerDraft } from '../../../../src/features/settings/ice-server-draft.svelte';

test('a TURN server asks for a name and a password, and says which is missing', () => {
  const draft = new IceServerDraft();
  expect(draft.read()).toBeUndefined();
  expect(draft.fault).toBe('address');
  draft.address = 'turn:turn.example.org';
  expect(draft.needsPassword).toBe(true);
  draft.read();
  expect(draft.fault).toBe('username');
  draft.username = 'tafel';
  draft.read();
  expect(draft.fault).toBe('credential');
  draft.credential = 'geheim';
  expect(draft.read()).toEqual({ urls: 'turn:turn.example.org', username: 'tafel', credential: 'geheim' });
  expect(draft.fault).toBeUndefined();
});

test('once it is kept the fields are empty', () => {
  const draft = new IceServerDraft();
  draft.address = 'stun:stun.example.org';
  expect(draft.needsPassword).toBe(false);
  expect(draft.read()).toEqual({ urls: 'stun:stun.example.org' });
  draft.clear();
  expect([draft.address, draft.username, draft.credential]).toEqual(['', '', '']);
});
