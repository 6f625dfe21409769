import type { Services } from '$actions';
import type { Connector, TableStorage } from '$ports';
import { createStore } from '$store';
import type { Replica } from '$table';

/** Constructs every adapter; no other place does (AP2). What only a table needs is fetched when one is opened. */
export function createServices(): Services {
  const clock = { nowMs: () => Date.now() };
  const loadTableStorage = async (): Promise<TableStorage<Replica>> => {
    const { createIndexedDbTableStorage } = await import('$table');
    return createIndexedDbTableStorage(clock);
  };
  const connector: Connector<Replica> = {
    connect: async (meetingPoint, replica) => {
      const { createMeshConnector } = await import('$transport');
      return createMeshConnector().connect(meetingPoint, replica);
    },
  };
  return {
    clock,
    store: createStore(clock),
    tableStorage: {
      open: async (tableId, replica) => (await loadTableStorage()).open(tableId, replica),
      remove: async (tableId) => (await loadTableStorage()).remove(tableId),
    },
    connector,
    ownSignallingAddress: locationToSignallingAddress(window.location),
  };
}

/** The signalling address of the host that served the app: the same host, path `signalling` beside the page. */
export function locationToSignallingAddress({
  protocol,
  host,
  pathname,
}: Pick<Location, 'protocol' | 'host' | 'pathname'>): string {
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${folder}signalling`;
}
