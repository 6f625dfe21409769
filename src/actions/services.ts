import type { Clock, Connector, TableStorage } from '$ports';
import type { Store } from '$store';
import type { Replica } from '$table';

/** What the use cases work with. Only `app/services.ts` constructs it. */
export type Services = {
  readonly clock: Clock;
  readonly store: Store;
  readonly tableStorage: TableStorage<Replica>;
  readonly connector: Connector<Replica>;
  /** The signalling address of the host that served the app, ws or wss. */
  readonly ownSignallingAddress: string;
};
