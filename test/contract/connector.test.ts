import { toBase64 } from 'lib0/buffer';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import {
  loadConnectorAnew,
  PLACE_MAKERS,
  startHostHere,
  toSignallingAddress,
  type FindingDevice,
  type FindingPlace,
} from '../helpers/connector-makers';
import { createFakeTaker } from '../helpers/fake-taker';
import { nowhere, stopUsingRtc } from '../helpers/link-makers';
import { RealRtc, useRealRtc } from '../helpers/real-rtc';

const PATIENCE = { timeout: 40_000, interval: 5 };
/** How often a link is ended. Source: link.md 3.2; the other ways pause for a second each time. */
const ENDINGS: Readonly<Record<string, number>> = { signalling: 20, tab: 5, room: 5 };
const until = (look: () => void): Promise<void> => vi.waitFor(look, PATIENCE);

const untilAllLinked = (devices: readonly FindingDevice[]): Promise<void> =>
  until(() => {
    for (const { taker } of devices) expect(taker.links).toHaveLength(devices.length - 1);
  });

/** Text goes from one to the other over whatever link there is by then; sent again as a person types on. */
async function flows(from: FindingDevice, to: FindingDevice): Promise<void> {
  const before = to.taker.heard.length;
  await until(() => {
    for (const link of from.taker.links) link.send('content', new Uint8Array(5));
    expect(to.taker.heard.length).toBeGreaterThan(before);
  });
}

describe.each(Object.entries(PLACE_MAKERS))('finding others: %s', (name, open) => {
  let place: FindingPlace;
  afterEach(async () => {
    await place.release();
    stopUsingRtc();
    expect(RealRtc.connections.size).toBe(0);
  });

  test('each two devices get one link, over which both hear the other', async () => {
    place = await open();
    const devices = [await place.add(), await place.add(), await place.add()];
    await untilAllLinked(devices);
    expect(new Set(devices.flatMap(({ taker }) => taker.links.map(({ route }) => route)))).toEqual(new Set([name]));
    for (const from of devices) for (const to of devices) if (from !== to) await flows(from, to);
    expect(devices.map(({ taker }) => taker.links.length)).toEqual([2, 2, 2]);
  });

  test('TR3 a link that is ended time and again comes back each time, both ways', async () => {
    place = await open();
    const [one, other] = [await place.add(), await place.add()];
    await untilAllLinked([one, other]);
    for (let index = 0; index < (ENDINGS[name] ?? 0); index += 1) {
      const [ending, hearing] = index % 2 === 0 ? [one, other] : [other, one];
      const takenCount = ending.taker.taken.length;
      ending.taker.links[0]?.close('ended');
      await until(() => {
        expect(ending.taker.taken.length).toBeGreaterThan(takenCount);
      });
      await flows(ending, hearing);
      await flows(hearing, ending);
    }
    expect([one.taker.links.length, other.taker.links.length]).toEqual([1, 1]);
  });

  test('TR14 a link that was surplus is not made again, though others come', async () => {
    place = await open();
    const [one, other] = [await place.add(), await place.add()];
    await untilAllLinked([one, other]);
    one.taker.want([]);
    other.taker.want([]);
    one.taker.mayOfferNow = false;
    other.taker.mayOfferNow = false;
    one.taker.links[0]?.close('surplus');
    await until(() => {
      expect([one.taker.endings, other.taker.endings]).toEqual([['surplus'], ['surplus']]);
    });
    one.taker.mayOfferNow = true;
    other.taker.mayOfferNow = true;
    const third = await place.add();
    await until(() => {
      expect(third.taker.links).toHaveLength(2);
    });
    await flows(one, third);
    expect([one.taker.links.length, other.taker.links.length]).toEqual([1, 1]);
  });

  test('TR5 disconnecting ends the links on both sides, and nobody hears or finds this device any more', async () => {
    place = await open();
    const [one, other] = [await place.add(), await place.add()];
    await untilAllLinked([one, other]);
    const [link] = one.taker.links;
    one.connection.disconnect();
    expect(one.taker.endings).toEqual(['ended']);
    link?.send('content', new Uint8Array(3));
    await until(() => {
      expect(other.taker.endings).toEqual(['ended']);
    });
    const third = await place.add();
    await until(() => {
      expect([other.taker.links.length, third.taker.links.length]).toEqual([1, 1]);
    });
    await flows(third, other);
    expect(one.taker.taken).toHaveLength(1);
    expect(other.taker.heard.filter((message) => message === 'content:3')).toEqual([]);
  });
});

describe('finding others through the signalling host', () => {
  let place: FindingPlace;
  afterEach(async () => {
    await place.release();
    stopUsingRtc();
  });
  const open = async (): Promise<FindingPlace> => {
    const { signalling } = PLACE_MAKERS;
    if (signalling === undefined) throw new Error('there is no such way');
    place = await signalling();
    return place;
  };

  test('TR3 a connection that the browser drops without a word is made anew', async () => {
    await open();
    const [one, other] = [await place.add(), await place.add()];
    await untilAllLinked([one, other]);
    for (let index = 0; index < 10; index += 1) {
      const takenCount = one.taker.taken.length;
      const [dropped] = [...RealRtc.connections].slice(index % 2);
      dropped?.close();
      await until(() => {
        expect(one.taker.taken.length).toBeGreaterThan(takenCount);
      });
      await flows(one, other);
      await flows(other, one);
    }
  });

  test('TR14 a device that may not offer is found by those who may', async () => {
    await open();
    const full = await place.add();
    full.taker.mayOfferNow = false;
    const [one, other] = [await place.add(), await place.add()];
    await until(() => {
      for (const { taker } of [one, other]) expect(taker.links.length).toBeGreaterThan(0);
    });
    // It announces itself again while it is alone, and then whoever is there offers; the room links the rest.
    await until(() => {
      expect(full.taker.links.length).toBeGreaterThan(0);
    });
  });
});

describe('what is said through a host that cannot be trusted', () => {
  afterEach(stopUsingRtc);

  test('TR13 nonsense under the topic of a table is heard by nobody and throws nothing', async () => {
    useRealRtc();
    const host = await startHostHere();
    const point = { ...nowhere, topic: crypto.randomUUID(), signallingAddress: toSignallingAddress(host) };
    const takers = [createFakeTaker(), createFakeTaker()] as const;
    const first = await (await loadConnectorAnew()).connect(point, takers[0]);
    const outsider = new WebSocket(point.signallingAddress);
    await new Promise((resolve) => outsider.once('open', resolve));
    const publish = (data: unknown): void => {
      outsider.send(JSON.stringify({ type: 'publish', topic: point.topic, data }));
    };
    await until(() => {
      expect(first.status.signalling).toBe('reachable');
    });
    for (let index = 0; index < 50; index += 1)
      publish(
        index % 2 === 0 ? toBase64(crypto.getRandomValues(new Uint8Array(index + 1))) : { type: 'announce', from: 'x' },
      );
    for (const data of [null, 7, '', '%%%', { type: 'signal', signal: null }, []]) publish(data);
    const second = await (await loadConnectorAnew()).connect(point, takers[1]);
    await until(() => {
      expect([takers[0].links.length, takers[1].links.length]).toEqual([1, 1]);
    });
    expect(takers[0].taken).toHaveLength(1);
    outsider.close();
    first.disconnect();
    second.disconnect();
    await host.close();
  });

  test('TR3 the links outlive the host, and new ones are made when it is back', async () => {
    useRealRtc();
    const host = await startHostHere();
    const point = { ...nowhere, topic: crypto.randomUUID(), signallingAddress: toSignallingAddress(host) };
    const takers = [createFakeTaker(), createFakeTaker()] as const;
    const connections = [];
    for (const taker of takers) connections.push(await (await loadConnectorAnew()).connect(point, taker));
    await until(() => {
      expect([takers[0].links.length, takers[1].links.length]).toEqual([1, 1]);
    });
    await host.close();
    takers[0].links[0]?.send('content', new Uint8Array(9));
    await until(() => {
      expect(takers[1].heard).toEqual(['content:9']);
    });
    takers[0].links[0]?.close('ended');
    const { createHost } = await import('../../src/host/server');
    const next = await createHost({ port: host.port, host: 'localhost' });
    await until(() => {
      expect([takers[0].links.length, takers[1].links.length]).toEqual([1, 1]);
    });
    for (const connection of connections) connection.disconnect();
    await next.close();
  });
});

describe('tabs of one browser that also reach the host', () => {
  afterEach(stopUsingRtc);

  test('TR15 have one link, the one between tabs', async () => {
    const { BroadcastChannel } = globalThis;
    useRealRtc();
    vi.stubGlobal('BroadcastChannel', BroadcastChannel);
    const host = await startHostHere();
    const point = { ...nowhere, topic: crypto.randomUUID(), signallingAddress: toSignallingAddress(host) };
    const takers = [createFakeTaker(), createFakeTaker(), createFakeTaker()];
    const connections = [];
    for (const taker of takers) connections.push(await (await loadConnectorAnew()).connect(point, taker));
    await until(() => {
      for (const { links } of takers) expect(links.map(({ route }) => route)).toEqual(['tab', 'tab']);
    });
    for (const connection of connections) connection.disconnect();
    await host.close();
    expect(RealRtc.connections.size).toBe(0);
  });
});
