import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TabLink, toHex } from '../../../src/transport/tab-link';

/** A channel of which a test plays the other side. */
class FakeChannel {
  static latest: FakeChannel | undefined;
  readonly name: string;
  readonly said: unknown[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  isClosed = false;

  constructor(name: string) {
    this.name = name;
    FakeChannel.latest = this;
  }

  postMessage(message: unknown): void {
    this.said.push(message);
  }

  hear(data: unknown): void {
    this.onmessage?.({ data });
  }

  close(): void {
    this.isClosed = true;
  }
}

async function open() {
  const onEnd = vi.fn();
  const listener = { onMessage: vi.fn(), onClose: vi.fn() };
  const link = new TabLink('tabs', Uint8Array.of(1), { onOpen: () => undefined, onEnd });
  const channel = FakeChannel.latest;
  if (channel === undefined) throw new Error('no channel was opened');
  await vi.waitFor(() => {
    expect(link.isOpen).toBe(true);
  });
  link.listen(listener);
  return { link, channel, listener, onEnd };
}

const typesOf = ({ said }: FakeChannel): readonly unknown[] =>
  said.map((message): unknown =>
    typeof message === 'object' && message !== null && 'type' in message ? message.type : '',
  );

describe('a link to another tab', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    vi.stubGlobal('BroadcastChannel', FakeChannel);
  });
  afterEach(() => {
    expect(vi.getTimerCount()).toBe(0);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('has a channel of its own, named by what was offered', async () => {
    const { link, channel } = await open();
    expect(channel.name).toBe(`tabs ${toHex(Uint8Array.of(1))}`);
    expect(channel.said).toEqual([{ type: 'accept', half: link.ownHalf }]);
    link.close('ended');
  });

  test('counts what the other tab has not yet taken', async () => {
    const { link, channel } = await open();
    link.send('content', new Uint8Array(100));
    link.send('control', new Uint8Array(10));
    expect(link.waitingBytes).toBe(110);
    channel.hear({ type: 'took', byteCount: 100 });
    expect(link.waitingBytes).toBe(10);
    channel.hear({ type: 'took', byteCount: 1_000 });
    expect(link.waitingBytes).toBe(0);
    link.close('ended');
  });

  test('TR15 asks a silent tab whether it is there, and ends when it does not answer', async () => {
    const { channel, listener, onEnd } = await open();
    vi.advanceTimersByTime(5_000);
    expect(typesOf(channel).at(-1)).toBe('ping');
    channel.hear({ type: 'pong' });
    vi.advanceTimersByTime(5_000);
    expect(listener.onClose).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(onEnd.mock.calls).toEqual([['ended', false]]);
    expect(channel.isClosed).toBe(true);
  });

  test('TR15 a tab whose own timers stood still does not end the link for that', async () => {
    const { link, channel, onEnd } = await open();
    // The time passes without any timer running, as in the background.
    vi.setSystemTime(Date.now() + 600_000);
    channel.hear({ type: 'ping' });
    expect(typesOf(channel).at(-1)).toBe('pong');
    vi.advanceTimersByTime(5_000);
    expect(onEnd).not.toHaveBeenCalled();
    link.close('ended');
  });

  test.each([
    ['nothing', undefined],
    ['text', 'words'],
    ['a message that is no bytes', { type: 'content', message: 'text' }],
    ['a message that is too long', { type: 'control', message: new Uint8Array(3_000_000) }],
    ['an unknown word', { type: 'other' }],
  ])('TR10 %s ends it', async (_, said) => {
    const { channel, listener, onEnd } = await open();
    channel.hear(said);
    expect(listener.onClose.mock.calls).toEqual([['ended']]);
    expect(onEnd).toHaveBeenCalledOnce();
    expect(typesOf(channel).at(-1)).toBe('ended');
    expect(listener.onMessage).not.toHaveBeenCalled();
  });

  test('TR8 hears how the other side ended it', async () => {
    const { channel, listener, onEnd } = await open();
    channel.hear({ type: 'surplus' });
    channel.hear({ type: 'content', message: new Uint8Array(1) });
    expect(listener.onClose.mock.calls).toEqual([['surplus']]);
    expect(listener.onMessage).not.toHaveBeenCalled();
    expect(onEnd.mock.calls).toEqual([['surplus', false]]);
  });

  test('an offer can be withdrawn, a link cannot', async () => {
    const { link } = await open();
    link.withdraw();
    expect(link.isOpen).toBe(true);
    link.close('ended');
    const onEnd = vi.fn();
    new TabLink('tabs', undefined, { onOpen: () => undefined, onEnd }).withdraw();
    expect(onEnd).toHaveBeenCalledWith('ended', true);
  });
});
