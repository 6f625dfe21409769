// @vitest-environment happy-dom
import type { Link } from '$ports';
import { ALONE, type LiveState } from '$table';
import { beforeEach, expect, test, vi } from 'vitest';
import { PairingRun } from '../../../../../src/features/connect/pairing/pairing-run.svelte';
import { FakePairing } from '../../../../helpers/fake-pairing';
import { device, liveWith } from '../../../../helpers/live-states';

let pairing: FakePairing;
let run: PairingRun;
let taken: Link[];
let tell: (state: LiveState) => void;
let passTime: () => void;

const link: Link = {
  route: 'pairing',
  binding: new Uint8Array(1),
  waitingBytes: 0,
  send: () => undefined,
  listen: () => undefined,
  close: () => undefined,
};
const video = (): HTMLVideoElement => document.createElement('video');

beforeEach(() => {
  pairing = new FakePairing();
  taken = [];
  let state: LiveState = ALONE;
  const listeners = new Set<(state: LiveState) => void>();
  tell = (next) => {
    state = next;
    for (const listener of listeners) listener(next);
  };
  passTime = () => undefined;
  run = new PairingRun({
    load: pairing.load,
    iceServers: [{ urls: 'stun:stun.example.org' }],
    scheduler: {
      nowMs: () => 0,
      after: (_delayMs, act) => {
        passTime = act;
        return () => {
          passTime = () => undefined;
        };
      },
    },
    live: {
      get state() {
        return state;
      },
      onState: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      takeLink: (given) => taken.push(given),
    },
  });
});

test('nothing is made, opened or shown before a way is chosen', () => {
  expect(pairing.begun).toEqual([]);
  expect(pairing.openCameras).toBe(0);
  run.stop();
});

test('the camera opens before the first code is made, and what it sees is taken in', async () => {
  run.choose('camera');
  expect(pairing.begun).toHaveLength(0);
  await run.openCamera(video());
  expect(pairing.begun).toHaveLength(1);
  expect(pairing.begun[0]?.iceServers).toEqual([{ urls: 'stun:stun.example.org' }]);
  pairing.see('otk1.abc');
  expect(pairing.taken).toEqual(['otk1.abc']);
  run.stop();
  expect([pairing.openCameras, pairing.stopCount]).toEqual([0, 1]);
});

test('without a camera it is said, and pairing goes on by pasting', async () => {
  pairing.cameraProblem = 'camera-refused';
  run.choose('camera');
  await run.openCamera(video());
  expect(run.cameraProblem).toBe('camera-refused');
  expect(pairing.begun).toHaveLength(1);
  run.take('otk1.def');
  expect(pairing.taken).toEqual(['otk1.def']);
  run.choose('camera');
  expect(run.cameraProblem).toBeUndefined();
  run.stop();
});

test('changing from the camera to pasting closes the camera and keeps the pairing', async () => {
  run.choose('camera');
  await run.openCamera(video());
  run.choose('paste');
  expect(pairing.openCameras).toBe(0);
  await vi.waitFor(() => {
    expect(pairing.begun).toHaveLength(1);
  });
  run.stop();
});

test('a link goes to the table, and who came by it is told', async () => {
  tell(liveWith([device('Anna')]));
  run.choose('paste');
  await vi.waitFor(() => {
    expect(pairing.begun).toHaveLength(1);
  });
  pairing.link(link);
  expect(taken).toEqual([link]);
  tell(liveWith([device('Anna')]));
  expect(run.newcomers).toEqual([]);
  tell(liveWith([device('Anna'), device('Bo')]));
  expect(run.newcomers.map(({ personName }) => personName)).toEqual(['Bo']);
  passTime();
  expect(run.isNobodyNew).toBe(false);
  await run.next();
  expect([run.newcomers, pairing.begun.length, pairing.stopCount]).toEqual([[], 2, 1]);
  run.stop();
});

test('when nobody comes by a link it is said after a while', async () => {
  run.choose('paste');
  await vi.waitFor(() => {
    expect(pairing.begun).toHaveLength(1);
  });
  pairing.link(link);
  expect(run.isNobodyNew).toBe(false);
  passTime();
  expect(run.isNobodyNew).toBe(true);
  tell(liveWith([device('Bo')]));
  expect(run.isNobodyNew).toBe(false);
  run.stop();
});

test('where the code of pairing cannot be fetched it can be tried again', async () => {
  pairing.failsToLoad = true;
  run.choose('paste');
  await vi.waitFor(() => {
    expect(run.hasFailedToLoad).toBe(true);
  });
  pairing.failsToLoad = false;
  run.retry();
  await vi.waitFor(() => {
    expect(pairing.begun).toHaveLength(1);
  });
  pairing.become({ type: 'failed', reason: 'expired' });
  run.retry();
  expect([run.hasFailedToLoad, pairing.retryCount]).toEqual([false, 1]);
  run.stop();
});
