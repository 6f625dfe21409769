import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RtcLink, type RtcLinkOptions } from '../../../../src/transport/link/rtc-link';
import { FakeRtc } from '../../../helpers/fake-rtc';

const MIB = 1_048_576;

function create(options: Partial<RtcLinkOptions> = {}) {
  const rtc = new FakeRtc();
  const connection: unknown = rtc;
  const onOpen = vi.fn();
  const onEnd = vi.fn();
  const link = new RtcLink(connection as RTCPeerConnection, { route: 'signalling', onOpen, onEnd, ...options });
  const [control, content] = rtc.channels;
  if (control === undefined || content === undefined) throw new Error('two channels were to be made');
  const listener = { onMessage: vi.fn(), onClose: vi.fn(), onAway: vi.fn() };
  return { rtc, link, onOpen, onEnd, control, content, listener };
}

async function open(options: Partial<RtcLinkOptions> = {}) {
  const made = create(options);
  made.rtc.open();
  await vi.waitFor(() => {
    expect(made.onOpen).toHaveBeenCalledWith(made.link);
  });
  made.link.listen(made.listener);
  return made;
}

describe('a link over a connection of the browser', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test('opens when both channels are open, not before', async () => {
    const { rtc, link, onOpen, control } = create();
    control.open();
    await Promise.resolve();
    expect(onOpen).not.toHaveBeenCalled();
    rtc.open();
    await vi.waitFor(() => {
      expect(onOpen).toHaveBeenCalledOnce();
    });
    expect(link.binding).toHaveLength(32);
    link.depart();
  });

  test('TR6 does not open where it is not certain what encrypts it', () => {
    const { rtc, onOpen, onEnd } = create();
    rtc.localDescription = { type: 'offer', sdp: 'v=0' };
    rtc.open();
    expect(onEnd).toHaveBeenCalledWith('ended', 'heard');
    expect(onOpen).not.toHaveBeenCalled();
    expect(rtc.isClosed).toBe(true);
  });

  test('TR8 says on both channels that it ends, and waits for the other side to close', async () => {
    const { rtc, link, onEnd, control, content, listener } = await open();
    link.close('surplus');
    expect([control.sent, content.sent]).toEqual([[Uint8Array.of(2)], [Uint8Array.of(2)]]);
    expect(listener.onClose.mock.calls).toEqual([['surplus']]);
    expect(onEnd.mock.calls).toEqual([['surplus', 'own']]);
    expect(rtc.isClosed).toBe(false);
    control.onclose?.();
    expect(rtc.isClosed).toBe(true);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  test('TR8 does not wait for ever', async () => {
    const { rtc, link } = await open();
    link.close('ended');
    vi.advanceTimersByTime(5_000);
    expect(rtc.isClosed).toBe(true);
  });

  test('TR8 ends when both channels have said so, with all that was said before', async () => {
    const { onEnd, control, content, listener } = await open();
    control.receive(3);
    content.receive(1, 9);
    expect(onEnd).not.toHaveBeenCalled();
    content.receive(3);
    expect(listener.onMessage.mock.calls).toEqual([['content', Uint8Array.of(9)]]);
    expect(onEnd.mock.calls).toEqual([['ended', 'heard']]);
  });

  test('TR8 a connection that goes between the two words ends with the word that came', async () => {
    const { onEnd, control, content } = await open();
    control.receive(2);
    content.onclose?.();
    expect(onEnd.mock.calls).toEqual([['surplus', 'heard']]);
  });

  test('a link that breaks is lost', async () => {
    for (const breaking of ['channel', 'failed'] as const) {
      const { rtc, onEnd, content, listener } = await open();
      if (breaking === 'channel') content.onclose?.();
      else rtc.become('failed');
      expect(onEnd.mock.calls).toEqual([['ended', 'lost']]);
      expect(listener.onClose.mock.calls).toEqual([['ended']]);
    }
  });

  test('notices a connection that was closed under it, when it sends and when it is asked', async () => {
    for (const noticing of ['send', 'check'] as const) {
      const { rtc, link, onEnd } = await open();
      rtc.close();
      if (noticing === 'send') link.send('control', Uint8Array.of(1));
      else link.check();
      await Promise.resolve();
      expect(onEnd.mock.calls).toEqual([['ended', 'lost']]);
    }
  });

  test('waits for a network that is away as long as it may, and no longer', async () => {
    const { rtc, onEnd } = await open({ graceMs: 5_000 });
    rtc.become('disconnected');
    vi.advanceTimersByTime(4_000);
    rtc.become('connected');
    vi.advanceTimersByTime(10_000);
    expect(onEnd).not.toHaveBeenCalled();
    rtc.become('disconnected');
    vi.advanceTimersByTime(5_000);
    expect(onEnd.mock.calls).toEqual([['ended', 'lost']]);
  });

  test('waits for the browser to give up where nobody can make the link anew', async () => {
    const { rtc, onEnd } = await open();
    rtc.become('disconnected');
    vi.advanceTimersByTime(60_000);
    expect(onEnd).not.toHaveBeenCalled();
    rtc.become('failed');
    expect(onEnd).toHaveBeenCalledOnce();
  });

  test('TD97 says at once that the other side is out of reach, once, and that it is back', async () => {
    for (const graceMs of [undefined, 5_000]) {
      const { rtc, link, onEnd, listener } = await open(graceMs === undefined ? {} : { graceMs });
      for (const state of ['connected', 'disconnected', 'disconnected', 'connecting', 'connected'] as const)
        rtc.become(state);
      expect(listener.onAway.mock.calls).toEqual([[true], [false]]);
      expect(onEnd).not.toHaveBeenCalled();
      rtc.become('failed');
      expect(listener.onAway).toHaveBeenCalledTimes(2);
      link.depart();
    }
  });

  test('TR10 endless pieces of one message end it before they fill the memory', async () => {
    const { rtc, onEnd, control, listener } = await open();
    const piece = [0, ...Array.from({ length: 16_383 }, () => 7)];
    let byteCount = 0;
    while (!rtc.isClosed) {
      control.receive(...piece);
      byteCount += piece.length;
    }
    expect(byteCount).toBeLessThan(3 * MIB);
    expect(onEnd.mock.calls).toEqual([['ended', 'heard']]);
    expect(listener.onMessage).not.toHaveBeenCalled();
  });

  test.each([
    ['text', 'words'],
    ['an empty frame', new ArrayBuffer(0)],
    ['an unknown mark', Uint8Array.of(200, 1).buffer],
    ['no data at all', undefined],
  ])('TR2 %s ends it', async (_, data) => {
    const { onEnd, control } = await open();
    control.onmessage?.({ data });
    expect(onEnd.mock.calls).toEqual([['ended', 'heard']]);
  });

  test('TR5 ends at once when whoever made it stops, with no more than a word', async () => {
    const until = new AbortController();
    const { rtc, onEnd, control, listener } = await open({ until: until.signal });
    until.abort();
    expect(rtc.isClosed).toBe(true);
    expect(control.sent).toEqual([Uint8Array.of(3)]);
    expect(listener.onClose.mock.calls).toEqual([['ended']]);
    expect(onEnd.mock.calls).toEqual([['ended', 'own']]);
  });

  test('TR5 a link that is parting is gone too when whoever made it stops', async () => {
    const until = new AbortController();
    const { rtc, link } = await open({ until: until.signal });
    link.close('ended');
    until.abort();
    expect(rtc.isClosed).toBe(true);
  });
});
