import type { Services } from '$actions';
import type { Connector, Scheduler, TableStorage } from '$ports';
import { createStore } from '$store';
import { createMemoryTableStorage, type Replica } from '$table';

let serviceCount = 0;

/** A device without a link: a store of its own, tables in memory. `change` replaces some of it; its clock begins at `startMs`. */
export function createTestServices(change: Partial<Services> = {}, startMs = 1_000): Services {
  serviceCount += 1;
  let nowMs = startMs;
  const clock = { nowMs: () => (nowMs += 1) };
  const tableStorage: TableStorage<Replica> = createMemoryTableStorage();
  return {
    clock,
    scheduler: createRealScheduler(),
    store: createStore(clock, `services-${serviceCount}-${Math.random()}`),
    tableStorage,
    connector: createSilentConnector(),
    ownSignallingAddress: 'ws://localhost/signalling',
    ...change,
  };
}

/** Time as it passes. */
export const createRealScheduler = (): Scheduler => ({
  nowMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
});

/** A connector that reaches nobody. */
const createSilentConnector = (): Connector => ({
  connect: () =>
    Promise.resolve({
      status: { signalling: 'connecting' },
      onStatus: () => () => undefined,
      disconnect: () => undefined,
    }),
});

/** Who sits down in the tests of use cases. */
export const introduction = {
  personName: 'Anna',
  partyName: 'Basisschool De Brug',
  partyKind: 'school',
  role: 'care-coordinator',
} as const;
