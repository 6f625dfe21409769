import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { AppliedBatches } from '../../../../../src/table/live/content/applied-batches';
import { ContentSync } from '../../../../../src/table/live/content/content-sync';
import type { ContentMessage } from '../../../../../src/table/live/talk/messages';
import { createFakeNeighbour, type FakeNeighbour } from '../../../../helpers/fake-neighbour';
import { createRoomViews, viewOf } from '../../../../helpers/room-maps';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../../helpers/simulated-time';

type Syncing = {
  readonly doc: Y.Doc;
  readonly applied: AppliedBatches;
  readonly sync: ContentSync;
  readonly scheduler: SimulatedScheduler;
  readonly neighbours: ReadonlyMap<string, FakeNeighbour>;
  readonly asked: string[];
  readonly tooLarge: { count: number };
};

type Batch = Extract<ContentMessage, { type: 'batch' }>;

/** `b` stands between `a` and `c`, and a reader `r` hangs on it. */
async function standAt(name: string, mayWrite = true): Promise<Syncing> {
  const links = [
    ['a', 'b'],
    ['b', 'c'],
    ['b', 'r'],
  ] as const;
  const views = await createRoomViews(links);
  const linked = links.flatMap(([one, other]) => (one === name ? [other] : other === name ? [one] : []));
  const neighbours = new Map(
    linked.map((id) => [id, createFakeNeighbour(id, id.startsWith('r') ? 'reader' : 'editor')] as const),
  );
  const [doc, applied, scheduler] = [new Y.Doc(), new AppliedBatches(), createSimulatedScheduler()];
  doc.clientID = 7;
  const asked: string[] = [];
  const tooLarge = { count: 0 };
  const sync = new ContentSync({
    doc,
    map: viewOf(views, name).map,
    applied,
    scheduler,
    neighbours,
    mayWrite: () => mayWrite,
    onWritten: () => undefined,
    onTooLarge: () => (tooLarge.count += 1),
    onApplied: () => undefined,
    onGap: ({ pass }) => asked.push(pass.sessionId),
  });
  return { doc, applied, sync, scheduler, neighbours, asked, tooLarge };
}

const neighbourOf = ({ neighbours }: Syncing, name: string): FakeNeighbour => {
  const neighbour = neighbours.get(name);
  if (neighbour === undefined) throw new Error(`${name} is no neighbour.`);
  return neighbour;
};
const batchesOf = (neighbour: FakeNeighbour): readonly Batch[] =>
  neighbour.content.flatMap((message) => (message?.type === 'batch' ? [message] : []));

/** What a device writes, key by key. */
function writeKeys(clientId: number, text: string): readonly Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const [index, key] of Array.from(text).entries()) doc.getText('t').insert(index, key);
  return updates;
}

const keyOf = (updates: readonly Uint8Array[], seq: number): { origin: string; seq: number; update: Uint8Array } => ({
  origin: 'a',
  seq,
  update: updates[seq - 1] ?? new Uint8Array(0),
});

describe('what is written here', () => {
  test('TD25 goes over each link once: the first key at once, what follows within 50 ms together', async () => {
    const here = await standAt('b');
    for (const key of 'hallo') here.doc.getText('t').insert(here.doc.getText('t').length, key);
    expect(batchesOf(neighbourOf(here, 'a'))).toHaveLength(1);
    await here.scheduler.advance(50);
    for (const name of ['a', 'c', 'r']) {
      const batches = batchesOf(neighbourOf(here, name));
      expect(batches.map(({ seq }) => seq)).toEqual([1, 2]);
      const copy = new Y.Doc();
      for (const { update } of batches) Y.applyUpdate(copy, update);
      expect(copy.getText('t').toJSON()).toBe('hallo');
    }
    await here.scheduler.advance(50);
    expect(here.scheduler.timerCount).toBe(0);
  });

  test('goes out when this device stops, and nothing after that', async () => {
    const here = await standAt('b');
    here.doc.getText('t').insert(0, 'a');
    here.doc.getText('t').insert(1, 'b');
    here.sync.stop();
    here.doc.getText('t').insert(2, 'c');
    expect(batchesOf(neighbourOf(here, 'a'))).toHaveLength(2);
    await here.scheduler.advance(1_000);
    expect(batchesOf(neighbourOf(here, 'a'))).toHaveLength(2);
    expect(here.scheduler.timerCount).toBe(0);
  });

  test('TD22 stays here when this device may not write', async () => {
    const here = await standAt('b', false);
    here.doc.getText('t').insert(0, 'a');
    expect(batchesOf(neighbourOf(here, 'a'))).toEqual([]);
    expect(here.sync.lastWrittenSeq).toBe(0);
  });

  test('is not sent in one piece when nobody would take it; the others are told that there is something', async () => {
    const here = await standAt('b');
    here.doc.getText('t').insert(0, 'x'.repeat(17 * 1_048_576));
    expect(here.tooLarge.count).toBe(1);
    expect(batchesOf(neighbourOf(here, 'a'))).toEqual([]);
    expect(here.sync.lastWrittenSeq).toBe(1);
  });
});

describe('what others write', () => {
  test('TD25 is passed on once to those behind, never back, however often it comes', async () => {
    const here = await standAt('b');
    const keys = writeKeys(5, 'x');
    for (const from of ['a', 'a', 'c']) here.sync.take(neighbourOf(here, from), keyOf(keys, 1));
    expect(batchesOf(neighbourOf(here, 'c'))).toHaveLength(1);
    expect(batchesOf(neighbourOf(here, 'r'))).toHaveLength(1);
    expect(batchesOf(neighbourOf(here, 'a'))).toEqual([]);
    expect(here.doc.getText('t').toJSON()).toBe('x');
    expect(here.applied.upTo('a')).toBe(1);
  });

  test('is taken in at once, and what follows within 40 ms as one change: drawn once, kept as one record', async () => {
    const here = await standAt('b');
    const keys = writeKeys(5, 'xyzw');
    const changes: string[] = [];
    here.doc.on('update', () => changes.push(here.doc.getText('t').toJSON()));
    // The third builds on the fourth to come: it finds its place within the same change.
    for (const seq of [1, 2, 4, 3]) here.sync.take(neighbourOf(here, 'a'), keyOf(keys, seq));
    expect(changes).toEqual(['x']);
    await here.scheduler.advance(40);
    expect(changes).toEqual(['x', 'xyzw']);
    expect(here.applied.upTo('a')).toBe(4);
    expect(batchesOf(neighbourOf(here, 'c')).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  test('that waits to be taken in is not lost when this device stops', async () => {
    const here = await standAt('b');
    const keys = writeKeys(5, 'xy');
    for (const seq of [1, 2]) here.sync.take(neighbourOf(here, 'a'), keyOf(keys, seq));
    here.sync.stop();
    expect(here.doc.getText('t').toJSON()).toBe('xy');
    expect(here.scheduler.timerCount).toBe(0);
  });

  test('of one device is good although another’s beside it is not', async () => {
    const here = await standAt('b');
    const [good, damaged] = [writeKeys(5, 'xy'), Uint8Array.of(1, 2, 3)];
    here.sync.take(neighbourOf(here, 'a'), keyOf(good, 1));
    here.sync.take(neighbourOf(here, 'c'), { origin: 'c', seq: 1, update: damaged });
    here.sync.take(neighbourOf(here, 'a'), keyOf(good, 2));
    await here.scheduler.advance(40);
    expect(here.doc.getText('t').toJSON()).toBe('xy');
    expect(neighbourOf(here, 'c').refused).toEqual(['unfit-update']);
    expect(neighbourOf(here, 'a').refused).toEqual([]);
  });

  test('TD22 comes from no reader and not in a reader’s name; readers pass nothing on', async () => {
    const here = await standAt('b');
    const keys = writeKeys(5, 'xy');
    here.sync.take(neighbourOf(here, 'r'), keyOf(keys, 1));
    here.sync.take(neighbourOf(here, 'a'), { ...keyOf(keys, 1), origin: 'r' });
    expect(neighbourOf(here, 'r').refused).toEqual(['reader-wrote']);
    expect(neighbourOf(here, 'a').refused).toEqual(['reader-wrote']);
    expect(here.doc.getText('t').toJSON()).toBe('');
    expect(batchesOf(neighbourOf(here, 'c'))).toEqual([]);
    const reader = await standAt('b', false);
    reader.sync.take(neighbourOf(reader, 'a'), keyOf(keys, 1));
    expect(reader.doc.getText('t').toJSON()).toBe('x');
    expect(batchesOf(neighbourOf(reader, 'c'))).toEqual([]);
  });

  test('TD24 waits outside the document for what it builds on, and goes on only when it could be taken in', async () => {
    const here = await standAt('b');
    const keys = writeKeys(5, 'xyz');
    here.sync.take(neighbourOf(here, 'a'), keyOf(keys, 3));
    here.sync.take(neighbourOf(here, 'a'), keyOf(keys, 2));
    expect([here.doc.store.pendingStructs, here.doc.store.pendingDs]).toEqual([null, null]);
    expect(batchesOf(neighbourOf(here, 'c'))).toEqual([]);
    here.sync.take(neighbourOf(here, 'a'), keyOf(keys, 1));
    await here.scheduler.advance(40);
    expect(here.doc.getText('t').toJSON()).toBe('xyz');
    expect(batchesOf(neighbourOf(here, 'c')).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    await here.scheduler.advance(10_000);
    expect(here.asked).toEqual([]);
    expect(here.scheduler.timerCount).toBe(0);
  });

  test('asks those who brought it for what is missing, ever more seldom, and not for ever', async () => {
    const here = await standAt('b');
    const keys = writeKeys(5, 'xyz');
    here.sync.take(neighbourOf(here, 'a'), keyOf(keys, 3));
    here.sync.take(neighbourOf(here, 'c'), { ...keyOf(writeKeys(6, 'pq'), 2), origin: 'c' });
    await here.scheduler.advance(299);
    expect(here.asked).toEqual([]);
    await here.scheduler.advance(1);
    expect(here.asked).toEqual(['a', 'c']);
    await here.scheduler.advance(10_000);
    expect(here.asked.length).toBeLessThan(16);
    await here.scheduler.advance(120_000);
    const count = here.asked.length;
    await here.scheduler.advance(600_000);
    expect(here.asked).toHaveLength(count);
    expect(here.scheduler.timerCount).toBe(0);
    expect(neighbourOf(here, 'a').refused).toEqual([]);
  });

  test('a batch that was lost together with its maker is not asked for without end', async () => {
    const here = await standAt('b');
    // Written apart, so that the second needs nothing of the first.
    here.sync.take(neighbourOf(here, 'a'), { ...keyOf(writeKeys(5, 'x'), 1), seq: 2 });
    await here.scheduler.advance(600_000);
    expect(here.asked.length).toBeGreaterThan(3);
    expect(here.asked.length).toBeLessThan(20);
    expect(here.scheduler.timerCount).toBe(0);
  });

  test('TD24 that deletes what is not written yet is found out when its maker has nothing to add', async () => {
    const here = await standAt('b');
    const future = Uint8Array.of(0, 1, 99, 1, 0, 100);
    here.sync.take(neighbourOf(here, 'a'), { origin: 'a', seq: 1, update: future });
    await here.scheduler.advance(300);
    expect(here.asked).toEqual(['a']);
    here.sync.noteFetched(neighbourOf(here, 'a'), here.scheduler.nowMs());
    expect(neighbourOf(here, 'a').refused).toEqual(['unfit-update']);
    await here.scheduler.advance(60_000);
    expect(here.asked).toEqual(['a']);
  });

  test('TD24 that is damaged at any byte changes nothing, is refused, and does not go on', async () => {
    const here = await standAt('b');
    const [whole = new Uint8Array(0)] = writeKeys(5, 'x');
    for (let length = 0; length < whole.length; length += 1)
      here.sync.take(neighbourOf(here, 'a'), { origin: 'a', seq: length + 1, update: whole.slice(0, length) });
    await here.scheduler.advance(40);
    expect(here.doc.store.clients.size).toBe(0);
    expect(batchesOf(neighbourOf(here, 'c'))).toEqual([]);
    expect(neighbourOf(here, 'a').refused.every((kind) => kind === 'unfit-update')).toBe(true);
    expect(neighbourOf(here, 'a').refused.length).toBe(whole.length);
  });

  test('is not kept out by who used its number before', async () => {
    const here = await standAt('b');
    here.sync.take(neighbourOf(here, 'c'), { origin: 'a', seq: 1, update: Uint8Array.of(0, 0) });
    here.applied.raise('a', 1_000_000);
    here.sync.take(neighbourOf(here, 'a'), keyOf(writeKeys(5, 'x'), 1));
    await here.scheduler.advance(40);
    expect(here.doc.getText('t').toJSON()).toBe('x');
    expect(batchesOf(neighbourOf(here, 'c')).at(-1)?.update.length).toBeGreaterThan(2);
  });

  test('of more than any device sends in one piece is too much', async () => {
    const here = await standAt('b');
    here.sync.take(neighbourOf(here, 'a'), { origin: 'a', seq: 1, update: new Uint8Array(16 * 1_048_576 + 1) });
    expect(neighbourOf(here, 'a').refused).toEqual(['too-much']);
  });
});

test('what was at the table at opening counts as the first batch', async () => {
  const views = await createRoomViews([['a', 'b']]);
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'van eerder');
  const applied = new AppliedBatches();
  const sync = new ContentSync({
    doc,
    map: viewOf(views, 'a').map,
    applied,
    scheduler: createSimulatedScheduler(),
    neighbours: new Map(),
    mayWrite: () => true,
    onWritten: () => undefined,
    onTooLarge: () => undefined,
    onApplied: () => undefined,
    onGap: () => undefined,
  });
  expect([sync.lastSeq, sync.lastWrittenSeq, applied.upTo('a')]).toEqual([1, 0, 1]);
});
