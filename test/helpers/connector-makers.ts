import type { Connection, Connector, MeetingPoint } from '$ports';
import { vi } from 'vitest';
import { createHost, type Host } from '../../src/host/server';
import { RoomConnection } from '../../src/transport/room';
import { TabConnection } from '../../src/transport/tab';
import { createFakeTaker, type FakeTaker } from './fake-taker';
import { nowhere } from './link-makers';
import { useRealRtc } from './real-rtc';

/** One device at a place where others can be found. */
export type FindingDevice = { readonly name: string; readonly taker: FakeTaker; readonly connection: Connection };

/** A place where devices find each other in one way. */
export type FindingPlace = {
  add(): Promise<FindingDevice>;
  release(): Promise<void>;
};

const freshPoint = (): MeetingPoint => ({ ...nowhere, topic: crypto.randomUUID() });

/** A real signalling host in this process. */
export const startHostHere = (): Promise<Host> => createHost({ port: 0, host: 'localhost' });

/** Where a host in this process listens for signalling. */
export const toSignallingAddress = (host: Host): string => `ws://127.0.0.1:${host.port}/signalling`;

/**
 * A connector as on a device of its own: y-webrtc knows each table once in a page, so every device has it loaded anew.
 */
export async function loadConnectorAnew(): Promise<Connector> {
  vi.resetModules();
  const { createConnector } = await import('../../src/transport/connect');
  const { createEmptyReplica } = await import('../../src/table/table');
  return createConnector(createEmptyReplica);
}

async function openMeshPlace(): Promise<FindingPlace> {
  useRealRtc();
  const host = await startHostHere();
  const point = { ...freshPoint(), signallingAddress: toSignallingAddress(host) };
  const devices: FindingDevice[] = [];
  return {
    add: async () => {
      const connector = await loadConnectorAnew();
      const taker = createFakeTaker();
      const device = { name: String(devices.length), taker, connection: await connector.connect(point, taker) };
      devices.push(device);
      return device;
    },
    release: async () => {
      for (const { connection } of devices) connection.disconnect();
      await host.close();
    },
  };
}

function openTabPlace(): Promise<FindingPlace> {
  const point = freshPoint();
  const devices: FindingDevice[] = [];
  return Promise.resolve({
    add: () => {
      const taker = createFakeTaker();
      const device = { name: String(devices.length), taker, connection: new TabConnection(point, taker) };
      devices.push(device);
      return Promise.resolve(device);
    },
    release: () => {
      for (const { connection } of devices) connection.disconnect();
      return Promise.resolve();
    },
  });
}

/** A room in which everybody hears everybody, and each wants a link to each who came before. */
function openRoomPlace(): Promise<FindingPlace> {
  useRealRtc();
  const devices: FindingDevice[] = [];
  return Promise.resolve({
    add: () => {
      const taker = createFakeTaker();
      const name = String(devices.length);
      const device = { name, taker, connection: new RoomConnection(nowhere, taker) };
      taker.carry = (to, signal) => {
        const receiver = devices.find((other) => other.name === to);
        queueMicrotask(() => receiver?.taker.bring(name, signal.slice()));
      };
      devices.push(device);
      taker.want(devices.filter((other) => other !== device).map((other) => other.name));
      return Promise.resolve(device);
    },
    release: () => {
      for (const { connection } of devices) connection.disconnect();
      return Promise.resolve();
    },
  });
}

/** Every way by which devices find each other by themselves. */
export const PLACE_MAKERS: Readonly<Record<string, () => Promise<FindingPlace>>> = {
  signalling: openMeshPlace,
  tab: openTabPlace,
  room: openRoomPlace,
};
