import { describe, expect, test, vi } from 'vitest';
import { Inbox } from '../../../../src/transport/link/inbox';

const listen = (inbox: Inbox) => {
  const listener = { onMessage: vi.fn(), onClose: vi.fn() };
  inbox.listen(listener);
  return listener;
};

describe('what waits for the listener of a link', () => {
  test('keeps messages in order, then hands on', () => {
    const inbox = new Inbox();
    inbox.take('control', Uint8Array.of(1));
    inbox.take('content', Uint8Array.of(2));
    const { onMessage } = listen(inbox);
    inbox.take('control', Uint8Array.of(3));
    expect(onMessage.mock.calls.map(([channel]) => String(channel))).toEqual(['control', 'content', 'control']);
  });

  test('TR8 tells of the end once, after what was kept, and nothing after it', () => {
    const inbox = new Inbox();
    inbox.take('control', Uint8Array.of(1));
    inbox.end('surplus');
    inbox.end('ended');
    inbox.take('control', Uint8Array.of(2));
    const { onMessage, onClose } = listen(inbox);
    expect(onMessage).toHaveBeenCalledTimes(1);
    expect(onClose.mock.calls).toEqual([['surplus']]);
  });

  test('tells whether the other side is out of reach, to those who want to know', () => {
    const inbox = new Inbox();
    inbox.tellAway(true);
    const onAway = vi.fn();
    inbox.listen({ onMessage: vi.fn(), onClose: vi.fn(), onAway });
    inbox.tellAway(true);
    inbox.tellAway(false);
    expect(onAway.mock.calls).toEqual([[true], [false]]);
  });

  test('TR10 keeps no more than the longest message there may be', () => {
    const inbox = new Inbox();
    const large = new Uint8Array(32 * 1_048_576);
    expect([inbox.take('content', large), inbox.take('content', large), inbox.take('content', large)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
