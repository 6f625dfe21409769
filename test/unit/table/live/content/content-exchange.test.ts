import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { ContentExchange } from '../../../../../src/table/live/content/content-exchange';
import type { ContentMessage, ControlMessage } from '../../../../../src/table/live/talk/messages';
import type { Neighbour } from '../../../../../src/table/live/talk/neighbour';
import { createFakeNeighbour } from '../../../../helpers/fake-neighbour';
import { createRoomViews, viewOf } from '../../../../helpers/room-maps';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../../helpers/simulated-time';

type Side = { readonly doc: Y.Doc; readonly exchange: ContentExchange; readonly neighbours: Map<string, Neighbour> };

async function openSide(name: string, scheduler: SimulatedScheduler): Promise<Side> {
  const { map } = viewOf(await createRoomViews([['a', 'b']]), name);
  const neighbours = new Map<string, Neighbour>();
  const doc = new Y.Doc();
  const exchange = new ContentExchange({
    doc,
    map,
    scheduler,
    neighbours,
    mayWrite: () => true,
    whenKept: () => Promise.resolve(true),
    send: (to, entries) => {
      deliver(neighbours.get(to), { type: 'acknowledgements', entries });
    },
    onDiverged: () => undefined,
    onChange: () => undefined,
  });
  return { doc, exchange, neighbours };
}

const receivers = new WeakMap<Neighbour, { readonly side: Side; readonly from: Neighbour }>();

function deliver(to: Neighbour | undefined, message: ControlMessage | ContentMessage): void {
  const receiver = to && receivers.get(to);
  if (receiver === undefined) return;
  if (message.type === 'status' || message.type === 'acknowledgements')
    receiver.side.exchange.takeControl(receiver.from, message);
  else if (message.type === 'batch' || message.type === 'ask' || message.type === 'slice')
    receiver.side.exchange.take(receiver.from, message);
}

test('TD20 TD26 two tables become equal, and each knows that the other has its words', async () => {
  const scheduler = createSimulatedScheduler();
  const [a, b] = [await openSide('a', scheduler), await openSide('b', scheduler)];
  a.doc.getText('t').insert(0, 'van voor de ontmoeting');
  const [toA, toB] = [createFakeNeighbour('a'), createFakeNeighbour('b')];
  receivers.set(toB, { side: b, from: toA });
  receivers.set(toA, { side: a, from: toB });
  a.neighbours.set('b', toB);
  b.neighbours.set('a', toA);
  const pass = async (): Promise<void> => {
    for (let round = 0; round < 20; round += 1) {
      for (const neighbour of [toA, toB])
        for (const message of [...neighbour.control.splice(0), ...neighbour.content.splice(0)])
          if (message !== undefined) deliver(neighbour, message);
      await scheduler.advance(50);
    }
  };
  expect([a.exchange.isOnlyHere, a.exchange.holdsMine('b')]).toEqual([true, false]);
  a.exchange.welcome(toB);
  b.exchange.welcome(toA);
  await pass();
  expect(b.doc.getText('t').toJSON()).toBe('van voor de ontmoeting');
  expect([a.exchange.isOnlyHere, a.exchange.holdsMine('b')]).toEqual([false, true]);
  b.doc.getText('t').insert(0, 'nieuw, ');
  expect(b.exchange.holdsMine('a')).toBe(false);
  await pass();
  expect(a.doc.getText('t').toJSON()).toBe('nieuw, van voor de ontmoeting');
  expect(b.exchange.holdsMine('a')).toBe(true);
  // A lost neighbour and closing leave nothing behind.
  a.exchange.lose(toB);
  for (const { exchange } of [a, b]) {
    exchange.flush();
    exchange.stop();
  }
  await scheduler.advance(100);
  expect(scheduler.timerCount).toBe(0);
});
