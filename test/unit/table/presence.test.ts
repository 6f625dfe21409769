import { announcePresence, createTable, onPresence, readPresence, type PresentPerson } from '$table';
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
});
