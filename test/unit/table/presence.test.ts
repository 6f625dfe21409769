import {
  announceFingerprint,
  announcePresence,
  createTable,
  onPresence,
  readFingerprints,
  readPresence,
  type PresentPerson,
} from '$table';
import { parsePerson } from '../../../src/table/presence';
import { describe, expect, test } from 'vitest';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';

const anna: PresentPerson = {
  participantId: 'p1',
  name: 'Anna',
  partyId: 'municipality.leiden',
  partyName: 'Gemeente Leiden',
  letter: 'A',
  colorIndex: 1,
};

describe('presence', () => {
  test('shows who is here, oneself first, each person once', () => {
    const here = createTable('t1');
    const there = createTable('t1');
    let changes = 0;
    const stop = onPresence(here, () => (changes += 1));
    announcePresence(here, anna);
    announcePresence(there, { ...anna, participantId: 'p2', name: 'Bo', letter: 'B', colorIndex: 2 });
    const update = encodeAwarenessUpdate(there.replica.awareness, [there.replica.awareness.clientID]);
    applyAwarenessUpdate(here.replica.awareness, update, 'link');
    expect(readPresence(here).map(({ name }) => name)).toEqual(['Anna', 'Bo']);
    expect(changes).toBe(2);
    stop();
  });

  test('TD13 takes only short plain texts from others', () => {
    const table = createTable('t1');
    const { awareness } = table.replica;
    awareness.setLocalState({ user: { ...anna, name: 'x'.repeat(5_000), letter: '<script>', colorIndex: 1e9 } });
    expect(readPresence(table)).toMatchObject([{ name: 'x'.repeat(80), letter: '<sc', colorIndex: 1 }]);
    for (const state of [{}, { user: null }, { user: 5 }, { user: { name: 'x' } }]) {
      awareness.setLocalState(state);
      expect(readPresence(table)).toEqual([]);
    }
  });

  test('TD13 takes out of a name what would make it pass for another, or cover the screen', () => {
    const nameOf = (name: string): string => parsePerson({ user: { ...anna, name } })?.name ?? '';
    expect(nameOf('Anna\u202Egnitset\u202C')).toBe('Annagnitset');
    expect(nameOf('An\u200Bna\u2060\uFEFF\u00AD')).toBe('Anna');
    expect(nameOf(`A${'\u0301'.repeat(10_000)}nna`)).toBe('\u00C1\u0301\u0301');
    expect(nameOf('<b onclick="x()">Anna</b>\n\u0000  de\u2028Vries ')).toBe('<b onclick="x()">Anna</b> de Vries');
    // Letters that need an accent, and names in other scripts, stay whole.
    expect(nameOf('Zoë İnönü Nguyễn Văn Đức')).toBe('Zoë İnönü Nguyễn Văn Đức'.normalize('NFC'));
    expect(nameOf('محمد علي')).toBe('محمد علي');
    expect(nameOf('x'.repeat(79) + '😀'.repeat(5))).toBe('x'.repeat(79) + '😀');
  });
});

describe('the words that devices show of the content', () => {
  test('TBL-10 are known of the others by who they are, until they are taken away', () => {
    const [here, there] = [createTable('t1'), createTable('t1')];
    const carry = (): void => {
      const update = encodeAwarenessUpdate(there.replica.awareness, [there.replica.awareness.clientID]);
      applyAwarenessUpdate(here.replica.awareness, update, 'link');
    };
    announcePresence(here, anna);
    announceFingerprint(here, 'zon maan');
    announcePresence(there, { ...anna, participantId: 'p2' });
    announceFingerprint(there, 'zon\nmaan');
    carry();
    expect([...readFingerprints(here)]).toEqual([['p2', ['zon maan']]]);
    announceFingerprint(there, undefined);
    carry();
    expect(readFingerprints(here).size).toBe(0);
  });

  test('TD13 are short plain text, of somebody who said who they are', () => {
    const [here, there] = [createTable('t1'), createTable('t1')];
    for (const state of [{ fingerprint: 'zon' }, { user: anna, fingerprint: 5 }]) {
      there.replica.awareness.setLocalState(state);
      const update = encodeAwarenessUpdate(there.replica.awareness, [there.replica.awareness.clientID]);
      applyAwarenessUpdate(here.replica.awareness, update, 'link');
      expect(readFingerprints(here).size).toBe(0);
    }
  });
});
