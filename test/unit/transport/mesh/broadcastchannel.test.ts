import { afterEach, describe, expect, test, vi } from 'vitest';
import { publish, subscribe, unsubscribe } from '../../../../src/transport/mesh/broadcastchannel';

describe('what tabs say to each other under y-webrtc', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('is heard by the other tabs, not by the one that says it', async () => {
    const heard = vi.fn();
    subscribe('name', heard);
    const other = new BroadcastChannel('name');
    const atOther = new Promise<unknown>((resolve) => {
      other.onmessage = ({ data }: MessageEvent<unknown>) => {
        resolve(data);
      };
    });
    publish('name', Uint8Array.of(1, 2));
    expect(await atOther).toEqual(Uint8Array.of(1, 2));
    expect(heard).not.toHaveBeenCalled();
    other.postMessage('no bytes');
    other.postMessage(Uint8Array.of(3));
    await vi.waitFor(() => {
      expect(heard).toHaveBeenCalledOnce();
    });
    expect(new Uint8Array(heard.mock.calls[0]?.[0] as ArrayBuffer)).toEqual(Uint8Array.of(3));
    unsubscribe('name', heard);
    other.close();
  });

  test('TR5 opens one channel for all who listen, and none again after the last has gone', () => {
    const open: { isClosed: boolean }[] = [];
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        isClosed = false;
        constructor() {
          open.push(this);
        }
        postMessage(): void {
          // Nobody is there.
        }
        close(): void {
          this.isClosed = true;
        }
      },
    );
    const [one, other] = [vi.fn(), vi.fn()];
    subscribe('name', one);
    subscribe('name', other);
    unsubscribe('name', one);
    expect(open.map(({ isClosed }) => isClosed)).toEqual([false]);
    unsubscribe('name', other);
    unsubscribe('name', other);
    publish('name', Uint8Array.of(1));
    expect(open.map(({ isClosed }) => isClosed)).toEqual([true]);
  });

  test('does nothing where there are no channels between tabs', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const heard = vi.fn();
    subscribe('name', heard);
    publish('name', Uint8Array.of(1));
    unsubscribe('name', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});
