export type { Clock } from './clock';
export type { Connection, ConnectionStatus, Connector, MeetingPoint } from './connector';
export type { SaveState, StoredTable, TableStorage } from './table-storage';
