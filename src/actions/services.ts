import type { Clock, Connector, Scheduler, TableStorage } from '$ports';
import type { Store } from '$store';
import type { Replica } from '$table';

/** What the use cases work with. Only `app/services.ts` constructs it. */
export type Services = {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly store: Store;
  readonly tableStorage: TableStorage<Replica>;
  readonly connector: Connector;
  /** The signalling address of the host that served the app, ws or wss. */
  readonly ownSignallingAddress: string;
};
