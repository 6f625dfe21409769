import { DEFAULT_LIMITS } from '../../../src/host/limits';

const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);
const publish = (content: string): string => `{"type":"publish","topic":"a","data":${content}}`;

/** What no client of ours says, and the code with which it ends the connection that says it. */
export const HOSTILE_MESSAGES: readonly (readonly [name: string, content: string | Uint8Array, code: number])[] = [
  ['no JSON', '{"type":', 1007],
  ['nothing at all', '', 1007],
  ['a bare word', 'subscribe', 1007],
  ['a number', '7', 1007],
  ['null', 'null', 1007],
  ['a list of messages', '[{"type":"ping"}]', 1007],
  ['text after the message', '{"type":"ping"}{"type":"ping"}', 1007],
  ['a bomb of lists', publish(nested('[', ']', 30_000)), 1007],
  ['a bomb of objects', publish(`${nested('{"a":', '', 10_000)}1${'}'.repeat(10_000)}`), 1007],
  ['a bomb that is no message', nested('[', ']', 32_000), 1007],
  ['a bomb with no end', '['.repeat(60_000), 1007],
  ['64 KiB and one byte', publish(JSON.stringify('x'.repeat(65_537 - publish('""').length))), 1009],
  ['bytes', Uint8Array.of(1, 2, 3), 1003],
  ['a message as bytes', Buffer.from('{"type":"ping"}'), 1003],
  ['64 KiB of bytes', new Uint8Array(DEFAULT_LIMITS.messageBytes), 1003],
];

/** Values of every kind that JSON has, in a place where another one is expected. */
const ANY_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1.5,
  1e308,
  '',
  'a',
  '__proto__',
  '\u0000\ud800',
  [],
  [[]],
  ['a'],
  ['a', 7],
  [null],
  ['__proto__', 'constructor', 'toString'],
  {},
  { length: 1, 0: 'a' },
  { toJSON: 1, then: 2, __proto__: null },
];

const FIELDS: readonly (readonly [type: string, field: string])[] = [
  ['subscribe', 'topics'],
  ['unsubscribe', 'topics'],
  ['publish', 'topic'],
  ['publish', 'data'],
  ['publish', 'clients'],
  ['publish', '__proto__'],
  ['publish', 'toJSON'],
  ['ping', 'topics'],
];

/** Messages with a value of every kind in every field, the type too, and messages without that field. */
export const WRONG_TYPES: readonly string[] = [
  ...ANY_VALUES.map((type) => JSON.stringify({ type, topics: ['a'], topic: 'a' })),
  ...FIELDS.flatMap(([type, field]) => [
    JSON.stringify({ type }),
    // Written by hand, for a field such as `__proto__` cannot be set on an object.
    ...ANY_VALUES.map((value) => `{"type":"${type}","topic":"b","${field}":${JSON.stringify(value)}}`),
  ]),
];

/** How a connection ends that said too much: without a goodbye where too much was still on its way for one. */
export const CUT_OFF: readonly number[] = [1008, 1006];

/** The upgrade of a client, up to the first frame. */
export const UPGRADE = [
  'GET /signalling HTTP/1.1',
  'Host: localhost',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  '\r\n',
].join('\r\n');

/** The head of a masked text frame of 60,000 bytes, of which no more comes. */
export const UNFINISHED_FRAME = Uint8Array.of(0x81, 0xfe, 0xea, 0x60, 1, 2, 3, 4, 5, 6, 7, 8);
