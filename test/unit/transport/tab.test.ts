import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TabConnection } from '../../../src/transport/tab';
import { createFakeTaker, type FakeTaker } from '../../helpers/fake-taker';

const PATIENCE = { timeout: 20_000, interval: 5 };

describe('tabs of one browser', () => {
  let topic: string;
  let connections: TabConnection[];
  const open = (): { readonly taker: FakeTaker; readonly connection: TabConnection } => {
    const taker = createFakeTaker();
    const connection = new TabConnection({ topic, password: '', signallingAddress: '', iceServers: [] }, taker);
    connections.push(connection);
    return { taker, connection };
  };
  const untilLinked = (...takers: readonly FakeTaker[]): Promise<void> =>
    vi.waitFor(() => {
      for (const { links } of takers) expect(links).toHaveLength(takers.length - 1);
    }, PATIENCE);

  beforeEach(() => {
    topic = crypto.randomUUID();
    connections = [];
  });
  afterEach(() => {
    for (const connection of connections) connection.disconnect();
    vi.unstubAllGlobals();
  });

  test('TR15 each two have one link, also when all come at once', async () => {
    const tabs = [open(), open(), open(), open()];
    await untilLinked(...tabs.map(({ taker }) => taker));
    expect(new Set(tabs.flatMap(({ taker }) => taker.links.map(({ binding }) => binding.join()))).size).toBe(6);
    expect(tabs.map(({ taker }) => taker.taken.length)).toEqual([3, 3, 3, 3]);
  });

  test('TR15 a tab that leaves is noticed at once, and nobody else is', async () => {
    const [one, other, third] = [open(), open(), open()];
    await untilLinked(one.taker, other.taker, third.taker);
    one.connection.disconnect();
    await vi.waitFor(() => {
      expect([other.taker.endings, third.taker.endings]).toEqual([['ended'], ['ended']]);
    }, PATIENCE);
    expect([other.taker.links.length, third.taker.links.length]).toEqual([1, 1]);
  });

  test('TR15 a link that one side ended is made anew after a while, a surplus one is not', async () => {
    const [one, other] = [open(), open()];
    await untilLinked(one.taker, other.taker);
    one.taker.links[0]?.close('ended');
    await vi.waitFor(() => {
      expect([one.taker.taken.length, other.taker.taken.length]).toEqual([2, 2]);
    }, PATIENCE);
    await untilLinked(one.taker, other.taker);
    one.taker.links[0]?.close('surplus');
    await vi.waitFor(() => {
      expect(other.taker.endings).toEqual(['ended', 'surplus']);
    }, PATIENCE);
    const third = open();
    await vi.waitFor(() => {
      expect(third.taker.links).toHaveLength(2);
    }, PATIENCE);
    expect([one.taker.links.length, other.taker.links.length]).toEqual([1, 1]);
  });

  test('TR15 a link that both sides ended at once, as tabs that wake together do, is made anew', async () => {
    const [one, other] = [open(), open()];
    await untilLinked(one.taker, other.taker);
    for (const { taker } of [one, other]) taker.links[0]?.close('ended');
    await untilLinked(one.taker, other.taker);
    expect([one.taker.taken.length, other.taker.taken.length]).toEqual([2, 2]);
  });

  test('tabs at other tables are left alone', async () => {
    const one = open();
    topic = crypto.randomUUID();
    const [other, third] = [open(), open()];
    await untilLinked(other.taker, third.taker);
    expect(one.taker.taken).toEqual([]);
  });

  test('anything at all may be said in the channel of a table', async () => {
    const tab = open();
    const channel = new BroadcastChannel(`tabs ${topic}`);
    for (const said of [null, 1, 'hello', { type: 'hello' }, { type: 'offer', from: 'x', half: 1 }])
      channel.postMessage(said);
    channel.postMessage({ type: 'offer', from: 'x', to: 'nobody', half: new Uint8Array(32) });
    const other = open();
    await untilLinked(tab.taker, other.taker);
    expect(tab.taker.taken).toHaveLength(1);
    channel.close();
  });

  test('an offer that nobody accepts leaves nothing behind', () => {
    vi.useFakeTimers();
    vi.stubGlobal('BroadcastChannel', FakeChannel);
    const { connection } = open();
    FakeChannel.open[0]?.onmessage?.({ data: { type: 'hello', from: 'x' } });
    expect(FakeChannel.open).toHaveLength(2);
    vi.advanceTimersByTime(6_000);
    expect(FakeChannel.open).toHaveLength(1);
    connection.disconnect();
    expect(FakeChannel.open).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test('does nothing where there are no channels between tabs', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const { connection } = open();
    expect(connection.status.signalling).toBe('unreachable');
    connection.onStatus()();
    connection.disconnect();
  });
});

class FakeChannel {
  static open: FakeChannel[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;

  constructor() {
    FakeChannel.open.push(this);
  }

  postMessage(): void {
    // Nobody hears it.
  }

  close(): void {
    FakeChannel.open = FakeChannel.open.filter((channel) => channel !== this);
  }
}
