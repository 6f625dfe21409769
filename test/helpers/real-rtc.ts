import wrtc from '@roamhq/wrtc';
import { vi } from 'vitest';
import { WebSocket } from 'ws';

/**
 * Real WebRTC outside a browser, for tests of links. All connections that were made are known, so that a test can cut
 * them.
 */
export class RealRtc extends wrtc.RTCPeerConnection {
  static readonly connections = new Set<RealRtc>();

  constructor(config?: RTCConfiguration) {
    super(config);
    RealRtc.connections.add(this);
  }

  override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
    const channel = super.createDataChannel(label, options);
    countAsBrowsersDo(channel);
    return channel;
  }

  /** Called from outside it is as when the browser itself drops the connection: nobody is told on this side. */
  override close(): void {
    RealRtc.connections.delete(this);
    super.close();
  }
}

/** A socket that fails as in a browser: whoever does not listen for errors only hears that it closed. */
class BrowserLikeSocket extends WebSocket {
  constructor(url: string) {
    super(url);
    this.on('error', () => undefined);
  }
}

/** Gives the code under test real WebRTC and real sockets, and no channels between tabs. */
export function useRealRtc(): void {
  vi.stubGlobal('RTCPeerConnection', RealRtc);
  vi.stubGlobal('WebSocket', BrowserLikeSocket);
  vi.stubGlobal('BroadcastChannel', undefined);
}

/** The library counts what waits only later, and does not tell when it has drained; browsers do both. */
function countAsBrowsersDo(channel: RTCDataChannel): void {
  const send: unknown = Reflect.get(channel, 'send');
  if (typeof send !== 'function') throw new Error('The library has no channels.');
  const readNative = (): number =>
    Number(Reflect.get(Object.getPrototypeOf(channel) as object, 'bufferedAmount', channel));
  let countedBytes = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const watch = (): void => {
    const isOver = channel.readyState !== 'open';
    if (!isOver && readNative() > channel.bufferedAmountLowThreshold) return;
    clearInterval(timer);
    timer = undefined;
    // From here on the library counts by itself.
    countedBytes = 0;
    if (!isOver) channel.onbufferedamountlow?.(new Event('bufferedamountlow'));
  };
  Reflect.defineProperty(channel, 'bufferedAmount', { get: () => Math.max(countedBytes, readNative()) });
  Reflect.set(channel, 'send', (message: Uint8Array) => {
    countedBytes += message.byteLength;
    Reflect.apply(send, channel, [message]);
    timer ??= setInterval(watch, 2);
  });
}
