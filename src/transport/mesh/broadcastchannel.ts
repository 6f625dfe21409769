/**
 * What tabs of one browser say to each other under y-webrtc, in the place of `lib0/broadcastchannel`: only that they are
 * tabs of one browser, so that they make no link over the network (`tab.ts` links them). The one replaced writes to
 * localStorage where there are no channels, and opens a channel again after everybody left (TR5).
 */

type Listener = (message: ArrayBuffer, origin: 'broadcastchannel') => void;

const channelsByName = new Map<string, { readonly channel: BroadcastChannel; readonly listeners: Set<Listener> }>();

/** Calls back with what other tabs say under a name. */
export function subscribe(name: string, listener: Listener): void {
  if (typeof BroadcastChannel === 'undefined') return;
  let open = channelsByName.get(name);
  if (open === undefined) {
    const listeners = new Set<Listener>();
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const bytes = data instanceof Uint8Array ? data.slice().buffer : undefined;
      if (bytes !== undefined) for (const hear of listeners) hear(bytes, 'broadcastchannel');
    };
    open = { channel, listeners };
    channelsByName.set(name, open);
  }
  open.listeners.add(listener);
}

/** Stops calling back; the last one closes the channel. */
export function unsubscribe(name: string, listener: Listener): void {
  const open = channelsByName.get(name);
  if (open?.listeners.delete(listener) !== true || open.listeners.size > 0) return;
  open.channel.close();
  channelsByName.delete(name);
}

/** Says something to the other tabs; lost when nobody listens here any more. */
export function publish(name: string, message: Uint8Array): void {
  channelsByName.get(name)?.channel.postMessage(message);
}
