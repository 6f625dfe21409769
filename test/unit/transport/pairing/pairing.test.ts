import type { Link } from '$ports';
import { loadPairing, type Pairing, type PairingState } from '$transport';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { packCode, unpackCode, type PairingCode } from '../../../../src/transport/pairing/pairing-code';
import { createSimulatedScheduler, type SimulatedScheduler } from '../../../helpers/memory-links';
import { RealRtc, useRealRtc } from '../../../helpers/real-rtc';

type Device = { readonly pairing: Pairing; readonly states: PairingState[]; readonly links: Link[] };

const PATIENCE = { timeout: 30_000 };
let scheduler: SimulatedScheduler;
let devices: Device[];

async function create(): Promise<Device> {
  const { createPairing } = await loadPairing();
  const device: Device = {
    states: [],
    links: [],
    pairing: createPairing({
      scheduler,
      onLink: (link) => device.links.push(link),
      onChange: (state) => device.states.push(state),
    }),
  };
  devices.push(device);
  return device;
}

const until = (device: Device, type: PairingState['type']): Promise<void> =>
  vi.waitFor(() => {
    expect(device.pairing.state.type).toBe(type);
  }, PATIENCE);

function textOf({ pairing: { state } }: Device): string {
  if (!('code' in state)) throw new Error(`no code is shown while ${state.type}`);
  return state.code.text;
}

const hintOf = ({ pairing: { state } }: Device): string | undefined => ('hint' in state ? state.hint : undefined);

function read(text: string): PairingCode {
  const code = unpackCode(text);
  if (!code.ok) throw new Error(code.error);
  return code.value;
}

/** Two devices that show their offers; the first is the one that answers. */
async function createTwo(): Promise<[Device, Device]> {
  const [one, other] = [await create(), await create()];
  await until(one, 'showing');
  await until(other, 'showing');
  const isOneGreater = read(textOf(one)).id.sender > read(textOf(other)).id.sender;
  return isOneGreater ? [one, other] : [other, one];
}

describe('pairing without any host', () => {
  beforeEach(() => {
    useRealRtc();
    vi.stubGlobal(
      'WebSocket',
      vi.fn(() => {
        throw new Error('Nobody is to be asked.');
      }),
    );
    scheduler = createSimulatedScheduler();
    devices = [];
  });
  afterEach(() => {
    for (const { pairing, links } of devices) {
      pairing.stop();
      for (const link of links) link.close('ended');
    }
    expect(scheduler.timerCount).toBe(0);
    vi.unstubAllGlobals();
  });

  test('TR11 two devices that both show and scan come to one link', async () => {
    const [greater, lesser] = await createTwo();
    const [atGreater, atLesser] = [textOf(greater), textOf(lesser)];
    lesser.pairing.takeCode(atGreater);
    expect(lesser.pairing.state.type).toBe('other-must-scan');
    expect(textOf(lesser)).toBe(atLesser);
    greater.pairing.takeCode(` ${atLesser}\n`);
    await until(greater, 'answering');
    lesser.pairing.takeCode(textOf(greater));
    await until(lesser, 'linked');
    await until(greater, 'linked');
    expect(greater.links).toHaveLength(1);
    expect(greater.links[0]?.route).toBe('pairing');
    expect(greater.links[0]?.binding).toEqual(lesser.links[0]?.binding);
    greater.pairing.stop();
    lesser.pairing.stop();
    const heard = vi.fn();
    lesser.links[0]?.listen({ onMessage: heard, onClose: () => undefined });
    greater.links[0]?.send('content', Uint8Array.of(1));
    await vi.waitFor(() => {
      expect(heard).toHaveBeenCalledWith('content', Uint8Array.of(1));
    }, PATIENCE);
    expect(RealRtc.connections.size).toBe(2);
  });

  test('TR11 two scans are enough where the one that answers scans first', async () => {
    const [greater, lesser] = await createTwo();
    greater.pairing.takeCode(textOf(lesser));
    await until(greater, 'answering');
    // A scanner sees the same code many times.
    greater.pairing.takeCode(textOf(lesser));
    lesser.pairing.takeCode(textOf(greater));
    await until(lesser, 'linked');
    await until(greater, 'linked');
  });

  test('TR12 an offer is renewed, and an answer to the one before still counts', async () => {
    const [greater, lesser] = await createTwo();
    const first = textOf(lesser);
    await scheduler.advance(30_000);
    await vi.waitFor(() => {
      expect(textOf(lesser)).not.toBe(first);
    }, PATIENCE);
    greater.pairing.takeCode(first);
    await until(greater, 'answering');
    lesser.pairing.takeCode(textOf(greater));
    await until(lesser, 'linked');
  });

  test('TR12 an answer counts as long as it says, also to an offer that was about to be renewed', async () => {
    const [greater, lesser] = await createTwo();
    await scheduler.advance(29_000);
    greater.pairing.takeCode(textOf(lesser));
    await until(greater, 'answering');
    const answer = textOf(greater);
    for (const stepMs of [1_000, 30_000]) {
      const before = textOf(lesser);
      await scheduler.advance(stepMs);
      await vi.waitFor(() => {
        expect(textOf(lesser)).not.toBe(before);
      }, PATIENCE);
    }
    await scheduler.advance(28_000);
    expect(greater.pairing.state).toMatchObject({ code: { text: answer, expiresAtMs: scheduler.nowMs() + 1_000 } });
    lesser.pairing.takeCode(answer);
    expect(hintOf(lesser)).toBeUndefined();
    await until(lesser, 'linked');
    await until(greater, 'linked');
  });

  test('TR12 says what is wrong with a code, each in its own word', async () => {
    const [greater, lesser] = await createTwo();
    const own = textOf(lesser);
    lesser.pairing.takeCode(own);
    expect(hintOf(lesser)).toBe('own-code');
    lesser.pairing.takeCode('https://tafel.example/#/aansluiten/ot1.abc');
    expect(hintOf(lesser)).toBe('foreign-code');
    lesser.pairing.takeCode(textOf(greater).slice(0, -3));
    expect(hintOf(lesser)).toBe('damaged-code');
    const code = read(textOf(greater));
    const stale = packCode({ ...code, answered: { sender: read(own).id.sender, serial: 99 } });
    lesser.pairing.takeCode(stale ?? '');
    expect(hintOf(lesser)).toBe('stale-answer');
    expect(lesser.pairing.state.type).toBe('showing');
    lesser.pairing.takeCode(textOf(greater));
    expect(hintOf(lesser)).toBeUndefined();
  });

  test('TR12 an answer that nobody scans expires, and the devices can begin anew', async () => {
    const [greater, lesser] = await createTwo();
    greater.pairing.takeCode(textOf(lesser));
    await until(greater, 'answering');
    await scheduler.advance(60_000);
    expect(greater.pairing.state).toEqual({ type: 'failed', reason: 'expired' });
    greater.pairing.retry();
    await until(greater, 'showing');
    await until(lesser, 'showing');
    greater.pairing.takeCode(textOf(lesser));
    await until(greater, 'answering');
    lesser.pairing.takeCode(textOf(greater));
    await until(greater, 'linked');
  });

  test('TR12 gives up where the network lets nothing through', async () => {
    const [greater, lesser] = await createTwo();
    const code = read(textOf(greater));
    const elsewhere = [{ kind: 'ipv4', host: '192.0.2.1', port: 9 }] as const;
    const answer = packCode({ ...code, addresses: elsewhere, answered: read(textOf(lesser)).id });
    lesser.pairing.takeCode(answer ?? '');
    await until(lesser, 'connecting');
    await scheduler.advance(15_000);
    expect(lesser.pairing.state).toEqual({ type: 'failed', reason: 'no-way' });
  });

  test('says so where the browser cannot make links', async () => {
    vi.stubGlobal('RTCPeerConnection', undefined);
    const device = await create();
    await until(device, 'failed');
    expect(device.pairing.state).toEqual({ type: 'failed', reason: 'webrtc-unavailable' });
  });

  test('TR5 stopping leaves no timer and no connection', async () => {
    const [greater, lesser] = await createTwo();
    greater.pairing.takeCode(textOf(lesser));
    await until(greater, 'answering');
    for (const { pairing } of devices) pairing.stop();
    expect(RealRtc.connections.size).toBe(0);
    expect(scheduler.timerCount).toBe(0);
  });
});
