export type { Clock } from './clock';
export type { Connection, ConnectionStatus, Connector, IceServer, LinkTaker, MeetingPoint } from './connector';
export type { Link, LinkChannel, LinkEnding, LinkListener, LinkRoute } from './link';
export type { Scheduler } from './scheduler';
export type { SaveState, StoredTable, TableStorage } from './table-storage';
