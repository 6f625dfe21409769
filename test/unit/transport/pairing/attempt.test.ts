import type { Link } from '$ports';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endingToFrame } from '../../../../src/transport/link/frames';
import { Attempt } from '../../../../src/transport/pairing/attempt';
import { unpackCode, type PairingCode } from '../../../../src/transport/pairing/pairing-code';
import { createFakeSdp, FakeRtc } from '../../../helpers/fake-rtc';
import { RealRtc, useRealRtc } from '../../../helpers/real-rtc';

const PATIENCE = { timeout: 30_000 };
const [offerId, answerId] = [
  { sender: 1, serial: 4 },
  { sender: 9, serial: 200 },
];

type Made = { readonly attempt: Attempt; readonly links: Link[] };
let made: Made[];

function begin(id = offerId, answered?: typeof offerId): Made {
  const links: Link[] = [];
  const one = { links, attempt: new Attempt(id, answered, [], (link) => links.push(link)) };
  made.push(one);
  return one;
}

/** The code that an attempt shows, as another device reads it. */
async function codeOf({ attempt }: Made, offer?: PairingCode): Promise<PairingCode> {
  const text = await attempt.prepare(offer);
  if (!text.ok) throw new Error(text.error);
  const code = unpackCode(text.value);
  if (!code.ok) throw new Error(code.error);
  return code.value;
}

describe('one connection that may become the link of a pairing', () => {
  beforeEach(() => {
    useRealRtc();
    made = [];
  });
  afterEach(async () => {
    for (const { attempt } of made) attempt.giveUp();
    // An open link takes leave first.
    await vi.waitFor(() => {
      expect(RealRtc.connections.size).toBe(0);
    }, PATIENCE);
    vi.unstubAllGlobals();
  });

  test('TR11 an offer and its answer lead to one link on both sides', async () => {
    const [offering, answering] = [begin(), begin(answerId, offerId)];
    const offer = await codeOf(offering);
    expect([offer.id, offer.answered, offer.addresses.length > 0]).toEqual([offerId, undefined, true]);
    const answer = await codeOf(answering, offer);
    expect([answer.id, answer.answered]).toEqual([answerId, offerId]);
    expect(await offering.attempt.accept(answer)).toBe(true);
    await vi.waitFor(() => {
      expect([offering.links.length, answering.links.length]).toEqual([1, 1]);
    }, PATIENCE);
    expect(offering.links[0]?.route).toBe('pairing');
    expect(offering.links[0]?.binding).toEqual(answering.links[0]?.binding);
    expect(offering.links[0]?.binding.length).toBeGreaterThan(0);
  });

  test('TR12 an answer that the browser refuses is not accepted, nor is a second one', async () => {
    const [offering, other, answering] = [begin(), begin(), begin(answerId, offerId)];
    const answer = await codeOf(answering, await codeOf(offering));
    await codeOf(other);
    expect(await other.attempt.accept({ ...answer, pwd: 'x' })).toBe(false);
    expect(await offering.attempt.accept(answer)).toBe(true);
    expect(await offering.attempt.accept(answer)).toBe(false);
  });

  test('TR12 an offer that the browser refuses gets no answer', async () => {
    const offer = await codeOf(begin());
    expect(await begin(answerId, offerId).attempt.prepare({ ...offer, pwd: 'x' })).toEqual({
      ok: false,
      error: 'unfit',
    });
  });

  test('TR5 one that was given up releases its connection and opens nothing any more', async () => {
    const [offering, answering] = [begin(), begin(answerId, offerId)];
    const answer = await codeOf(answering, await codeOf(offering));
    answering.attempt.giveUp();
    expect(RealRtc.connections.size).toBe(1);
    await offering.attempt.accept(answer);
    offering.attempt.giveUp();
    expect(RealRtc.connections.size).toBe(0);
    expect(await offering.attempt.prepare(undefined)).toEqual({ ok: false, error: 'unfit' });
  });

  test('TR4 asks no server but the given ones', () => {
    vi.stubGlobal('RTCPeerConnection', FakeRtc);
    FakeRtc.connections.length = 0;
    const own = { urls: 'stun:own.example' };
    new Attempt(offerId, undefined, [own], () => undefined);
    new Attempt(offerId, undefined, [], () => undefined);
    expect(FakeRtc.connections.map(({ config }) => config?.iceServers)).toEqual([[own], []]);
  });

  test('a page that goes away says so over a link of a pairing, and is left alone once that is over', async () => {
    vi.stubGlobal('RTCPeerConnection', FakeRtc);
    const page = new EventTarget();
    vi.stubGlobal('window', page);
    const forgotten = vi.spyOn(page, 'removeEventListener');
    FakeRtc.connections.length = 0;
    const links: Link[] = [];
    new Attempt(offerId, undefined, [], (link) => links.push(link));
    const [rtc] = FakeRtc.connections;
    rtc?.open();
    await vi.waitFor(() => {
      expect(links).toHaveLength(1);
    });
    page.dispatchEvent(new Event('pagehide'));
    expect(rtc?.channels.map(({ sent }) => sent.at(-1))).toEqual([endingToFrame('ended'), endingToFrame('ended')]);
    expect([rtc?.isClosed, forgotten.mock.calls.length]).toEqual([true, 1]);
    new Attempt(offerId, undefined, [], () => undefined).giveUp();
    expect(forgotten).toHaveBeenCalledTimes(2);
  });

  test('one without any network address says so, and one whose description misses something is unfit', async () => {
    const described = (sdp: string): typeof FakeRtc =>
      class extends FakeRtc {
        override createOffer(): Promise<RTCSessionDescriptionInit> {
          return Promise.resolve({ type: 'offer', sdp });
        }
      };
    const bare = createFakeSdp('x');
    const whole = `${bare}a=ice-ufrag:abcd\r\na=ice-pwd:abcdefghijABCDEFGHIJ0123\r\n`;
    for (const [sdp, error] of [
      [whole, 'no-address'],
      [bare, 'unfit'],
    ] as const) {
      vi.stubGlobal('RTCPeerConnection', described(sdp));
      const attempt = new Attempt(offerId, undefined, [], () => undefined);
      expect(await attempt.prepare(undefined)).toEqual({ ok: false, error });
    }
  });
});
