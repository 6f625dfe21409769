import type { Link, LinkChannel } from '$ports';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LINK_MAKERS, stopUsingRtc, type OpenedPair } from '../helpers/link-makers';

const PATIENCE = { timeout: 30_000, interval: 5 };

type Heard = {
  readonly messages: { readonly channel: LinkChannel; readonly message: Uint8Array }[];
  readonly endings: string[];
};

function listen(link: Link): Heard {
  const heard: Heard = { messages: [], endings: [] };
  link.listen({
    onMessage: (channel, message) => heard.messages.push({ channel, message }),
    onClose: (ending) => heard.endings.push(ending),
  });
  return heard;
}

const until = (look: () => void): Promise<void> => vi.waitFor(look, PATIENCE);

/** Bytes that differ from place to place, so that a wrong order shows. */
function createBytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 0xff);
}

describe.each(Object.entries(LINK_MAKERS))('a link: %s', (name, open) => {
  let pair: OpenedPair;
  const start = async (): Promise<OpenedPair> => {
    pair = await open();
    return pair;
  };
  afterEach(() => {
    pair.release();
    stopUsingRtc();
  });

  test('TR2 carries messages both ways, each channel in order', async () => {
    const { a, b } = await start();
    const [atA, atB] = [listen(a), listen(b)];
    for (let length = 0; length < 50; length += 1) {
      a.send('content', createBytes(length));
      b.send('control', createBytes(length));
    }
    await until(() => {
      expect(atB.messages).toHaveLength(50);
      expect(atA.messages).toHaveLength(50);
    });
    expect(atB.messages.map(({ message }) => message.length)).toEqual(Array.from({ length: 50 }, (_, index) => index));
    expect(atA.messages.at(-1)).toEqual({ channel: 'control', message: createBytes(49) });
    expect(atB.messages.at(-1)?.channel).toBe('content');
  });

  test.each([0, 1, 16_383, 16_384, 262_144, 262_145, 5_000_000])(
    'TR2 carries a message of %i bytes whole',
    async (length) => {
      const { a, b } = await start();
      const heard = listen(b);
      const message = createBytes(length);
      a.send('content', message);
      await until(() => {
        expect(heard.messages).toHaveLength(1);
      });
      expect(heard.messages[0]?.message.length).toBe(length);
      expect(Buffer.compare(heard.messages[0]?.message ?? new Uint8Array(1), message)).toBe(0);
    },
  );

  test('keeps a copy of what is sent', async () => {
    const { a, b } = await start();
    const heard = listen(b);
    const message = createBytes(40_000);
    a.send('content', message);
    message.fill(0);
    await until(() => {
      expect(heard.messages).toHaveLength(1);
    });
    expect(Buffer.compare(heard.messages[0]?.message ?? new Uint8Array(1), createBytes(40_000))).toBe(0);
  });

  test('keeps what arrives until someone listens, and lets only one do so', async () => {
    const { a, b } = await start();
    a.send('control', createBytes(3));
    b.send('control', createBytes(1));
    const atA = listen(a);
    await until(() => {
      expect(atA.messages).toHaveLength(1);
    });
    const early = listen(b);
    await until(() => {
      expect(early.messages).toEqual([{ channel: 'control', message: createBytes(3) }]);
    });
    expect(() => {
      listen(b);
    }).toThrow();
  });

  test('TR6 is bound to the same bytes on both sides, and to others than any other link', async () => {
    const { a, b } = await start();
    expect(a.binding).toHaveLength(32);
    expect(a.binding).toEqual(b.binding);
    const first = a.binding;
    pair.release();
    const other = await start();
    expect(other.a.binding).not.toEqual(first);
  });

  test('says how many bytes wait, until none do', async () => {
    const { a, b } = await start();
    const heard = listen(b);
    expect(a.waitingBytes).toBe(0);
    a.send('content', new Uint8Array(3_000_000));
    expect(a.waitingBytes).toBeGreaterThan(1_000_000);
    await until(() => {
      expect(heard.messages).toHaveLength(1);
      expect(a.waitingBytes).toBe(0);
    });
  });

  test('TR8 ends on both sides, once, with the word of who ended it', async () => {
    const { a, b } = await start();
    const [atA, atB] = [listen(a), listen(b)];
    a.send('control', createBytes(7));
    a.close('ended');
    a.close('surplus');
    expect(atA.endings).toEqual(['ended']);
    await until(() => {
      expect(atB.endings).toEqual(['ended']);
    });
    expect(atB.messages).toEqual([{ channel: 'control', message: createBytes(7) }]);
    b.close('surplus');
    a.send('content', createBytes(3));
    b.send('content', createBytes(3));
    expect(a.waitingBytes).toBe(0);
    expect([atA.endings, atB.endings]).toEqual([['ended'], ['ended']]);
    expect(atA.messages).toEqual([]);
  });

  test('TR8 says that it was surplus', async () => {
    const { a, b } = await start();
    const atB = listen(b);
    a.close('surplus');
    await until(() => {
      expect(atB.endings).toEqual(['surplus']);
    });
    expect(listen(a).endings).toEqual(['surplus']);
  });

  test('TR8 ends once on each side when both end it at the same time', async () => {
    const { a, b } = await start();
    const [atA, atB] = [listen(a), listen(b)];
    a.close('ended');
    b.close('surplus');
    await until(() => {
      expect([atA.endings, atB.endings]).toEqual([['ended'], ['surplus']]);
    });
  });

  test('TR8 ends in the middle of a large message without a broken piece of it', async () => {
    const { a, b } = await start();
    const atB = listen(b);
    a.send('content', new Uint8Array(20_000_000));
    a.close('ended');
    await until(() => {
      expect(atB.endings).toEqual(['ended']);
    });
    expect(atB.messages.every(({ message }) => message.length === 20_000_000)).toBe(true);
  });

  test('TR10 takes 10 MB in small pieces at full speed', async () => {
    const { a, b } = await start();
    const atB = listen(b);
    for (let index = 0; index < 100; index += 1) a.send('content', new Uint8Array(100_000));
    await until(() => {
      expect(atB.messages).toHaveLength(100);
    });
    expect(atB.endings).toEqual([]);
  });

  test.skipIf(name === 'memory')('TR10 ends at ten thousand messages in a second', async () => {
    const { a, b } = await start();
    const [atA, atB] = [listen(a), listen(b)];
    for (let index = 0; index < 10_000; index += 1) a.send('control', new Uint8Array(1));
    await until(() => {
      expect([atA.endings, atB.endings]).toEqual([['ended'], ['ended']]);
    });
    expect(atB.messages.length).toBeLessThan(10_000);
  });

  test.skipIf(name === 'memory')('TR10 ends at a control message that is too long', async () => {
    const { a, b } = await start();
    const [atA, atB] = [listen(a), listen(b)];
    a.send('control', new Uint8Array(2 * 1_048_576 + 1));
    await until(() => {
      expect([atA.endings, atB.endings]).toEqual([['ended'], ['ended']]);
    });
    expect(atB.messages).toEqual([]);
  });
});
