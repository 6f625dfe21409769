import type { Link, LinkChannel, LinkEnding, LinkListener } from '$ports';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Identity } from '../../../../../src/table/live/identity';
import type { RefusalKind } from '../../../../../src/table/live/live-state';
import { Conversation, type ConversationMeans } from '../../../../../src/table/live/talk/conversation';
import type { Greeting } from '../../../../../src/table/live/talk/handshake';
import {
  encodeContent,
  encodeControl,
  parseControl,
  type ContentMessage,
  type ControlMessage,
} from '../../../../../src/table/live/talk/messages';
import { createFakeIdentity } from '../../../../helpers/fake-identity';
import { createLinkPair, type LinkPair } from '../../../../helpers/memory-links';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../../helpers/simulated-time';

type Talk = {
  readonly conversation: Conversation;
  readonly greetings: Greeting[];
  readonly control: ControlMessage[];
  readonly content: ContentMessage[];
  readonly refused: [RefusalKind, boolean][];
  readonly away: boolean[];
  closedCount: number;
};

let scheduler: SimulatedScheduler;

function converse(link: Link, identity: Identity, change: Partial<ConversationMeans> = {}): Talk {
  const talk: Omit<Talk, 'conversation'> = {
    greetings: [],
    control: [],
    content: [],
    refused: [],
    away: [],
    closedCount: 0,
  };
  const conversation = new Conversation(link, {
    identity,
    schemaVersion: 1,
    tableVersion: () => 0,
    scheduler,
    onGreeted: (_conversation, greeting) => talk.greetings.push(greeting),
    onControl: (_conversation, message) => void talk.control.push(message),
    onContent: (_conversation, message) => talk.content.push(message),
    onRefused: (_conversation, kind, isEnding) => talk.refused.push([kind, isEnding]),
    onAway: (_conversation, isAway) => talk.away.push(isAway),
    onClosed: () => (talk.closedCount += 1),
    ...change,
  });
  return Object.assign(talk, { conversation });
}

const [here, there] = [createFakeIdentity('here', 1), createFakeIdentity('there', 2)];
const SKIPPED = Uint8Array.of(0x80, 0x01);
const ping = encodeControl({ type: 'ping' });
const batch = (seq: number): Uint8Array =>
  encodeContent({ type: 'batch', origin: 'there', seq, update: new Uint8Array(2) });

/** Two who have greeted each other. */
async function meet(
  change: Partial<ConversationMeans> = {},
  other: Identity = there,
): Promise<{ one: Talk; another: Talk; pair: LinkPair }> {
  const pair = createLinkPair({ scheduler });
  const [one, another] = [converse(pair.a, here, change), converse(pair.b, other)];
  await scheduler.advance(50);
  return { one, another, pair };
}

/** A link whose other side does what the test says, in the very moment. */
type BareLink = Link & {
  readonly sent: { readonly channel: LinkChannel; readonly message: Uint8Array }[];
  readonly endings: LinkEnding[];
  readonly say: (channel: LinkChannel, message: Uint8Array) => void;
};

function createBareLink(): BareLink {
  let listener: LinkListener | undefined;
  const link: BareLink = {
    route: 'memory',
    binding: new Uint8Array(32),
    waitingBytes: 7,
    sent: [],
    endings: [],
    send: (channel, message) => link.sent.push({ channel, message }),
    listen: (given) => (listener = given),
    close: (ending) => link.endings.push(ending),
    say: (channel, message) => listener?.onMessage(channel, message),
  };
  return link;
}

describe('a conversation', () => {
  beforeEach(() => {
    scheduler = createSimulatedScheduler();
  });

  test('TD97 tells that the other side is out of reach, once it was proven', async () => {
    const pair = createLinkPair({ scheduler });
    const one = converse(pair.a, here);
    pair.setAway(true);
    pair.setAway(false);
    expect(one.away).toEqual([]);
    converse(pair.b, there);
    await scheduler.advance(50);
    pair.setAway(true);
    pair.setAway(false);
    expect(one.away).toEqual([true, false]);
    one.conversation.mute();
    pair.setAway(true);
    expect(one.away).toHaveLength(2);
  });

  test('TD21 says nothing of the table before the other side was proven, and everything after', async () => {
    const pair = createLinkPair({ scheduler });
    const one = converse(pair.a, here);
    one.conversation.sendContent(batch(1));
    one.conversation.sendControl(ping);
    expect(pair.counts.a).toMatchObject({ control: { messages: 1 }, content: { messages: 0 } });
    expect(() => one.conversation.pass).toThrow();
    const other = converse(pair.b, there);
    await scheduler.advance(50);
    expect([one.conversation.pass.sessionId, other.conversation.pass.sessionId]).toEqual(['there', 'here']);
    one.conversation.sendContent(batch(2));
    one.conversation.sendControl(encodeControl({ type: 'goodbye', reason: 'left' }));
    await scheduler.advance(1);
    expect(other.content).toMatchObject([{ type: 'batch', seq: 2 }]);
    expect(other.control).toEqual([{ type: 'goodbye', reason: 'left' }]);
  });

  test('TD21 what comes before the proof is not taken; whoever only does that is an outsider', async () => {
    const pair = createLinkPair({ scheduler });
    const one = converse(pair.a, here);
    pair.b.send('content', batch(1));
    pair.b.send('control', encodeControl({ type: 'members', records: [] }));
    await scheduler.advance(20_000);
    expect([one.content, one.control]).toEqual([[], []]);
    expect(one.greetings).toEqual([{ type: 'refused', kind: 'outsider' }]);
  });

  test('content that a network brought before the greeting does no harm to an honest device', async () => {
    const pair = createLinkPair({ scheduler });
    const one = converse(pair.a, here);
    pair.b.send('content', batch(1));
    await scheduler.advance(10);
    const other = converse(pair.b, there);
    await scheduler.advance(50);
    expect([one.greetings[0]?.type, other.greetings[0]?.type]).toEqual(['proven', 'proven']);
    expect([one.content, one.refused]).toEqual([[], []]);
  });

  test('control messages wait for each other; what is written waits for none of them', async () => {
    const order: string[] = [];
    let goOn: () => void = () => undefined;
    const { another, one } = await meet({
      onControl: async (_conversation, { type }) => {
        order.push(type);
        if (type === 'members') await new Promise<void>((resolve) => (goOn = resolve));
        order.push(`${type} done`);
      },
      onContent: () => void order.push('content'),
    });
    another.conversation.sendControl(encodeControl({ type: 'members', records: [] }));
    another.conversation.sendControl(encodeControl({ type: 'goodbye', reason: 'left' }));
    another.conversation.sendContent(batch(1));
    await scheduler.advance(10);
    expect(order).toEqual(['members', 'content']);
    goOn();
    await scheduler.advance(10);
    expect(order).toEqual(['members', 'content', 'members done', 'goodbye', 'goodbye done']);
    expect(one.refused).toEqual([]);
  });

  test('a message that makes a part stumble is refused, and the device is not left deaf', async () => {
    const stumble = (): never => {
      throw new Error('Nobody foresaw this.');
    };
    for (const change of [{ onControl: stumble }, { onControl: () => Promise.reject(new Error()) }]) {
      const { one, another } = await meet(change);
      another.conversation.sendControl(encodeControl({ type: 'goodbye', reason: 'left' }));
      await scheduler.advance(10);
      expect(one.refused).toEqual([['unfit-message', true]]);
    }
    const { one, another } = await meet({ onContent: stumble });
    another.conversation.sendContent(batch(1));
    await scheduler.advance(10);
    expect(one.refused).toEqual([['unfit-message', true]]);
    expect([one.closedCount, another.closedCount]).toEqual([1, 1]);
  });

  test('a message without a form ends it at once; one that a newer build says is passed over', async () => {
    for (const channel of ['control', 'content'] as const) {
      const { one, pair } = await meet();
      pair.b.send(channel, SKIPPED);
      await scheduler.advance(10);
      expect([one.refused, one.control, one.content]).toEqual([[], [], []]);
      pair.b.send(channel, Uint8Array.of(99));
      await scheduler.advance(10);
      expect([one.refused, one.closedCount]).toEqual([[['unfit-message', true]], 1]);
    }
  });

  test('is ended by the third time of what an honest device might do once', async () => {
    const { one, another } = await meet();
    for (let count = 0; count < 5; count += 1) one.conversation.refuse('reader-wrote');
    expect(one.refused).toEqual([
      ['reader-wrote', false],
      ['reader-wrote', false],
      ['reader-wrote', true],
    ]);
    await scheduler.advance(10);
    expect([one.closedCount, another.closedCount, scheduler.timerCount]).toEqual([1, 1, 0]);
  });

  test('TD29 is ended by 10,000 messages in a second, not by 3,000 in each of five', async () => {
    for (const channel of ['control', 'content'] as const) {
      const { one, pair } = await meet();
      for (let second = 0; second < 5; second += 1) {
        for (let count = 0; count < 3_000; count += 1) pair.b.send(channel, SKIPPED);
        await scheduler.advance(1_000);
      }
      expect(one.refused).toEqual([]);
      for (let count = 0; count < 10_000; count += 1) pair.b.send(channel, SKIPPED);
      await scheduler.advance(100);
      expect([one.refused, one.closedCount]).toEqual([[['too-much', true]], 1]);
    }
  });

  test('TD29 passes on no more in a second than the next one listens to; its own words always go', async () => {
    const { one, pair } = await meet();
    const sent = (): number => pair.counts.a.content.messages + pair.counts.a.control.messages;
    const before = sent();
    for (let count = 0; count < 5_000; count += 1) {
      one.conversation.sendContent(SKIPPED, true);
      one.conversation.sendControl(SKIPPED, true);
    }
    expect(sent() - before).toBe(1_500);
    one.conversation.sendContent(batch(1));
    one.conversation.sendControl(ping);
    expect(sent() - before).toBe(1_502);
    await scheduler.advance(1_000);
    one.conversation.sendContent(SKIPPED, true);
    expect(sent() - before).toBe(1_503);
  });

  test('TD29 counts each of many records in one message', async () => {
    const { one, pair } = await meet();
    const records = Array.from({ length: 500 }, () => new Uint8Array(1));
    for (let count = 0; count < 7; count += 1) pair.b.send('control', encodeControl({ type: 'members', records }));
    await scheduler.advance(100);
    expect([one.refused, one.control.length]).toEqual([[], 7]);
    pair.b.send('control', encodeControl({ type: 'members', records }));
    await scheduler.advance(100);
    expect([one.refused, one.control.length]).toEqual([[['too-much', true]], 7]);
  });

  test('TD29 keeps no more waiting before the greeting than an honest device sends', () => {
    const [many, large] = [createBareLink(), createBareLink()];
    const [one, other] = [converse(many, here), converse(large, here)];
    for (let count = 0; count < 64; count += 1) many.say('control', ping);
    expect(one.refused).toEqual([]);
    many.say('control', ping);
    large.say('content', new Uint8Array(4 * 1_048_576 + 1));
    for (const talk of [one, other]) expect(talk.refused).toEqual([['too-much', true]]);
    expect([many.endings, large.endings, scheduler.timerCount]).toEqual([['ended'], ['ended'], 0]);
  });

  test('TD29 keeps no more waiting while signatures are checked than it can hold', async () => {
    const never = (): Promise<void> => new Promise(() => undefined);
    const { one, pair } = await meet({ onControl: never });
    const large = encodeControl({ type: 'signal', from: 'a', to: 'b', signal: new Uint8Array(1_048_576) });
    pair.b.send('control', encodeControl({ type: 'members', records: [] }));
    for (let count = 0; count < 15; count += 1) pair.b.send('control', large);
    await scheduler.advance(10);
    expect(one.refused).toEqual([]);
    pair.b.send('control', large);
    await scheduler.advance(10);
    expect(one.refused).toEqual([['too-much', true]]);
  });

  test('lasts while the other side answers, and ends when it has been silent for long', async () => {
    const { one, another, pair } = await meet();
    await scheduler.advance(10 * 60_000);
    expect([one.conversation.isProven, another.conversation.isProven]).toEqual([true, true]);
    expect(pair.counts.a.control.messages).toBeGreaterThan(60);
    pair.setTrouble({ lossRate: 1 });
    await scheduler.advance(36_000);
    expect([one.closedCount, another.closedCount, scheduler.timerCount]).toEqual([1, 1, 0]);
  });

  test('says the proof again to who asks after it was done', async () => {
    const { one, another, pair } = await meet();
    const link = createBareLink();
    const alone = converse(link, here);
    expect(alone.conversation.waitingBytes).toBe(7);
    const before = pair.counts.a.control.messages;
    const hello = link.sent.map(({ message }) => parseControl(message)).find((said) => said?.type === 'hello');
    if (hello?.type !== 'hello') throw new Error('There was no greeting.');
    pair.b.send('control', encodeControl({ ...hello, pass: there.pass }));
    await scheduler.advance(10);
    expect(pair.counts.a.control.messages).toBe(before + 1);
    expect([one.greetings.length, another.refused]).toEqual([1, []]);
  });

  test('greets again as long as it is not proven, and not after', async () => {
    const link = createBareLink();
    const waiting = converse(link, here);
    waiting.conversation.greetAgain();
    await scheduler.settle();
    expect(link.sent.map(({ message }) => parseControl(message)?.type)).toEqual(['hello', 'hello']);
    const { one, pair } = await meet();
    const before = pair.counts.a.control.messages;
    one.conversation.greetAgain();
    await scheduler.advance(10);
    expect(pair.counts.a.control.messages).toBe(before);
  });

  test('that was muted hears and says nothing, and keeps its link', async () => {
    const { one, pair } = await meet();
    one.conversation.mute();
    const before = pair.counts.a;
    const sent = [before.control.messages, before.content.messages];
    one.conversation.sendContent(batch(1));
    one.conversation.sendControl(ping);
    pair.b.send('control', Uint8Array.of(99));
    pair.b.send('content', batch(1));
    await scheduler.advance(20_000);
    expect([pair.counts.a.control.messages, pair.counts.a.content.messages]).toEqual(sent);
    expect([one.content, one.control, one.refused, one.closedCount]).toEqual([[], [], [], 0]);
    expect([one.conversation.isMuted, one.conversation.isProven]).toEqual([true, false]);
    pair.cut();
    expect(one.closedCount).toBe(1);
  });

  test('TD22 TD30 takes content from writers whose form of the table is not older than the table', async () => {
    let version = 0;
    const tableVersion = (): number => version;
    const writer = await meet({ tableVersion });
    const reader = await meet({ tableVersion }, createFakeIdentity('reader', 3, 'reader'));
    expect([writer.one.conversation.mayWrite, reader.one.conversation.mayWrite]).toEqual([true, false]);
    version = 2;
    expect([writer.one.conversation.mayWrite, reader.one.conversation.mayWrite]).toEqual([false, false]);
  });

  test('tells once that it is over, whoever ended it, and leaves no timer', async () => {
    const ends: readonly ((met: { one: Talk; pair: LinkPair }) => void)[] = [
      ({ one }) => {
        one.conversation.end('surplus');
        one.conversation.end('ended');
      },
      ({ pair }) => {
        pair.b.close('ended');
      },
      ({ pair }) => {
        pair.cut();
      },
    ];
    for (const end of ends) {
      const met = await meet();
      end(met);
      await scheduler.advance(10);
      met.one.conversation.mute();
      met.one.conversation.refuse('outsider');
      expect([met.one.closedCount, met.another.closedCount, met.one.refused]).toEqual([1, 1, []]);
      expect(scheduler.timerCount).toBe(0);
    }
  });
});
