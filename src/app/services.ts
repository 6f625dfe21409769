import type { Services } from '$actions';
import type { Connector, Scheduler, TableStorage } from '$ports';
import { createStore } from '$store';
import type { Replica } from '$table';

declare global {
  /** The version of the app, put here by the build. */
  const __APP_VERSION__: string;
}

/** Constructs every adapter; no other place does (AP2). What only a table needs is fetched when one is opened. */
export function createServices(): Services {
  const clock = { nowMs: () => Date.now() };
  const loadTableStorage = async (): Promise<TableStorage<Replica>> => {
    const { createIndexedDbTableStorage } = await import('$table');
    return createIndexedDbTableStorage(clock);
  };
  const connector: Connector = {
    connect: async (meetingPoint, taker) => {
      // The table has been opened by now; of this only the named part comes along.
      const { createEmptyReplica } = await import('$table');
      const { createConnector } = await import('$transport');
      return createConnector(createEmptyReplica).connect(meetingPoint, taker);
    },
  };
  return {
    clock,
    scheduler: createScheduler(),
    store: createStore(clock, undefined, __APP_VERSION__),
    tableStorage: {
      open: async (tableId, replica) => (await loadTableStorage()).open(tableId, replica),
      openDamaged: async (tableId, replica) => (await loadTableStorage()).openDamaged(tableId, replica),
      readSetAside: async (tableId) => (await loadTableStorage()).readSetAside(tableId),
      remove: async (tableId) => (await loadTableStorage()).remove(tableId),
    },
    connector,
    ownSignallingAddress: locationToSignallingAddress(window.location),
  };
}

/** Time as it passes in this browser. */
const createScheduler = (): Scheduler => ({
  nowMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
});

/** The signalling address of the host that served the app: the same host, path `signalling` beside the page. */
export function locationToSignallingAddress({
  protocol,
  host,
  pathname,
}: Pick<Location, 'protocol' | 'host' | 'pathname'>): string {
  const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${folder}signalling`;
}
