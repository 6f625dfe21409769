// @vitest-environment happy-dom
import { createTable, readFingerprints, type Table } from '$table';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { announcePresence } from '$table';
import { SixWords } from '../../../../src/features/table/closing/six-words.svelte';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../helpers/simulated-time';
import { bringTogether, startedTable } from '../../../helpers/tables';

let scheduler: SimulatedScheduler;
let table: Table;
let six: SixWords;

beforeEach(() => {
  scheduler = createSimulatedScheduler();
  table = startedTable();
  six = new SixWords(table, { scheduler });
});

afterEach(() => {
  six.stop();
});

/** Which words another device sees this one show. */
function seenFromElsewhere(): readonly string[] {
  const person = { participantId: 'p1', name: 'Anna', partyId: 'x', partyName: 'X', letter: 'A', colorIndex: 1 };
  announcePresence(table, person);
  const there = createTable('t1');
  const { awareness } = table.replica;
  applyAwarenessUpdate(there.replica.awareness, encodeAwarenessUpdate(awareness, [awareness.clientID]), 'link');
  return readFingerprints(there).get('p1') ?? [];
}

test('TBL-10 two devices with the same table have the same six words, and tell them', async () => {
  const copy = createTable('t1');
  bringTogether(table, copy);
  const other = new SixWords(copy, { scheduler });
  for (const each of [six, other]) each.follow();
  await scheduler.advance(1_000);
  expect(six.words).toHaveLength(6);
  expect(other.words).toEqual(six.words);
  expect(six.isFresh).toBe(true);
  expect(seenFromElsewhere()).toEqual([six.words.join(' ')]);
  other.stop();
});

test('TBL-10 after a letter the old words are no longer said to be those of the table, until new ones are made', async () => {
  six.follow();
  await scheduler.advance(1_000);
  const before = six.words;
  table.replica.doc.getMap('answers').set('a', { text: 'ja' });
  six.follow();
  expect(six.isFresh).toBe(false);
  await scheduler.advance(100);
  expect(six.words).toEqual(before);
  await scheduler.advance(1_000);
  expect(six.words).not.toEqual(before);
  expect(six.isFresh).toBe(true);
});

test('TBL-10 a table that changes while it is read is read again', async () => {
  table.replica.doc.getMap('answers').set('a', { text: 'x'.repeat(200_000) });
  six.follow();
  await scheduler.advance(0);
  table.replica.doc.getMap('answers').set('b', { text: 'y' });
  await scheduler.advance(2_000);
  expect(six.isFresh).toBe(true);
  expect(six.words).toHaveLength(6);
});

test('TBL-10 whoever leaves the page shows no words any more, and leaves nothing running', async () => {
  six.follow();
  await scheduler.advance(1_000);
  six.stop();
  six.follow();
  expect(seenFromElsewhere()).toEqual([]);
  expect(scheduler.timerCount).toBe(0);
});
