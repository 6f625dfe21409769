import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, type SignallingLimits } from '../../../src/host/limits';
import { SignallingExchange, type SignallingPeer } from '../../../src/host/signalling';

interface Listener extends SignallingPeer {
  heard: unknown[];
}

function createListener(): Listener {
  const heard: unknown[] = [];
  return { heard, send: (text) => heard.push(JSON.parse(text)) };
}

function setUp(count: number, limits: Partial<SignallingLimits> = {}) {
  const clock = { nowMs: 0 };
  const exchange = new SignallingExchange({ ...DEFAULT_LIMITS, ...limits }, () => clock.nowMs);
  const listeners = Array.from({ length: count }, createListener);
  for (const listener of listeners) exchange.join(listener);
  const say = (index: number, message: unknown) => {
    const listener = listeners[index];
    if (listener === undefined) throw new Error(`there is no listener ${index}`);
    return exchange.receive(listener, JSON.stringify(message));
  };
  const heardBy = (index: number) => listeners[index]?.heard.splice(0);
  return { clock, exchange, listeners, say, heardBy };
}

test('HO5 a published message reaches every subscriber, the sender too, with their number', () => {
  const { say, heardBy } = setUp(3);
  say(0, { type: 'subscribe', topics: ['a'] });
  say(1, { type: 'subscribe', topics: ['a', 'b'] });
  say(2, { type: 'subscribe', topics: ['b'] });
  expect(say(0, { type: 'publish', topic: 'a', data: { from: 'x', nested: [1] } })).toBeUndefined();
  const expected = { type: 'publish', topic: 'a', data: { from: 'x', nested: [1] }, clients: 2 };
  expect(heardBy(0)).toEqual([expected]);
  expect(heardBy(1)).toEqual([expected]);
  expect(heardBy(2)).toEqual([]);
});

test('HO5 who does not listen may still publish, and nobody hears an unknown topic', () => {
  const { say, heardBy } = setUp(2);
  say(0, { type: 'subscribe', topics: ['a'] });
  say(1, { type: 'publish', topic: 'a', data: 1 });
  say(1, { type: 'publish', topic: 'unknown', data: 1 });
  expect(heardBy(0)).toEqual([{ type: 'publish', topic: 'a', data: 1, clients: 1 }]);
  expect(heardBy(1)).toEqual([]);
});

test('HO5 subscribing twice is subscribing once; unsubscribing ends it', () => {
  const { say, heardBy, exchange } = setUp(1);
  say(0, { type: 'subscribe', topics: ['a', 'a'] });
  say(0, { type: 'subscribe', topics: ['a'] });
  say(0, { type: 'publish', topic: 'a' });
  expect(heardBy(0)).toEqual([{ type: 'publish', topic: 'a', clients: 1 }]);
  say(0, { type: 'unsubscribe', topics: ['a', 'never'] });
  say(0, { type: 'publish', topic: 'a' });
  expect(heardBy(0)).toEqual([]);
  expect(exchange.topics).toBe(0);
});

test('HO5 a ping gets a pong, and an unknown type is passed over', () => {
  const { say, heardBy } = setUp(1);
  expect(say(0, { type: 'ping' })).toBeUndefined();
  expect(say(0, { type: 'from a newer app' })).toBeUndefined();
  expect(heardBy(0)).toEqual([{ type: 'pong' }]);
});

const deep = (depth: number): string =>
  `{"type":"publish","topic":"a","data":${'['.repeat(depth)}${']'.repeat(depth)}}`;

test.each([
  ['not JSON', '{', 1007],
  ['empty', '', 1007],
  ['a bare word', '"subscribe"', 1007],
  ['null', 'null', 1007],
  ['a list', '[]', 1007],
  ['topics that are no list', '{"type":"subscribe","topics":"a"}', 1007],
  ['no topics', '{"type":"unsubscribe"}', 1007],
  ['a topic that is no string', '{"type":"subscribe","topics":["a",{}]}', 1007],
  ['publishing to no topic', '{"type":"publish","data":1}', 1007],
  ['publishing to a number', '{"type":"publish","topic":7}', 1007],
  ['nesting that fits in one message but on no stack', deep(30_000), 1007],
  ['not text', undefined, 1003],
])('HO6 %s closes that connection only', (_, text, code) => {
  const { exchange, listeners, say, heardBy } = setUp(3);
  for (const index of [0, 1, 2]) say(index, { type: 'subscribe', topics: ['a'] });
  const [sender] = listeners;
  if (sender === undefined) throw new Error('no sender');
  expect(exchange.receive(sender, text)?.code).toBe(code);
  expect(exchange.peers).toBe(2);
  for (const index of [0, 1, 2]) heardBy(index);
  say(1, { type: 'publish', topic: 'a' });
  expect(heardBy(0)).toEqual([]);
  expect(heardBy(2)).toEqual([{ type: 'publish', topic: 'a', clients: 2 }]);
});

test('HO6 what arrives after a refusal is not heard', () => {
  const { exchange, say, heardBy } = setUp(2);
  say(1, { type: 'subscribe', topics: ['a'] });
  say(0, 'nonsense');
  expect(say(0, { type: 'publish', topic: 'a' })).toBeUndefined();
  expect(heardBy(1)).toEqual([]);
  expect(exchange.peers).toBe(1);
});

test('HO7 too many topics, too long a name and a full topic close the connection that asks', () => {
  const { say, exchange } = setUp(4, { topicsPerConnection: 2, topicNameLength: 5, connectionsPerTopic: 2 });
  expect(say(0, { type: 'subscribe', topics: ['a', 'b', 'a'] })).toBeUndefined();
  expect(say(0, { type: 'subscribe', topics: ['c'] })).toEqual({ code: 1008, reason: 'too many topics' });
  expect(exchange.topics).toBe(0);
  expect(say(1, { type: 'subscribe', topics: ['12345'] })).toBeUndefined();
  expect(say(1, { type: 'subscribe', topics: ['123456'] })).toEqual({ code: 1008, reason: 'topic name too long' });
  const { say: sayToo } = setUp(3, { connectionsPerTopic: 2 });
  expect([0, 1, 2].map((index) => sayToo(index, { type: 'subscribe', topics: ['a'] })?.reason)).toEqual([
    undefined,
    undefined,
    'topic is full',
  ]);
});

test('HO7 a flood closes the connection that sends it; the same number in time does not', () => {
  const { say, clock, exchange } = setUp(2, { messageBurst: 10, messagesPerSecond: 10 });
  for (let sent = 0; sent < 100; sent += 1) {
    clock.nowMs += 100;
    expect(say(0, { type: 'ping' })).toBeUndefined();
  }
  const refusals = Array.from({ length: 11 }, () => say(1, { type: 'ping' }));
  expect(refusals.filter((refusal) => refusal !== undefined)).toEqual([{ code: 1008, reason: 'too many messages' }]);
  expect(exchange.peers).toBe(1);
});

test('HO8 whatever was said, nothing is left when everybody has gone', () => {
  const topics = fc.array(fc.constantFrom('a', 'b', 'c', '__proto__'), { maxLength: 3 });
  const message = fc.oneof(
    fc.record({ type: fc.constantFrom('subscribe', 'unsubscribe'), topics }),
    fc.record({ type: fc.constant('publish'), topic: fc.constantFrom('a', 'b', '__proto__'), data: fc.jsonValue() }),
    fc.jsonValue(),
  );
  const said = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), message), { maxLength: 40 });
  fc.assert(
    fc.property(said, (lines) => {
      const { exchange, listeners, say } = setUp(4, { topicsPerConnection: 2, connectionsPerTopic: 3 });
      for (const [index, line] of lines) say(index, line);
      for (const listener of listeners) exchange.leave(listener);
      return exchange.topics === 0 && exchange.peers === 0;
    }),
    { seed: 8, numRuns: 500 },
  );
});
