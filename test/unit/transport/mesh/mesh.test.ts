import { closeTable, createTable } from '$table';
import { createMeshConnector } from '$transport';
import { afterEach, describe, expect, test, vi } from 'vitest';

const meetingPoint = { topic: 'topic', password: 'password', signallingAddress: 'ws://127.0.0.1:9/signalling' };

/** A socket that never opens, and the addresses that were asked. */
function stubSockets(): readonly string[] {
  const addresses: string[] = [];
  vi.stubGlobal('RTCPeerConnection', vi.fn());
  vi.stubGlobal(
    'WebSocket',
    class {
      constructor(address: string) {
        addresses.push(address);
      }
      close(): void {
        // Nothing was opened.
      }
    },
  );
  return addresses;
}

describe('the link over y-webrtc', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('says so where the browser cannot make links', async () => {
    vi.stubGlobal('RTCPeerConnection', undefined);
    const table = createTable('t1');
    const connection = await createMeshConnector().connect(meetingPoint, table.replica);
    expect(connection.status).toEqual({
      signalling: 'unreachable',
      linkCount: 0,
      problem: { type: 'webrtc-unavailable' },
    });
    connection.disconnect();
    closeTable(table);
  });

  test('TR4 asks only the given signalling address, and no STUN or TURN server', async () => {
    const addresses = stubSockets();
    const table = createTable('t1');
    const connection = await createMeshConnector().connect(meetingPoint, table.replica);
    expect(addresses).toEqual([meetingPoint.signallingAddress]);
    connection.disconnect();
    closeTable(table);
  });

  test('says after a while that the signalling host cannot be reached', async () => {
    stubSockets();
    const table = createTable('t1');
    const connection = await createMeshConnector().connect(meetingPoint, table.replica);
    expect(connection.status.signalling).toBe('connecting');
    await expect.poll(() => connection.status.signalling, { timeout: 30_000 }).toBe('unreachable');
    connection.disconnect();
    closeTable(table);
  });
});
